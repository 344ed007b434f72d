"""Which rule answers which action.  The desk knows no other way to change a case."""

from collections.abc import Mapping
from typing import Final

from procedure.actions import Action
from procedure.casework import (
    attendance,
    dates,
    meeting,
    membership,
    notification,
    outcome,
    referral,
    signatures,
)
from procedure.casework.ask import Rule
from procedure.questions import FormKey

RULES: Final[Mapping[Action, Rule]] = {
    Action.ADD_MEMBER: membership.add,
    Action.REMOVE_MEMBER: membership.take_off,
    Action.CONFIRM_REFERRER: referral.confirm,
    Action.DECIDE_NOTIFICATION: notification.decide,
    Action.GIVE_VIEW: notification.give_view,
    Action.RECORD_NOTIFIED: notification.record_sent,
    Action.RECORD_RECEIPT: notification.record_receipt,
    Action.RECORD_DATE: dates.record,
    Action.SET_MEETING: meeting.set_date,
    Action.OPEN_MEETING: meeting.open_meeting,
    Action.TAKE_ATTENDANCE: attendance.attend,
    Action.MARK_LEFT: attendance.left,
    Action.DECLARE_INTEREST: attendance.declare,
    Action.RULE_ON_INTEREST: attendance.rule,
    Action.RECORD_OUTCOMES: meeting.record_outcomes,
    Action.SIGN_SECTION_2: signatures.sign_section_2,
    Action.SIGN_SECTION_3: signatures.sign_section_3,
    Action.TELL_REFERRER: outcome.tell_referrer,
}

# The form that must be filled to ask for it; an action without one is a bare press.
FORM_OF: Final[Mapping[Action, FormKey]] = {
    Action.ADD_MEMBER: FormKey.ADD_MEMBER,
    Action.REMOVE_MEMBER: FormKey.REMOVE_MEMBER,
    Action.CONFIRM_REFERRER: FormKey.REFERRER,
    Action.DECIDE_NOTIFICATION: FormKey.NOTIFICATION,
    Action.GIVE_VIEW: FormKey.AGREEMENT,
    Action.RECORD_NOTIFIED: FormKey.NOTIFIED,
    Action.RECORD_RECEIPT: FormKey.RECEIPT,
    Action.RECORD_DATE: FormKey.DATE,
    Action.SET_MEETING: FormKey.MEETING_DATE,
    Action.TAKE_ATTENDANCE: FormKey.ATTENDANCE,
    Action.DECLARE_INTEREST: FormKey.INTEREST,
    Action.RULE_ON_INTEREST: FormKey.RULING,
    Action.RECORD_OUTCOMES: FormKey.OUTCOMES,
    Action.SIGN_SECTION_2: FormKey.SECTION_2,
    Action.SIGN_SECTION_3: FormKey.SECTION_3,
    Action.TELL_REFERRER: FormKey.OUTCOME_NOTICE,
}
