"""Every form, by its key."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from procedure.forms.agreement import AGREEMENT
from procedure.forms.attendance import ATTENDANCE
from procedure.forms.date import DATE
from procedure.forms.interest import INTEREST, RULING
from procedure.forms.meeting_date import MEETING_DATE
from procedure.forms.membership import ADD_MEMBER, REMOVE_MEMBER
from procedure.forms.notification import NOTIFICATION
from procedure.forms.notified import NOTIFIED
from procedure.forms.outcome_notice import OUTCOME_NOTICE
from procedure.forms.outcomes import OUTCOMES
from procedure.forms.receipt import RECEIPT
from procedure.forms.referral import REFERRAL
from procedure.forms.referrer import REFERRER
from procedure.forms.section_2 import SECTION_2
from procedure.forms.section_3 import SECTION_3
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
            MEETING_DATE,
            ATTENDANCE,
            INTEREST,
            RULING,
            OUTCOMES,
            SECTION_2,
            SECTION_3,
            OUTCOME_NOTICE,
        )
    }
)
