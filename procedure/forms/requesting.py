"""The small forms of an information request, from confirming the list to a gap accepted.

Which agency each is about is chosen by the button that shows it, and never asked again.
"""

from typing import Final

from procedure.agencies import AGENCIES
from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import Source, default, section

_SCOPING: Final = section("4.3")
_CONFIRMED: Final = default("who is asked for information")
_BY_HAND: Final = default("agencies that are not on Teams")
_CHECKED: Final = default("replies that are checked")

CONFIRM: Final = "agree"
RETURN: Final = "return"


def _one_page(key: FormKey, says: str, source: Source, *questions: Question) -> Form:
    page = Page(id=key.value, title=key.label, says=says, questions=questions, source=source)
    return Form(key=key, title=key.label, steps=(page,), source=source)


def _reasons(asks: str, source: Source, hint: str = "") -> Question:
    return Question(
        id="reasons",
        asks=asks,
        kind=Kind.TEXT,
        hint=hint or "Do not name the child or family.",
        limit=1000,
        missing="Give the reasons",
        tier=Tier.CASE,
        source=source,
    )


def _on(id: str, asks: str, source: Source, *, future: bool = False) -> Question:
    return Question(
        id=id,
        asks=asks,
        kind=Kind.DATE,
        future=future,
        missing="Give the day",
        tier=Tier.MEMBER,
        source=source,
    )


def _evidence(source: Source) -> Question:
    return Question(
        id="evidence",
        asks="Where the evidence of it is kept",
        kind=Kind.LINE,
        hint="A reference in your own document store.",
        missing="Say where the evidence of it is kept",
        tier=Tier.CASE,
        source=source,
    )


AGENCIES_CONFIRMED: Final = _one_page(
    FormKey.AGENCIES_CONFIRMED,
    "All agencies who have had involvement with the child or family are asked to contribute.",
    _CONFIRMED,
    Question(
        id="confirmed",
        asks="Are these the agencies to ask?",
        kind=Kind.CHOICE,
        choices=(Choice(CONFIRM, "Ask these agencies"), Choice(RETURN, "Change the list")),
        missing="Choose whether these are the agencies to ask",
        tier=Tier.MEMBER,
        source=_CONFIRMED,
    ),
    Question(
        id="reasons",
        asks="What should change, and why?",
        kind=Kind.TEXT,
        hint="Do not name the child or family.",
        limit=1000,
        asked_if=chose("confirmed", RETURN),
        missing="Say what should change, and why",
        tier=Tier.CASE,
        source=_CONFIRMED,
    ),
)
ONE_MORE_AGENCY: Final = _one_page(
    FormKey.ONE_MORE_AGENCY,
    "It gets the same letter once the Subgroup Chair has confirmed it.",
    _SCOPING,
    Question(
        id="agency",
        asks="Agency to ask",
        kind=Kind.CHOICE,
        choices=tuple(Choice(one.key, one.name) for one in AGENCIES.values()),
        required=False,
        missing="Choose the agency to ask",
        tier=Tier.MEMBER,
        source=_SCOPING,
    ),
    Question(
        id="other",
        asks="Or the name of another agency",
        kind=Kind.LINE,
        required=False,
        missing="Give the name of the agency",
        tier=Tier.MEMBER,
        source=_SCOPING,
    ),
)
SENT_BY_HAND: Final = _one_page(
    FormKey.SENT_BY_HAND,
    "Nobody is enrolled as this agency's safeguarding lead, so the letter goes by hand.",
    _BY_HAND,
    _on("sent-on", "Day the letter was sent", _BY_HAND),
    _evidence(_BY_HAND),
)
REPLY_BY_HAND: Final = _one_page(
    FormKey.REPLY_BY_HAND,
    "For a reply that came some other way. It stays where you keep it; say here where that is.",
    _BY_HAND,
    _on("received-on", "Day the reply was received", _BY_HAND),
    Question(
        id="involved",
        asks="Has the agency been involved with the child or family?",
        kind=Kind.CHOICE,
        choices=(Choice("yes", "Yes"), Choice("nil", "No: this is a nil return")),
        missing="Say whether the agency has been involved",
        tier=Tier.MEMBER,
        source=_SCOPING,
    ),
    Question(
        id="records",
        asks="Has it secured its records?",
        kind=Kind.CHOICE,
        choices=(
            Choice("secured", "Yes"),
            Choice("not-needed", "No: it is not needed"),
            Choice("pending", "It has not said"),
        ),
        missing="Say whether it has secured its records",
        tier=Tier.MEMBER,
        source=_SCOPING,
    ),
    _evidence(_BY_HAND),
)
SEND_BACK: Final = _one_page(
    FormKey.SEND_BACK,
    "What was written is kept, and the agency goes on from it.",
    _CHECKED,
    _reasons("What is missing, or not clear?", _CHECKED),
)
EXTENSION: Final = _one_page(
    FormKey.EXTENSION,
    "The date is moved only by a named person and for a reason. No other deadline moves.",
    _SCOPING,
    _on("reply-by", "New day the reply is due", _SCOPING, future=True),
    _reasons("Why is more time given?", _SCOPING),
)
GAPS: Final = _one_page(
    FormKey.GAPS,
    "The rapid review goes on without these replies, and the record says that it did.",
    _SCOPING,
    _reasons("Why can the meeting go ahead without them?", _SCOPING),
)
SAFETY_DONE: Final = _one_page(
    FormKey.SAFETY_DONE,
    "The warning stands on the case until somebody says what was done.",
    section("4.6"),
    Question(
        id="done",
        asks="What was done, by whom and when?",
        kind=Kind.TEXT,
        hint="Do not name the child or family.",
        limit=1000,
        missing="Say what was done, by whom and when",
        tier=Tier.CASE,
        source=section("4.6"),
    ),
)
