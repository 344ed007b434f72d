"""Every form, by its key."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from procedure.forms.adjournment import ADJOURNMENT, GO_ON
from procedure.forms.agreed import AGREED
from procedure.forms.agreement import AGREEMENT
from procedure.forms.archiving import ARCHIVING
from procedure.forms.asked_agencies import ASKED_AGENCIES
from procedure.forms.attendance import ATTENDANCE
from procedure.forms.correction import CORRECTION, CORRECTION_ANSWER
from procedure.forms.date import DATE
from procedure.forms.deaths import DEATH, DEATH_NOTICE, LEARNING_VIEW
from procedure.forms.disagreement import (
    DISAGREEMENT,
    DISAGREEMENT_ANSWER,
    WITHDRAWAL,
    WITHDRAWN,
)
from procedure.forms.entered import AGREEMENT_ENTERED, NOTIFICATION_ENTERED, NOTIFIED_ENTERED
from procedure.forms.findings import FINDINGS, REVIEW_DATE
from procedure.forms.interest import DEPUTY_RULING, INTEREST, RULING
from procedure.forms.learning_shared import LEARNING_SHARED
from procedure.forms.likeness import BELOW_DEFINITION, OTHER_AREA, SAME_CHILD
from procedure.forms.meeting_date import MEETING_DATE
from procedure.forms.membership import ADD_MEMBER, REMOVE_MEMBER
from procedure.forms.notification import NOTIFICATION
from procedure.forms.notified import NOTIFIED
from procedure.forms.opening import COPY, OPENING
from procedure.forms.outcome_notice import OUTCOME_NOTICE
from procedure.forms.outcomes import FOR_INFORMATION, OUTCOMES
from procedure.forms.receipt import RECEIPT
from procedure.forms.referral import REFERRAL
from procedure.forms.referrer import REFERRER
from procedure.forms.release import RELEASE_FORM
from procedure.forms.report_sent import REPORT_SENT
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
from procedure.forms.scoping.combined_summary import COMBINED_SUMMARY
from procedure.forms.scoping.commissioning_letter import COMMISSIONING_LETTER
from procedure.forms.scoping.information_reply import INFORMATION_REPLY
from procedure.forms.scoping.meeting_record import MEETING_RECORD
from procedure.forms.scoping.notification_pack import NOTIFICATION_PACK
from procedure.forms.scoping.outcome_letters import AGENCIES_NOTICE, BOARD_NOTICE, NATIONAL_NOTICE
from procedure.forms.scoping.peer_challenge import PEER_CHALLENGE
from procedure.forms.scoping.rapid_review_report import RAPID_REVIEW_REPORT
from procedure.forms.scrutiny import PANEL_ANSWER, SCRUTINY
from procedure.forms.section_2 import SECTION_2
from procedure.forms.section_3 import SECTION_3
from procedure.forms.sections_entered import SECTION_2_ENTERED, SECTION_3_ENTERED
from procedure.forms.sharing_record import SHARING_RECORD
from procedure.forms.signing import (
    CHALLENGE_ANSWER,
    ENDORSEMENT,
    QUESTION,
    QUESTION_ANSWER,
    SECTION_2_TAKEN_BACK,
)
from procedure.forms.told import (
    AGENCY_TOLD,
    BOARD_TOLD,
    PANEL_TOLD,
    TOLD_BY_HAND,
    TOLD_CORRECTED,
)
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
            OPENING,
            COPY,
            NOTIFICATION_PACK,
            DEATH,
            DEATH_NOTICE,
            LEARNING_VIEW,
            DISAGREEMENT,
            DISAGREEMENT_ANSWER,
            WITHDRAWAL,
            WITHDRAWN,
            SAME_CHILD,
            BELOW_DEFINITION,
            OTHER_AREA,
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
            TOLD_BY_HAND,
            BOARD_TOLD,
            AGENCY_TOLD,
            PANEL_TOLD,
            TOLD_CORRECTED,
            COMBINED_SUMMARY,
            MEETING_RECORD,
            RAPID_REVIEW_REPORT,
            AGREED,
            BOARD_NOTICE,
            AGENCIES_NOTICE,
            NATIONAL_NOTICE,
            REPORT_SENT,
            RELEASE_FORM,
            LEARNING_SHARED,
            SCRUTINY,
            PANEL_ANSWER,
            ARCHIVING,
            COMMISSIONING_LETTER,
            REVIEW_DATE,
            FINDINGS,
            PEER_CHALLENGE,
            CHALLENGE_ANSWER,
            SECTION_2_TAKEN_BACK,
            QUESTION,
            QUESTION_ANSWER,
            ENDORSEMENT,
            SECTION_2_ENTERED,
            SECTION_3_ENTERED,
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
