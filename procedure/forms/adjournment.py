"""Adjourning the meeting, for what is missing or for want of a quorum, and going on after it.

Nothing here stops a clock: what the new day means for each is shown before it is chosen.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.forms.meeting_date import REASON, day_questions
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

WHY: Final = "why"
MISSING: Final = "information"
NO_QUORUM: Final = "quorum"
READY: Final = "ready"
HERE: Final = "here"
AS_IT_IS: Final = "as-it-is"

_MEETING: Final = section("4.6")

ADJOURNMENT: Final = Form(
    key=FormKey.ADJOURNMENT,
    title=FormKey.ADJOURNMENT.label,
    steps=(
        Page(
            id="adjournment",
            title="Adjourning the meeting",
            says="No deadline moves, whatever day is chosen.",
            questions=(
                Question(
                    id=WHY,
                    asks="Why is the meeting adjourned?",
                    kind=Kind.CHOICE,
                    choices=(
                        Choice(MISSING, "Information is missing"),
                        Choice(NO_QUORUM, "The meeting is not quorate"),
                    ),
                    missing="Say why the meeting is adjourned",
                    tier=Tier.MEMBER,
                    source=_MEETING,
                ),
                Question(
                    id="missing",
                    asks="What is missing?",
                    kind=Kind.TEXT,
                    hint="Do not name the child or anyone in the family.",
                    limit=600,
                    asked_if=chose(WHY, MISSING),
                    missing="Say what is missing",
                    tier=Tier.CASE,
                    source=_MEETING,
                ),
                Question(
                    id="from-whom",
                    asks="From whom?",
                    kind=Kind.LINE,
                    asked_if=chose(WHY, MISSING),
                    missing="Say from whom it is missing",
                    tier=Tier.CASE,
                    source=_MEETING,
                ),
                Question(
                    id="by-when",
                    asks="By when must it be here?",
                    kind=Kind.DATE,
                    future=True,
                    asked_if=chose(WHY, MISSING),
                    missing="Give the day by which it must be here",
                    tier=Tier.MEMBER,
                    source=_MEETING,
                ),
                Question(
                    id=REASON,
                    asks="Why can the Subgroup not recommend today?",
                    kind=Kind.TEXT,
                    hint="Do not name the child or anyone in the family.",
                    limit=600,
                    missing="Say why the Subgroup cannot recommend today",
                    tier=Tier.CASE,
                    source=default("adjourning"),
                ),
                *day_questions(_MEETING),
            ),
            source=_MEETING,
        ),
    ),
    source=_MEETING,
)

GO_ON: Final = Form(
    key=FormKey.GO_ON,
    title=FormKey.GO_ON.label,
    steps=(
        Page(
            id="go-on",
            title="Going on after an adjournment",
            questions=(
                Question(
                    id=READY,
                    asks="Can the Subgroup go on?",
                    kind=Kind.CHOICE,
                    choices=(
                        Choice(HERE, "Yes: what was missing is here"),
                        Choice(AS_IT_IS, "Yes: with the information there is"),
                    ),
                    missing="Say whether the Subgroup can go on",
                    tier=Tier.MEMBER,
                    source=_MEETING,
                ),
                Question(
                    id=REASON,
                    asks="Why go on without it?",
                    kind=Kind.TEXT,
                    hint="Do not name the child or anyone in the family.",
                    limit=600,
                    asked_if=chose(READY, AS_IT_IS),
                    missing="Say why the Subgroup goes on without it",
                    tier=Tier.CASE,
                    source=_MEETING,
                ),
            ),
            source=_MEETING,
        ),
    ),
    source=_MEETING,
)
