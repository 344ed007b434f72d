"""Who may not be both: what must be attested before a part is taken, and what bars it.

Taking part and signing are separate: somebody who made the referral may sit in the meeting,
and signs neither section 2 nor section 3.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from procedure.case import Case, DecisionCode, Member
from procedure.desk import Refused
from procedure.roles import Agency, PersonId, Role
from procedure.sources import Source, default, section


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """What ``by`` attests of somebody before they take ``role`` on a case."""

    key: str
    role: Role
    by: Role
    says: str
    source: Source


def _reviewer(key: str, says: str) -> Attestation:
    return Attestation(
        key=key,
        role=Role.REVIEWER,
        by=Role.BUSINESS_MANAGER,
        says=says,
        source=section("7"),
    )


ATTESTATIONS: Final = (
    _reviewer(
        "independent-of-partnership",
        "The reviewer is independent of the safeguarding partnership.",
    ),
    _reviewer(
        "independent-of-agencies",
        "The reviewer is independent of the partner organisations involved in the case.",
    ),
    _reviewer(
        "independent-of-people",
        "The reviewer is independent of the professionals and Case Review Panel members involved.",
    ),
    _reviewer(
        "qualified", "The reviewer has shown that they are qualified in the agreed methodology."
    ),
    Attestation(
        key="no-direct-management",
        role=Role.PANEL_MEMBER,
        by=Role.SUBGROUP_CHAIR,
        says="They had no direct management involvement in the case.",
        source=section("9.1"),
    ),
    Attestation(
        key="seniority",
        role=Role.PANEL_MEMBER,
        by=Role.SUBGROUP_CHAIR,
        says="They are senior enough to comment on their agency's practice.",
        source=section("9.1"),
    ),
    Attestation(
        key="skills",
        role=Role.PANEL_CHAIR,
        by=Role.SUBGROUP_CHAIR,
        says="They have relevant skills for the issues in the case.",
        source=section("8"),
    ),
    Attestation(
        key="author-independent",
        role=Role.REPORT_AUTHOR,
        by=Role.AGENCY_SAFEGUARDING_LEAD,
        says="The author is sufficiently independent from the case.",
        source=section("9.2"),
    ),
    Attestation(
        key="direct-involvement",
        role=Role.WORKSHOP_PARTICIPANT,
        by=Role.AGENCY_SAFEGUARDING_LEAD,
        says="They had direct operational involvement with the child and family.",
        source=section("15.10"),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Two roles that one person never holds on one case."""

    one: Role
    other: Role
    source: Source


APART: Final = (
    Apart(one=Role.PANEL_MEMBER, other=Role.REPORT_AUTHOR, source=section("9.1")),
    Apart(one=Role.PANEL_CHAIR, other=Role.REPORT_AUTHOR, source=section("9.1")),
    Apart(one=Role.REVIEWER, other=Role.PANEL_MEMBER, source=section("7")),
    Apart(one=Role.REVIEWER, other=Role.REPORT_AUTHOR, source=section("7")),
    Apart(one=Role.REVIEWER, other=Role.SUBGROUP_MEMBER, source=section("7")),
    Apart(one=Role.REVIEWER, other=Role.SUBGROUP_CHAIR, source=section("7")),
    Apart(one=Role.REVIEWER, other=Role.PARTNERSHIP_CHAIR, source=section("7")),
)

# Who signed the first does not sign the second.
SIGNED_BY_TWO: Final[Mapping[DecisionCode, tuple[DecisionCode, Source]]] = {
    DecisionCode.FINAL_DECISION: (DecisionCode.RECOMMENDATION, section("4.7")),
}
# What somebody who made the referral does not sign.
NOT_BY_REFERRER: Final = frozenset({DecisionCode.RECOMMENDATION, DecisionCode.FINAL_DECISION})


def not_attested(role: Role, attested: Collection[str]) -> tuple[Refused, ...]:
    """Return all that must still be attested before somebody takes this role."""
    return tuple(
        Refused(f"Not yet attested by the {row.by.label}: {row.says}", row.source)
        for row in ATTESTATIONS
        if row.role is role and row.key not in attested
    )


def clashes(members: Iterable[Member], person: PersonId, role: Role) -> tuple[Refused, ...]:
    """Return each role this person holds on the case that cannot go with this one."""
    held = {member.role for member in members if member.person == person}
    return tuple(
        Refused(f"Nobody can be both {row.one.label} and {row.other.label}.", row.source)
        for row in APART
        if (row.one is role and row.other in held) or (row.other is role and row.one in held)
    )


def barred_chair(agency: Agency, involved: Collection[str]) -> Refused | None:
    """Return why somebody of this agency may not chair; ``involved`` are keys of agencies."""
    if agency.key not in involved:
        return None
    return Refused(
        f"{agency.name} was involved in the case, so nobody from it may chair the Case Review "
        "Panel.",
        section("8"),
    )


def barred_from_signing(case: Case, person: PersonId, code: DecisionCode) -> Refused | None:
    """Return why this person may not sign this, for what they have done on the case already."""
    if code in SIGNED_BY_TWO:
        earlier, source = SIGNED_BY_TWO[code]
        made = case.signed(earlier)
        if made is not None and made.by == person:
            return Refused(f"They signed “{earlier.label}”. Somebody else must sign this.", source)
    if code in NOT_BY_REFERRER and case.referrer == person:
        return Refused("They made the referral. Somebody else must sign.", default("who may sign"))
    return None
