"""What is asked of the Business Unit and the Subgroup Chair about information requests.

What is asked of one agency, or about one agency, is no task of a role: its card is its own
(``procedure.notices``: a request, the returns, information withheld).
"""

from typing import Final

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Topic
from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.roles import Role
from procedure.sources import default, section
from procedure.task_rules import Task, is_under_way

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_REQUESTS: Final = frozenset({Topic.REQUESTS})


def can_choose(case: Case) -> bool:
    """Whether agencies are still to be asked, and nobody has asked them some other way."""
    return is_under_way(case) and (
        bool(case.requests) or Fact.INFORMATION_REQUESTED not in case.facts
    )


def is_unconfirmed(case: Case) -> bool:
    return any(not one.confirmed for one in case.requests)


def waits_to_be_sent(case: Case) -> bool:
    return any(one.confirmed and not one.sent and not one.by_hand for one in case.requests)


REQUESTING: Final = (
    Task(
        action=Action.CHOOSE_AGENCIES,
        roles=_OFFICE,
        asks="Choose which agencies are asked for information",
        form=FormKey.ASKED_AGENCIES,
        does="Choose the agencies",
        due=("C07",),
        shows=("C07", "C08"),
        source=section("4.3"),
        opens=can_choose,
        over=lambda case: bool(case.requests) or Fact.INFORMATION_REQUESTED in case.facts,
        topics=_REQUESTS,
    ),
    Task(
        action=Action.CONFIRM_AGENCIES,
        roles=(Role.SUBGROUP_CHAIR,),
        asks="Confirm which agencies are asked for information",
        form=FormKey.AGENCIES_CONFIRMED,
        does="Record my answer",
        due=("C07",),
        shows=("C07",),
        leaves=DecisionCode.AGENCIES_ASKED,
        source=default("who is asked for information"),
        opens=is_unconfirmed,
        over=lambda case: not is_unconfirmed(case),
        topics=_REQUESTS,
    ),
    Task(
        action=Action.ISSUE_REQUESTS,
        roles=_OFFICE,
        asks="Send the information requests",
        form=FormKey.ASKED_AGENCIES,
        does="Send every letter",
        due=("C07",),
        shows=("C07", "C08"),
        source=section("4.3"),
        opens=waits_to_be_sent,
        over=lambda case: not waits_to_be_sent(case),
        topics=_REQUESTS,
    ),
)
