"""Who is at the meeting.

Who is on the case, and which agencies there are, is known when the form is shown: see
``offering``.  Somebody known is chosen and never typed, since a name may be two people's.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import from_terms
from procedure.forms.conditions import chose, chose_other_than
from procedure.meetings import Capacity
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

IN_PERSON: Final = "in-person"
NAMED_BEFORE: Final = "named-before"
HEARD: Final = "heard"
SOMEBODY_ELSE: Final = Choice("somebody-else", "Somebody else")

_MEETING: Final = section("4.6")

ATTENDANCE: Final = Form(
    key=FormKey.ATTENDANCE,
    title=FormKey.ATTENDANCE.label,
    steps=(
        Page(
            id="attendance",
            title="Somebody at the meeting",
            questions=(
                Question(
                    id="person",
                    asks="Choose somebody on this case",
                    kind=Kind.CHOICE,
                    choices=(SOMEBODY_ELSE,),
                    required=False,
                    missing="Choose a person, or give their name below",
                    identifies=True,
                    tier=Tier.MEMBER,
                    source=_MEETING,
                ),
                Question(
                    id="name",
                    asks="Or give the name of somebody else",
                    kind=Kind.LINE,
                    limit=100,
                    required=False,
                    missing="Give their name",
                    identifies=True,
                    tier=Tier.MEMBER,
                    source=_MEETING,
                ),
                Question(
                    id="agency",
                    asks="Agency they sit for",
                    kind=Kind.CHOICE,
                    hint="One agency only, whatever else they do.",
                    missing="Choose the agency they sit for",
                    tier=Tier.MEMBER,
                    source=_MEETING,
                ),
                Question(
                    id="capacity",
                    asks="They are here as:",
                    kind=Kind.CHOICE,
                    choices=from_terms(*Capacity),
                    hint="Only members, and deputies who may decide for them, count.",
                    missing="Choose what they are here as",
                    tier=Tier.MEMBER,
                    source=_MEETING,
                ),
                Question(
                    id="deputy-for",
                    asks="Whom are they deputy for?",
                    kind=Kind.LINE,
                    limit=100,
                    asked_if=chose("capacity", Capacity.DEPUTY.value),
                    missing="Say whom they are deputy for",
                    identifies=True,
                    tier=Tier.MEMBER,
                    source=default("deputies"),
                ),
                Question(
                    id=NAMED_BEFORE,
                    asks="Were they named before the meeting, with authority to decide?",
                    kind=Kind.YES_NO,
                    hint="If not, they do not count until the chair has ruled.",
                    asked_if=chose("capacity", Capacity.DEPUTY.value),
                    missing="Say whether they were named before the meeting",
                    tier=Tier.MEMBER,
                    source=default("deputies"),
                ),
                Question(
                    id="how",
                    asks="How are they here?",
                    kind=Kind.CHOICE,
                    choices=(
                        Choice(IN_PERSON, "In person"),
                        Choice("video", "By video"),
                        Choice("phone", "By phone"),
                    ),
                    missing="Choose how they are here",
                    tier=Tier.MEMBER,
                    source=default("people who join by video or phone"),
                ),
                Question(
                    id=HEARD,
                    asks="Can they hear and be heard throughout?",
                    kind=Kind.YES_NO,
                    hint="If not, they do not count.",
                    asked_if=chose_other_than("how", IN_PERSON),
                    missing="Say whether they can hear and be heard",
                    tier=Tier.MEMBER,
                    source=default("people who join by video or phone"),
                ),
            ),
            source=_MEETING,
        ),
    ),
    source=_MEETING,
)
