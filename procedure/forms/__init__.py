"""Every form, by its key."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from procedure.forms.adjournment import ADJOURNMENT, GO_ON
from procedure.forms.agreement import AGREEMENT
from procedure.forms.asked_agencies import ASKED_AGENCIES
from procedure.forms.attendance import ATTENDANCE
from procedure.forms.correction import CORRECTION, CORRECTION_ANSWER
from procedure.forms.date import DATE
from procedure.forms.entered import AGREEMENT_ENTERED, NOTIFICATION_ENTERED, NOTIFIED_ENTERED
from procedure.forms.interest import DEPUTY_RULING, INTEREST, RULING
from procedure.forms.meeting_date import MEETING_DATE
from procedure.forms.membership import ADD_MEMBER, REMOVE_MEMBER
from procedure.forms.notification import NOTIFICATION
from procedure.forms.notified import NOTIFIED
from procedure.forms.outcome_notice import OUTCOME_NOTICE
from procedure.forms.outcomes import FOR_INFORMATION, OUTCOMES
from procedure.forms.receipt import RECEIPT
from procedure.forms.referral import REFERRAL
from procedure.forms.referrer import REFERRER
from procedure.forms.requesting import (
    AGENCIES_CONFIRMED,
    EXTENSION,
    GAPS,
    ONE_MORE_AGENCY,
    REPLY_BY_HAND,
    SAFETY_DONE,
    SEND_BACK,
    SENT_BY_HAND,
)
from procedure.forms.safety import SAFETY
from procedure.forms.scoping.information_reply import INFORMATION_REPLY
from procedure.forms.section_2 import SECTION_2
from procedure.forms.section_3 import SECTION_3
from procedure.forms.sharing_record import SHARING_RECORD
from procedure.forms.withholding import FORMAL_ACTION, NEXT_STEP, TAKEN_UP
from procedure.questions import Form, FormKey

FORMS: Final[Mapping[FormKey, Form]] = MappingProxyType(
    {
        form.key: form
        for form in (
            REFERRAL,
            REFERRER,
            ADD_MEMBER,
            REMOVE_MEMBER,
            NOTIFICATION,
            AGREEMENT,
            NOTIFIED,
            RECEIPT,
            DATE,
            NOTIFICATION_ENTERED,
            AGREEMENT_ENTERED,
            NOTIFIED_ENTERED,
            CORRECTION,
            CORRECTION_ANSWER,
            MEETING_DATE,
            ATTENDANCE,
            INTEREST,
            RULING,
            DEPUTY_RULING,
            SAFETY,
            OUTCOMES,
            FOR_INFORMATION,
            ADJOURNMENT,
            GO_ON,
            SECTION_2,
            SECTION_3,
            OUTCOME_NOTICE,
            ASKED_AGENCIES,
            AGENCIES_CONFIRMED,
            ONE_MORE_AGENCY,
            SENT_BY_HAND,
            INFORMATION_REPLY,
            REPLY_BY_HAND,
            SEND_BACK,
            EXTENSION,
            GAPS,
            TAKEN_UP,
            NEXT_STEP,
            FORMAL_ACTION,
            SAFETY_DONE,
            SHARING_RECORD,
        )
    }
)
