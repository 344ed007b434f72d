"""Which recorded dates can be put right, by whom, and what was decided on the strength of each.

A plan is not here, since it is changed and not corrected.  Nor is the date of a signature: it
says when somebody signed, and what was signed is signed anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from procedure.case import DecisionCode, Topic
from procedure.facts import Fact
from procedure.roles import Role
from procedure.sources import Source, default

SECOND_PERSON: Final = default("dates put right")

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_AUTHORITY: Final = (Role.LA_REPRESENTATIVE,)
_NOTIFICATION: Final = frozenset({Topic.NOTIFICATION, Topic.DATES})
_DATES: Final = frozenset({Topic.DATES})
_MEETING: Final = frozenset({Topic.MEETING, Topic.DATES})
_OUTCOME: Final = frozenset({Topic.OUTCOME, Topic.DATES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Correctable:
    """Roles are in the order in which somebody with several acts; ``under`` rests on the date."""

    fact: Fact
    asked_by: tuple[Role, ...] = _OFFICE
    confirmed_by: tuple[Role, ...] = _OFFICE
    under: tuple[DecisionCode, ...] = ()
    touches: frozenset[Topic] = _DATES
    source: Source = SECOND_PERSON


def _authoritys(fact: Fact, *under: DecisionCode) -> Correctable:
    return Correctable(
        fact=fact,
        asked_by=_AUTHORITY,
        confirmed_by=(Role.LA_REPRESENTATIVE, Role.BUSINESS_MANAGER),
        under=under,
        touches=_NOTIFICATION,
    )


_ROWS: Final = (
    _authoritys(
        Fact.BECAME_AWARE,
        DecisionCode.NOTIFY,
        DecisionCode.PARTNERS_AGREE,
        DecisionCode.MEETING_DATE,
    ),
    _authoritys(Fact.PANEL_NOTIFIED),
    Correctable(
        fact=Fact.NOTIFICATION_RECEIVED,
        under=(DecisionCode.MEETING_DATE,),
        touches=_NOTIFICATION,
    ),
    Correctable(fact=Fact.REFERRAL_RECEIVED),
    Correctable(fact=Fact.LA_INFORMED),
    Correctable(fact=Fact.CHAIRS_INFORMED),
    Correctable(fact=Fact.INFORMATION_REQUESTED),
    Correctable(fact=Fact.REPLIES_COMPLETE),
    Correctable(fact=Fact.PAPERS_SHARED),
    Correctable(
        fact=Fact.MEETING_HELD,
        under=(DecisionCode.OUTCOMES, DecisionCode.RECOMMENDATION, DecisionCode.FINAL_DECISION),
        touches=_MEETING,
    ),
    Correctable(fact=Fact.REFERRER_TOLD, touches=_OUTCOME),
    Correctable(fact=Fact.RAPID_REVIEW_SENT, touches=_OUTCOME),
    Correctable(fact=Fact.BOARD_TOLD, touches=_OUTCOME),
)
CORRECTABLE: Final[Mapping[Fact, Correctable]] = {row.fact: row for row in _ROWS}
