"""The columns of a chronology's rows, for the template that agencies fill.

People stand in it by their codes alone.  Put together, every row says whose it is.
"""

from dataclasses import replace
from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import default, published, section

_TEMPLATE: Final = published(26, 27)
_CHRONOLOGY: Final = section("15.4")

EVENT: Final = Page(
    id="event",
    title="Key event",
    questions=(
        Question(
            id="row-when",
            asks="Date and time",
            kind=Kind.LINE,
            limit=50,
            missing="Give the date and time",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
        Question(
            id="row-source",
            asks="Source",
            kind=Kind.LINE,
            hint="The record it comes from.",
            missing="Give the source",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
        Question(
            id="row-who",
            asks="Who was involved",
            kind=Kind.LINE,
            hint="Codes, not names.",
            missing="Say who was involved",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
        Question(
            id="row-event",
            asks="What happened",
            kind=Kind.TEXT,
            limit=2000,
            missing="Say what happened",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
        Question(
            id="row-action",
            asks="Action taken",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what action was taken",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
        Question(
            id="row-child",
            asks="Whether the child was seen, and what they said",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say whether the child was seen, and what they said",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
        Question(
            id="row-expected",
            asks="Was it expected practice?",
            kind=Kind.CHOICE,
            choices=(
                Choice("yes", "Yes"),
                Choice("no", "No"),
                Choice("partly", "In part"),
            ),
            required=False,
            missing="Say whether it was expected practice",
            tier=Tier.CASE,
            source=_CHRONOLOGY,
        ),
        Question(
            id="row-analysis",
            asks="Why?",
            kind=Kind.TEXT,
            limit=1500,
            required=False,
            missing="Say why",
            tier=Tier.CASE,
            source=_CHRONOLOGY,
        ),
    ),
    source=_CHRONOLOGY,
)

CHANGE: Final = Page(
    id="change",
    title="Organisational change",
    questions=(
        Question(
            id="row-period",
            asks="Period",
            kind=Kind.LINE,
            limit=50,
            missing="Give the period",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
        Question(
            id="row-change",
            asks="What changed in the organisation",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what changed in the organisation",
            tier=Tier.CASE,
            source=_CHRONOLOGY,
        ),
        Question(
            id="row-effect",
            asks="What difference it made to practice",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what difference the change made",
            tier=Tier.CASE,
            source=_CHRONOLOGY,
        ),
        Question(
            id="row-change-source",
            asks="Source",
            kind=Kind.LINE,
            missing="Give the source of the change",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
    ),
    source=_CHRONOLOGY,
)

_WHOSE: Final = Question(
    id="row-agency",
    asks="Agency",
    kind=Kind.LINE,
    missing="Give the agency whose record it is",
    tier=Tier.CASE,
    source=default("chronologies put together"),
)


def _put_together(row: Page) -> Page:
    return replace(row, questions=(_WHOSE, *row.questions))


JOINT: Final = (_put_together(EVENT), _put_together(CHANGE))
