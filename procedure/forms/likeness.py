"""Another case that may be of the same child, the basis below the definition, and other areas."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import Source, default, section

POSSIBLE: Final = "possible"
SIBLINGS: Final = "siblings"
SAME_INCIDENT: Final = "same-incident"
NOT_SAME: Final = "not-same"
LIKENESSES: Final = (
    Choice(SIBLINGS, "Different incidents, the same family: link the two cases"),
    Choice(SAME_INCIDENT, "The same incident: close this case in favour of the other"),
    Choice(NOT_SAME, "Not the same child or family"),
)
BASES: Final = (
    Choice("good-practice", "Good practice"),
    Choice("poor-practice", "Poor practice"),
    Choice("near-miss", "A near miss"),
)
LEADS: Final = (
    Choice("this-area", "This partnership leads"),
    Choice("other-area", "The other area leads"),
)

_LIKE: Final = default("cases that may concern the same child")
_BELOW: Final = section("1.5*")
_AREAS: Final = section("9.2")


def _one_page(key: FormKey, says: str, source: Source, *questions: Question) -> Form:
    page = Page(id=key.value, title=key.label, says=says, questions=questions, source=source)
    return Form(key=key, title=key.label, steps=(page,), source=source)


SAME_CHILD: Final = _one_page(
    FormKey.SAME_CHILD,
    "Compare the two cases where you keep them. Quorate shows the referrer nothing of this.",
    _LIKE,
    Question(
        id="answer",
        asks="How do the two cases belong together?",
        kind=Kind.CHOICE,
        choices=LIKENESSES,
        missing="Choose how the two cases belong together",
        tier=Tier.MEMBER,
        source=_LIKE,
    ),
    Question(
        id="reasons",
        asks="Why is this case closed in favour of the other?",
        kind=Kind.TEXT,
        limit=1000,
        asked_if=chose("answer", SAME_INCIDENT),
        missing="Say why this case is closed in favour of the other",
        tier=Tier.CASE,
        source=_LIKE,
    ),
)
BELOW_DEFINITION: Final = _one_page(
    FormKey.BELOW_DEFINITION,
    "A review may look at what did not meet the definition of a serious incident: good practice,"
    " poor practice, or a near miss.",
    _BELOW,
    Question(
        id="basis",
        asks="What could be learned from?",
        kind=Kind.CHOICE,
        choices=BASES,
        missing="Choose what could be learned from",
        tier=Tier.MEMBER,
        source=_BELOW,
    ),
    Question(
        id="learning",
        asks="What could be learned?",
        kind=Kind.TEXT,
        limit=1500,
        missing="Say what could be learned",
        tier=Tier.CASE,
        source=_BELOW,
    ),
)
OTHER_AREA: Final = _one_page(
    FormKey.OTHER_AREA,
    "The area where the incident happened is responsible for the rapid review, and works with the"
    " child's home area. Record each other partnership once.",
    _AREAS,
    Question(
        id="area",
        asks="Which other partnership or area?",
        kind=Kind.LINE,
        missing="Say which other partnership or area it is",
        tier=Tier.CASE,
        source=_AREAS,
    ),
    Question(
        id="leads",
        asks="Which area leads?",
        kind=Kind.CHOICE,
        choices=LEADS,
        missing="Choose which area leads",
        tier=Tier.MEMBER,
        source=default("other areas"),
    ),
    Question(
        id="told-on",
        asks="Day they were told",
        kind=Kind.DATE,
        missing="Give the day they were told",
        tier=Tier.MEMBER,
        source=default("other areas"),
    ),
    Question(
        id="proof",
        asks="Who was told, and how that is known",
        kind=Kind.LINE,
        missing="Say who was told, and how that is known",
        identifies=True,
        tier=Tier.CASE,
        source=default("notices to outside bodies"),
    ),
)
