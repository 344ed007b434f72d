"""How far an action has come, and the evidence that it is complete and that it lasts."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose, said_yes
from procedure.questions import Choice, Kind, Question
from procedure.sources import default, published, section

_MONITORING: Final = section("18.4")
_COMPLETE: Final = default("completing an action")

PROGRESS: Final = (
    Question(
        id="progress",
        asks="How far has it come?",
        kind=Kind.CHOICE,
        choices=(
            Choice("not-begun", "Not begun"),
            Choice("red", "Red: behind, and at risk"),
            Choice("amber", "Amber: behind, and being put right"),
            Choice("green", "Green: on course"),
            Choice("complete", "Complete"),
        ),
        asked_if=said_yes("accepted"),
        missing="Say how far the action has come",
        tier=Tier.MEMBER,
        source=published(28),
    ),
    Question(
        id="evidence",
        asks="Evidence of improvement, and that it is sustained",
        kind=Kind.TEXT,
        limit=1200,
        asked_if=chose("progress", "complete"),
        missing="Give the evidence of improvement",
        tier=Tier.CASE,
        source=_MONITORING,
    ),
    Question(
        id="impact",
        asks="Its impact on children and on services",
        kind=Kind.TEXT,
        limit=1000,
        asked_if=chose("progress", "complete"),
        missing="Say what impact the action has had",
        tier=Tier.CASE,
        source=section("18.3"),
    ),
    Question(
        id="completed-on",
        asks="Day it was complete",
        kind=Kind.DATE,
        asked_if=chose("progress", "complete"),
        missing="Give the day the action was complete",
        tier=Tier.MEMBER,
        source=_COMPLETE,
    ),
    Question(
        id="signed-off-by",
        asks="Who agreed that it is complete",
        kind=Kind.LINE,
        asked_if=chose("progress", "complete"),
        missing="Give the name of the person who agreed that it is complete",
        identifies=True,
        tier=Tier.CASE,
        source=_COMPLETE,
    ),
)
