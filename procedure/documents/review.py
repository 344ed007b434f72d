"""The documents of a review: who writes each of them, and who agrees it."""

from typing import Final

from procedure.documents.written import Document
from procedure.forms.review.action_plan import ACTION_PLAN
from procedure.forms.review.agency_request import AGENCY_REQUEST
from procedure.forms.review.agency_return import AGENCY_RETURN
from procedure.forms.review.chronology import CHRONOLOGY
from procedure.forms.review.chronology_rows import CHANGE, EVENT, JOINT
from procedure.forms.review.delay_notice import DELAY_NOTICE
from procedure.forms.review.dissemination_plan import DISSEMINATION_PLAN
from procedure.forms.review.factual_summary import FACTUAL_SUMMARY
from procedure.forms.review.family_letter import FAMILY_LETTER
from procedure.forms.review.genogram import GENOGRAM
from procedure.forms.review.information_report import INFORMATION_REPORT
from procedure.forms.review.joint_chronology import JOINT_CHRONOLOGY
from procedure.forms.review.non_publication import NON_PUBLICATION
from procedure.forms.review.overview_report import OVERVIEW_REPORT
from procedure.forms.review.panel_membership import PANEL_MEMBERSHIP
from procedure.forms.review.publication_notice import PUBLICATION_NOTICE
from procedure.forms.review.publication_pack import PUBLICATION_PACK
from procedure.forms.review.report_checklist import REPORT_CHECKLIST
from procedure.forms.review.reviewer_appointment import REVIEWER_APPOINTMENT
from procedure.forms.review.terms_of_reference import TERMS_OF_REFERENCE
from procedure.forms.review.workshop_invitation import WORKSHOP_INVITATION
from procedure.roles import Role

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)

REVIEW: Final = (
    Document(
        form=REVIEWER_APPOINTMENT,
        written_by=(Role.BUSINESS_MANAGER,),
    ),
    Document(
        form=PANEL_MEMBERSHIP,
        written_by=_OFFICE,
        agreed_by=(Role.SUBGROUP_CHAIR,),
    ),
    Document(
        form=TERMS_OF_REFERENCE,
        written_by=(
            Role.PANEL_CHAIR,
            Role.REVIEWER,
        ),
        agreed_by=(
            Role.PANEL_CHAIR,
            Role.SUBGROUP_CHAIR,
            Role.PARTNERSHIP_CHAIR,
        ),
    ),
    Document(
        form=AGENCY_REQUEST,
        written_by=_OFFICE,
    ),
    Document(
        form=CHRONOLOGY,
        written_by=(Role.REPORT_AUTHOR,),
        agreed_by=(
            Role.AGENCY_SAFEGUARDING_LEAD,
            Role.PANEL_CHAIR,
        ),
        rows=(EVENT, CHANGE),
    ),
    Document(
        form=JOINT_CHRONOLOGY,
        written_by=_OFFICE,
        rows=JOINT,
    ),
    Document(
        form=INFORMATION_REPORT,
        written_by=(Role.REPORT_AUTHOR,),
        agreed_by=(
            Role.AGENCY_SAFEGUARDING_LEAD,
            Role.PANEL_CHAIR,
        ),
    ),
    Document(
        form=FACTUAL_SUMMARY,
        written_by=(Role.REPORT_AUTHOR,),
        agreed_by=(
            Role.AGENCY_SAFEGUARDING_LEAD,
            Role.PANEL_CHAIR,
        ),
    ),
    Document(
        form=AGENCY_RETURN,
        written_by=(Role.PANEL_CHAIR,),
    ),
    Document(
        form=GENOGRAM,
        written_by=(Role.LEAD_AGENCY,),
    ),
    Document(
        form=FAMILY_LETTER,
        written_by=(
            Role.PANEL_CHAIR,
            Role.REVIEWER,
            Role.FAMILY_COORDINATOR,
        ),
    ),
    Document(
        form=WORKSHOP_INVITATION,
        written_by=_OFFICE,
    ),
    Document(
        form=OVERVIEW_REPORT,
        written_by=(Role.REVIEWER,),
        agreed_by=(
            Role.PANEL_CHAIR,
            Role.SUBGROUP_CHAIR,
            Role.PARTNER_LEAD,
        ),
    ),
    Document(
        form=REPORT_CHECKLIST,
        written_by=(Role.PANEL_CHAIR,),
    ),
    Document(
        form=ACTION_PLAN,
        written_by=(
            Role.PANEL_CHAIR,
            Role.AGENCY_SAFEGUARDING_LEAD,
        ),
        agreed_by=(Role.PARTNER_LEAD,),
    ),
    Document(
        form=PUBLICATION_PACK,
        written_by=_OFFICE,
        agreed_by=(Role.PARTNER_LEAD,),
    ),
    Document(
        form=PUBLICATION_NOTICE,
        written_by=_OFFICE,
        agreed_by=(Role.PARTNER_LEAD,),
    ),
    Document(
        form=NON_PUBLICATION,
        written_by=(Role.PARTNER_LEAD,),
    ),
    Document(
        form=DELAY_NOTICE,
        written_by=_OFFICE,
        agreed_by=(
            Role.SUBGROUP_CHAIR,
            Role.PARTNER_LEAD,
        ),
    ),
    Document(
        form=DISSEMINATION_PLAN,
        written_by=(
            Role.BUSINESS_UNIT,
            Role.SUBGROUP_CHAIR,
        ),
        agreed_by=(Role.SUBGROUP_CHAIR,),
    ),
)
