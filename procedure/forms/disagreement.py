"""A decision not to notify taken further, and the notification that turns out not to be owed.

The Escalation, Challenge and Conflict Resolution Procedure says how a disagreement is settled;
here is kept who took it further and why, who answers by when, and what they answered.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import Source, default, section

ESCALATED: Final = "escalated"
RECONSIDER: Final = "reconsider"
STANDS: Final = "stands"
GOES_ON: Final = "goes-on"
ENDS: Final = "ends"
ANSWERS: Final = (
    Choice(RECONSIDER, "The local authority is asked to decide again"),
    Choice(STANDS, "The decision not to notify stands"),
)

_NOTIFYING: Final = section("4.1")
_WITHDRAWN: Final = default("a notification that is withdrawn")


def _one_page(key: FormKey, says: str, source: Source, *questions: Question) -> Form:
    page = Page(id=key.value, title=key.label, says=says, questions=questions, source=source)
    return Form(key=key, title=key.label, steps=(page,), source=source)


def _words(asks: str, source: Source, hint: str = "") -> Question:
    return Question(
        id="reasons",
        asks=asks,
        kind=Kind.TEXT,
        hint=hint,
        limit=1500,
        missing="Give the reasons",
        tier=Tier.CASE,
        source=source,
    )


DISAGREEMENT: Final = _one_page(
    FormKey.DISAGREEMENT,
    "The Escalation, Challenge and Conflict Resolution Procedure applies. The five working days"
    " for notifying go on running until this is settled.",
    _NOTIFYING,
    _words("Why should it be decided again?", _NOTIFYING),
    Question(
        id="answered-by",
        asks="Who is to answer?",
        kind=Kind.CHOICE,
        choices=(
            Choice("la-representative", "The local authority representative"),
            Choice("partnership-chair", "The Partnership Chair"),
        ),
        missing="Choose who is to answer",
        tier=Tier.MEMBER,
        source=_NOTIFYING,
    ),
    Question(
        id="answer-by",
        asks="By which day?",
        kind=Kind.DATE,
        future=True,
        missing="Give the day by which they are to answer",
        tier=Tier.MEMBER,
        source=default("disputes"),
    ),
)
DISAGREEMENT_ANSWER: Final = _one_page(
    FormKey.DISAGREEMENT_ANSWER,
    "Quorate decides nothing: if the local authority is asked to decide again, its"
    " representative still decides.",
    _NOTIFYING,
    Question(
        id="answer",
        asks="What is the answer?",
        kind=Kind.CHOICE,
        choices=ANSWERS,
        missing="Choose the answer",
        tier=Tier.MEMBER,
        source=_NOTIFYING,
    ),
    _words("Why?", default("the record of a decision")),
)
WITHDRAWAL: Final = _one_page(
    FormKey.WITHDRAWAL,
    "A notification is withdrawn only if the criteria turn out not to be met. The three"
    " safeguarding partners must agree, and the national Panel must be told. Until then every"
    " clock goes on running.",
    _WITHDRAWN,
    _words("Why are the criteria not met after all?", _WITHDRAWN),
)
WITHDRAWN: Final = _one_page(
    FormKey.WITHDRAWN,
    "Record this once all three safeguarding partners have agreed and the national Panel has been"
    " told. Quorate tells the national Panel nothing.",
    _WITHDRAWN,
    Question(
        id="told-on",
        asks="Day the national Panel was told",
        kind=Kind.DATE,
        missing="Give the day the national Panel was told",
        tier=Tier.MEMBER,
        source=_WITHDRAWN,
    ),
    _words("What was the national Panel told?", _WITHDRAWN),
    Question(
        id="proof",
        asks="Proof that it was told",
        kind=Kind.LINE,
        hint="For example the link to the message.",
        missing="Give the proof that the national Panel was told",
        tier=Tier.CASE,
        source=default("notices to outside bodies"),
    ),
    Question(
        id="then",
        asks="What becomes of the case?",
        kind=Kind.CHOICE,
        choices=(
            Choice(GOES_ON, "It goes on as a referral, without a rapid review"),
            Choice(ENDS, "It ends, and is archived"),
        ),
        missing="Choose what becomes of the case",
        tier=Tier.MEMBER,
        source=_WITHDRAWN,
    ),
)
