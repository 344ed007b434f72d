"""Who has been told the decision, how, when and with what proof; and putting that right.

Who is meant is chosen by the button that shows the form, and never asked again.  The proof is a
reference that others on the case see, so it names nobody.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import Source, default, ours, section

TEAMS: Final = "teams"
BY_HAND: Final = ("email", "letter", "meeting", "phone")
TOLD: Final = "told"
NOT_TOLD: Final = "not-told"

_PROOF: Final = default("notices and the proof of them")
_RIGHT: Final = ours("a wrong tick must be seen to have been wrong")
_TOLD: Final = section("4.7")
_SHARING: Final = section("4.8")
_NATIONAL: Final = section("1.6b")

_WAYS: Final = (
    Choice("email", "By secure email"),
    Choice("letter", "By letter"),
    Choice("meeting", "At a meeting"),
    Choice("phone", "By phone, and confirmed in writing"),
)
_IN_TEAMS: Final = Choice(TEAMS, "In Teams: Quorate sends the decision now")
_by_hand: Final = chose("how", *BY_HAND)
_was_told: Final = chose("what", TOLD)


def _how(source: Source, *ways: Choice) -> Question:
    return Question(
        id="how",
        asks="How are they told?",
        kind=Kind.CHOICE,
        choices=ways,
        missing="Choose how they are told",
        tier=Tier.MEMBER,
        source=source,
    )


def _told_on(source: Source) -> Question:
    return Question(
        id="told-on",
        asks="Day they were told",
        kind=Kind.DATE,
        asked_if=_by_hand,
        missing="Give the day they were told",
        tier=Tier.MEMBER,
        source=source,
    )


def _proof() -> Question:
    return Question(
        id="proof",
        asks="Reference of the message, letter or minute that shows it",
        kind=Kind.LINE,
        hint="Do not name anyone.",
        asked_if=_by_hand,
        missing="Give the reference of what shows that they were told",
        tier=Tier.MEMBER,
        source=_PROOF,
    )


def _form(key: FormKey, says: str, source: Source, *questions: Question) -> Form:
    page = Page(id=key.value, title=key.label, says=says, questions=questions, source=source)
    return Form(key=key, title=key.label, steps=(page,), source=source)


BOARD_TOLD: Final = _form(
    FormKey.BOARD_TOLD,
    "Board members are told the Partnership Chair's decision. In Teams it goes to each who is"
    " enrolled, and is ticked once all of them have it.",
    _SHARING,
    _how(_SHARING, _IN_TEAMS, *_WAYS),
    _told_on(_SHARING),
    _proof(),
)
AGENCY_TOLD: Final = _form(
    FormKey.AGENCY_TOLD,
    "The agency is told the decision, and no more of it. It tells its own inspectorate as"
    " required.",
    _SHARING,
    _how(_SHARING, _IN_TEAMS, *_WAYS),
    _told_on(_SHARING),
    _proof(),
)
TOLD_BY_HAND: Final = _form(
    FormKey.TOLD_BY_HAND,
    "For a referrer who is not on Teams, or who was told on paper. Tell them the decision, and"
    " not the reasons.",
    _TOLD,
    _how(_TOLD, *_WAYS),
    _told_on(_TOLD),
    _proof(),
)
PANEL_TOLD: Final = _form(
    FormKey.PANEL_TOLD,
    "The national Panel is told of any decision about commissioning. Quorate sends it nothing.",
    _NATIONAL,
    _how(_NATIONAL, *_WAYS),
    _told_on(_NATIONAL),
    _proof(),
)
TOLD_CORRECTED: Final = _form(
    FormKey.TOLD_CORRECTED,
    "What was recorded before stays on the record, with this beside it.",
    _RIGHT,
    Question(
        id="what",
        asks="What is right?",
        kind=Kind.CHOICE,
        choices=(
            Choice(NOT_TOLD, "They have not been told after all"),
            Choice(TOLD, "They were told on another day, or in another way"),
        ),
        missing="Choose what is right",
        tier=Tier.MEMBER,
        source=_RIGHT,
    ),
    Question(
        id="how",
        asks="How were they told?",
        kind=Kind.CHOICE,
        choices=_WAYS,
        asked_if=_was_told,
        missing="Choose how they were told",
        tier=Tier.MEMBER,
        source=_RIGHT,
    ),
    Question(
        id="told-on",
        asks="Day they were told",
        kind=Kind.DATE,
        asked_if=_was_told,
        missing="Give the day they were told",
        tier=Tier.MEMBER,
        source=_RIGHT,
    ),
    Question(
        id="proof",
        asks="Reference of the message, letter or minute that shows it",
        kind=Kind.LINE,
        hint="Do not name anyone.",
        asked_if=_was_told,
        missing="Give the reference of what shows that they were told",
        tier=Tier.MEMBER,
        source=_PROOF,
    ),
    Question(
        id="reason",
        asks="How did the wrong entry come about?",
        kind=Kind.TEXT,
        hint="Do not name anyone, nor say anything about the child.",
        limit=300,
        missing="Say how the wrong entry came about",
        tier=Tier.MEMBER,
        source=_RIGHT,
    ),
)
WAYS: Final = {one.key: one.reads for one in (*_WAYS, Choice(TEAMS, "In Teams"))}
