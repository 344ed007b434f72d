"""What is asked of people from a referral to the notification.  Data only."""

from typing import Final

from procedure.actions import Action
from procedure.case import DecisionCode, Topic
from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.roles import Partner, Role
from procedure.sources import section
from procedure.stages import Stage
from procedure.task_rules import (
    Task,
    at,
    has,
    is_unconfirmed,
    may_change_to_notify,
    signed,
    wants_notification,
)

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_RAPID_REVIEW: Final = ("C12-local", "C12-national")
_NOTIFICATION: Final = frozenset({Topic.NOTIFICATION})
# What stands in its place while the notification is prepared comes back when that is done.
_OR_PREPARED: Final = _NOTIFICATION | {Topic.PREPARED}


def _view(partner: Partner) -> Task:
    return Task(
        action=Action.GIVE_VIEW,
        about=partner.value,
        partner=partner,
        roles=(Role.PARTNER_LEAD,),
        asks="Say whether you agree with the decision on notifying the national Panel",
        form=FormKey.AGREEMENT,
        does="Record our view",
        due=("C01",),
        shows=("C01",),
        leaves=DecisionCode.PARTNERS_AGREE,
        source=section("4.1"),
        opens=signed(DecisionCode.NOTIFY),
        over=signed(DecisionCode.PARTNERS_AGREE, partner),
        topics=_NOTIFICATION,
    )


NOTIFYING: Final = (
    Task(
        action=Action.CONFIRM_REFERRER,
        roles=_OFFICE,
        asks="Confirm with their agency who made the referral",
        form=FormKey.REFERRER,
        does="Record what they said",
        leaves=DecisionCode.REFERRAL_GOES_IN,
        source=section("4.1"),
        opens=signed(DecisionCode.REFERRAL_GOES_IN),
        over=lambda case: not is_unconfirmed(case),
        topics=frozenset(),
    ),
    Task(
        action=Action.DECIDE_NOTIFICATION,
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Decide whether to notify the national Panel",
        form=FormKey.NOTIFICATION,
        does="Record my decision",
        due=("C01",),
        leaves=DecisionCode.NOTIFY,
        source=section("4.1"),
        opens=at(Stage.REFERRED, Stage.LA_CONSIDERATION),
        over=signed(DecisionCode.NOTIFY),
        topics=_OR_PREPARED,
    ),
    Task(
        action=Action.DECIDE_NOTIFICATION,
        about="change",
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Notify the national Panel after all",
        form=FormKey.NOTIFICATION,
        does="Record my decision",
        due=("C01",),
        leaves=DecisionCode.NOTIFY,
        source=section("4.1"),
        opens=may_change_to_notify,
        over=wants_notification,
        topics=_OR_PREPARED,
        is_awaited=False,
    ),
    *map(_view, Partner),
    Task(
        action=Action.RECORD_NOTIFIED,
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Record the date the notification was sent to the national Panel",
        form=FormKey.NOTIFIED,
        does="Record the date sent",
        due=("C01",),
        shows=("C01",),
        leaves=Fact.PANEL_NOTIFIED,
        source=section("4.1"),
        opens=wants_notification,
        over=has(Fact.PANEL_NOTIFIED),
        topics=_OR_PREPARED,
    ),
    Task(
        action=Action.RECORD_RECEIPT,
        roles=_OFFICE,
        asks="Record the date the Business Unit received the notification",
        form=FormKey.RECEIPT,
        does="Record the date received",
        due=("C04",),
        shows=_RAPID_REVIEW,
        leaves=Fact.NOTIFICATION_RECEIVED,
        source=section("4.1"),
        opens=has(Fact.PANEL_NOTIFIED),
        over=has(Fact.NOTIFICATION_RECEIVED),
        topics=_NOTIFICATION,
    ),
)
