"""The documents up to the decision whether there is to be a review."""

from typing import Final

from procedure.documents.written import Document
from procedure.forms.scoping.agenda import AGENDA
from procedure.forms.scoping.combined_summary import COMBINED_SUMMARY
from procedure.forms.scoping.commissioning_letter import COMMISSIONING_LETTER
from procedure.forms.scoping.information_reply import INFORMATION_REPLY
from procedure.forms.scoping.information_request import INFORMATION_REQUEST
from procedure.forms.scoping.meeting_record import MEETING_RECORD
from procedure.forms.scoping.notification_pack import NOTIFICATION_PACK
from procedure.forms.scoping.office_use import OFFICE_USE
from procedure.forms.scoping.outcome_letters import AGENCIES_NOTICE, BOARD_NOTICE, NATIONAL_NOTICE
from procedure.forms.scoping.peer_challenge import PEER_CHALLENGE
from procedure.forms.scoping.rapid_review_report import RAPID_REVIEW_REPORT
from procedure.roles import Role

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)

SCOPING: Final = (
    Document(
        form=OFFICE_USE,
        written_by=_OFFICE,
    ),
    Document(
        form=NOTIFICATION_PACK,
        written_by=(Role.LA_REPRESENTATIVE,),
    ),
    Document(
        form=INFORMATION_REQUEST,
        written_by=_OFFICE,
    ),
    Document(
        form=INFORMATION_REPLY,
        written_by=(
            Role.AGENCY_SAFEGUARDING_LEAD,
            Role.REPORT_AUTHOR,
        ),
        agreed_by=(Role.AGENCY_SAFEGUARDING_LEAD,),
    ),
    Document(
        form=COMBINED_SUMMARY,
        written_by=_OFFICE,
    ),
    Document(
        form=AGENDA,
        written_by=(
            Role.BUSINESS_UNIT,
            Role.BUSINESS_MANAGER,
            Role.SAFEGUARDING_MANAGER,
        ),
    ),
    Document(
        form=MEETING_RECORD,
        written_by=_OFFICE,
        agreed_by=(Role.SUBGROUP_CHAIR,),
    ),
    Document(
        form=RAPID_REVIEW_REPORT,
        written_by=_OFFICE,
        agreed_by=(Role.SUBGROUP_CHAIR,),
    ),
    Document(
        form=BOARD_NOTICE,
        written_by=(Role.PARTNERSHIP_CHAIR,),
    ),
    Document(
        form=AGENCIES_NOTICE,
        written_by=_OFFICE,
    ),
    Document(
        form=NATIONAL_NOTICE,
        written_by=(
            Role.BUSINESS_UNIT,
            Role.BUSINESS_MANAGER,
            Role.PARTNERSHIP_CHAIR,
        ),
    ),
    Document(
        form=COMMISSIONING_LETTER,
        written_by=(Role.PARTNERSHIP_CHAIR,),
    ),
    Document(
        form=PEER_CHALLENGE,
        written_by=(Role.PARTNERSHIP_CHAIR,),
    ),
)
