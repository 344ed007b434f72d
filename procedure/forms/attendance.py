"""Who is at the meeting.

Who is on the case, and which agencies there are, is known when the form is shown: see
``offering``.  Somebody known is chosen and never typed, since a name may be two people's.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import from_terms
from procedure.forms.conditions import chose
from procedure.meetings import Capacity
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

IN_PERSON: Final = "in-person"
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
                    hint="Only members, and deputies named before the meeting, count.",
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
            ),
            source=_MEETING,
        ),
    ),
    source=_MEETING,
)
