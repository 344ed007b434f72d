"""The people of the procedure: partners, agencies, roles, and who is acting."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NewType

from procedure.terms import Term

PersonId = NewType("PersonId", str)


class Partner(Term):
    """The three safeguarding partners: Children Act 2004, section 16E(3)."""

    LOCAL_AUTHORITY = "local-authority", "the local authority"
    POLICE = "police", "the police"
    INTEGRATED_CARE_BOARD = "integrated-care-board", "the integrated care board"


class Role(Term):
    """Section 2 of procedure.md; the keys are those of a people file."""

    REFERRER = "referrer", "Referrer"
    LA_REPRESENTATIVE = "la-representative", "Local authority representative"
    BUSINESS_UNIT = "business-unit", "Business Unit"
    BUSINESS_MANAGER = "business-manager", "Business Manager"
    SAFEGUARDING_MANAGER = "partnership-safeguarding-manager", "Partnership Safeguarding manager"
    SUBGROUP_CHAIR = "subgroup-chair", "Subgroup Chair"
    SUBGROUP_MEMBER = "subgroup-member", "Subgroup member"
    PARTNERSHIP_CHAIR = "partnership-chair", "Partnership Chair"
    PARTNER_LEAD = "partner-lead", "Safeguarding partner lead"
    BOARD_MEMBER = "board-member", "Board member"
    AGENCY_SAFEGUARDING_LEAD = "agency-safeguarding-lead", "Agency safeguarding lead"
    RECORDS_REPRESENTATIVE = "records-representative", "Nominated records representative"
    REVIEWER = "reviewer", "Reviewer"
    PANEL_CHAIR = "case-review-panel-chair", "Case Review Panel Chair"
    PANEL_MEMBER = "case-review-panel-member", "Case Review Panel member"
    CO_OPTED_EXPERT = "co-opted-expert", "Co-opted expert"
    POLICE_REPRESENTATIVE = (
        "police-representative",
        "Police representative on the Case Review Panel",
    )
    FAMILY_COORDINATOR = "family-coordinator", "Family communication coordinator"
    FIRST_CONTACT = "first-contact-practitioner", "Practitioner making first contact"
    LEAD_AGENCY = "lead-agency", "Lead agency"
    REPORT_AUTHOR = "agency-report-author", "Agency report author"
    WORKSHOP_PARTICIPANT = "workshop-participant", "Workshop participant"
    LEGAL_ADVISER = "legal-adviser", "Legal adviser"
    MEDIA_CONTACT = "media-contact", "Media single point of contact"
    QUALITY_ASSURANCE_CHAIR = "quality-assurance-chair", "Quality Assurance Subgroup Chair"
    AUDITOR = "auditor", "Auditor"


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency at the table.  A council has many directorates and is still one agency."""

    key: str
    name: str
    partner: Partner | None = None


NOBODYS_AGENCY: Final = Agency("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A known person, and what they may act as today.

    ``deputy_for`` names, for a role they hold as somebody's deputy, whom they act for.
    Nobody is ever an actor because a card said so.
    """

    person: PersonId
    name: str
    agency: Agency
    roles: frozenset[Role] = frozenset()
    deputy_for: Mapping[Role, str] = field(default_factory=dict[Role, str])
    enrolled: bool = True
