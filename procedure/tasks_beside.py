"""What may be recorded beside the run to a notification, and nobody waits for.  Data only."""

from typing import Final

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Topic
from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.roles import Role
from procedure.sources import default, section
from procedure.stages import IN_RAPID_REVIEW, Stage
from procedure.task_rules import Task, at, declined, may_withdraw, signed

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_NOTIFICATION: Final = frozenset({Topic.NOTIFICATION})
_VIEWS: Final = frozenset({Topic.NOTIFICATION, Topic.VIEWS})
_WITHDRAWN: Final = default("a notification that is withdrawn")
_EARLY: Final = (Stage.REFERRED, Stage.LA_CONSIDERATION, Stage.NO_RR_ROUTE)


def _is_disputed(case: Case) -> bool:
    return any(made.decision is DecisionCode.DISAGREEMENT for made in case.in_force)


BESIDE: Final = (
    Task(
        action=Action.DISPUTE_DECISION,
        roles=(Role.PARTNER_LEAD, Role.SUBGROUP_CHAIR),
        asks="Take the decision not to notify further",
        form=FormKey.DISAGREEMENT,
        does="Take it further",
        shows=("C01",),
        source=section("4.1"),
        opens=declined,
        over=_is_disputed,
        topics=_VIEWS,
        is_awaited=False,
    ),
    Task(
        action=Action.WITHDRAW_NOTIFICATION,
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Withdraw the notification",
        form=FormKey.WITHDRAWAL,
        does="Ask the partners to agree",
        source=_WITHDRAWN,
        opens=may_withdraw,
        over=lambda case: not may_withdraw(case),
        topics=_NOTIFICATION | {Topic.DATES},
        is_awaited=False,
    ),
    Task(
        action=Action.CLASSIFY_DEATH,
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Record the death of a looked-after child or care leaver",
        form=FormKey.DEATH,
        does="Record the death",
        leaves=DecisionCode.DEATH,
        source=section("1.3"),
        opens=at(*_EARLY, *IN_RAPID_REVIEW),
        over=signed(DecisionCode.DEATH),
        topics=_NOTIFICATION,
        is_awaited=False,
    ),
    Task(
        action=Action.PREPARE_NOTIFICATION,
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Prepare the notification",
        form=FormKey.NOTIFICATION_PACK,
        does="Prepare the notification",
        source=section("4.1"),
        opens=lambda case: case.stage in _EARLY and Fact.PANEL_NOTIFIED not in case.facts,
        over=lambda _: False,
        topics=_NOTIFICATION,
        is_awaited=False,
    ),
    Task(
        action=Action.NOTE_BASIS,
        roles=(Role.LA_REPRESENTATIVE, *_OFFICE),
        asks="Record learning below the definition",
        form=FormKey.BELOW_DEFINITION,
        does="Record it",
        leaves=DecisionCode.BELOW_DEFINITION,
        source=section("1.5*"),
        opens=at(Stage.NO_RR_ROUTE),
        over=signed(DecisionCode.BELOW_DEFINITION),
        topics=_NOTIFICATION,
        is_awaited=False,
    ),
    Task(
        action=Action.NOTE_AREA,
        roles=(Role.LA_REPRESENTATIVE, *_OFFICE),
        asks="Record another area that is involved",
        form=FormKey.OTHER_AREA,
        does="Record the other area",
        source=section("9.2"),
        opens=at(*_EARLY, *IN_RAPID_REVIEW, Stage.CHAIR_DECISION),
        over=lambda _: False,
        topics=_NOTIFICATION,
        is_awaited=False,
    ),
)
