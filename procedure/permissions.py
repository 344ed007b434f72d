"""Who may do what.  An action that is not in the table is refused to everybody.

Rights come from the role table at the moment of the press.  On a case they also need the
person to be a member of it: roles are of the partnership, membership is of the case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from procedure.actions import Action
from procedure.case import Case
from procedure.desk import Refused
from procedure.roles import Actor, Role
from procedure.sources import Instrument, Source, default, section
from procedure.words import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """``anyone`` lets in whoever may use the bot at all; otherwise one of ``roles`` is needed."""

    source: Source
    roles: frozenset[Role] = frozenset()
    anyone: bool = False


def _to(source: Source, *roles: Role) -> Permission:
    return Permission(source=source, roles=frozenset(roles))


_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)

# Whoever holds one of these when a case begins is a member of it (decisions.md 2).
MEMBER_ROLES: Final = (
    *_OFFICE,
    Role.SAFEGUARDING_MANAGER,
    Role.SUBGROUP_CHAIR,
    Role.PARTNERSHIP_CHAIR,
    Role.LA_REPRESENTATIVE,
    Role.PARTNER_LEAD,
)

PERMISSIONS: Final[Mapping[Action, Permission]] = {
    Action.WRITE_FORM: Permission(source=section("4.1"), anyone=True),
    Action.LODGE_REFERRAL: Permission(source=section("4.1"), anyone=True),
    Action.SEE_CASE: _to(section("2"), *MEMBER_ROLES),
    Action.READ_FORM: _to(section("2"), *MEMBER_ROLES),
    Action.EXPORT_FORM: _to(section("2"), *MEMBER_ROLES),
    Action.ADD_MEMBER: _to(section("2"), Role.BUSINESS_MANAGER),
    Action.REMOVE_MEMBER: _to(section("2"), Role.BUSINESS_MANAGER),
    Action.CONFIRM_REFERRER: _to(default("referrers who are not on the list"), *_OFFICE),
    Action.DECIDE_NOTIFICATION: _to(section("4.1"), Role.LA_REPRESENTATIVE),
    Action.GIVE_VIEW: _to(section("4.1"), Role.PARTNER_LEAD),
    Action.RECORD_NOTIFIED: _to(section("4.1"), Role.LA_REPRESENTATIVE),
    Action.RECORD_RECEIPT: _to(section("4.1"), *_OFFICE),
    Action.RECORD_DATE: _to(section("4.3"), *_OFFICE),
    Action.ENTER_DECISION: _to(section("2"), Role.BUSINESS_UNIT),
    Action.ENTER_VIEW: _to(section("2"), Role.BUSINESS_UNIT),
    Action.ENTER_NOTIFIED: _to(section("2"), Role.BUSINESS_UNIT),
    Action.OPEN_CASE: _to(section("4.1"), Role.LA_REPRESENTATIVE, *_OFFICE),
    Action.CLASSIFY_DEATH: _to(section("1.3"), Role.LA_REPRESENTATIVE),
    Action.RECORD_DEATH_NOTICE: _to(section("4.1"), Role.LA_REPRESENTATIVE),
    Action.GIVE_LEARNING_VIEW: _to(section("1.3"), Role.PARTNER_LEAD),
    Action.DISPUTE_DECISION: _to(section("4.1"), Role.PARTNER_LEAD, Role.SUBGROUP_CHAIR),
    Action.ANSWER_DISPUTE: _to(
        default("disputes"), Role.LA_REPRESENTATIVE, Role.PARTNERSHIP_CHAIR
    ),
    Action.WITHDRAW_NOTIFICATION: _to(
        default("a notification that is withdrawn"), Role.LA_REPRESENTATIVE
    ),
    Action.RECORD_WITHDRAWN: _to(
        default("a notification that is withdrawn"), Role.LA_REPRESENTATIVE
    ),
    Action.ANSWER_LIKENESS: _to(default("cases that may concern the same child"), *_OFFICE),
    Action.PREPARE_NOTIFICATION: _to(section("4.1"), Role.LA_REPRESENTATIVE),
    Action.NOTE_BASIS: _to(section("1.5*"), Role.LA_REPRESENTATIVE, *_OFFICE),
    Action.NOTE_AREA: _to(section("9.2"), Role.LA_REPRESENTATIVE, *_OFFICE),
    Action.ASK_FOR_CORRECTION: _to(default("dates put right"), Role.LA_REPRESENTATIVE, *_OFFICE),
    Action.CONFIRM_CORRECTION: _to(default("dates put right"), Role.LA_REPRESENTATIVE, *_OFFICE),
    Action.WITHDRAW_CORRECTION: _to(default("dates put right"), Role.LA_REPRESENTATIVE, *_OFFICE),
    Action.SET_MEETING: _to(section("4.4"), Role.SAFEGUARDING_MANAGER),
    Action.OPEN_MEETING: _to(section("4.4"), Role.SUBGROUP_CHAIR),
    Action.TAKE_ATTENDANCE: _to(section("4.6"), Role.SUBGROUP_CHAIR, *_OFFICE),
    Action.MARK_LEFT: _to(section("4.6"), Role.SUBGROUP_CHAIR, *_OFFICE),
    Action.DECLARE_INTEREST: _to(section("1.6a"), Role.SUBGROUP_CHAIR, *_OFFICE),
    Action.RULE_ON_INTEREST: _to(default("interests declared"), Role.SUBGROUP_CHAIR),
    Action.RULE_ON_DEPUTY: _to(default("deputies"), Role.SUBGROUP_CHAIR),
    Action.SHARE_PAPERS: _to(section("4.5"), Role.SUBGROUP_CHAIR, *_OFFICE),
    Action.ASK_SAFETY: _to(section("4.6"), Role.SUBGROUP_CHAIR),
    Action.RECORD_OUTCOMES: _to(section("4.6"), Role.SUBGROUP_CHAIR),
    Action.NOTE_ITEM: _to(default("a quorum lost in the meeting"), Role.SUBGROUP_CHAIR),
    Action.ADJOURN_MEETING: _to(section("4.6"), Role.SUBGROUP_CHAIR),
    Action.GO_ON: _to(section("4.6"), Role.SUBGROUP_CHAIR),
    Action.CLOSE_MEETING: _to(section("4.6"), Role.SUBGROUP_CHAIR),
    Action.SIGN_SECTION_2: _to(section("4.7"), Role.SUBGROUP_CHAIR),
    Action.SIGN_SECTION_3: _to(section("4.7"), Role.PARTNERSHIP_CHAIR),
    Action.TAKE_BACK_SECTION_2: _to(section("4.7"), Role.SUBGROUP_CHAIR),
    Action.ASK_QUESTION: _to(default("questions about a recommendation"), Role.PARTNERSHIP_CHAIR),
    Action.ANSWER_QUESTION: _to(default("questions about a recommendation"), Role.SUBGROUP_CHAIR),
    Action.SEEK_CHALLENGE: _to(section("4.7"), Role.PARTNERSHIP_CHAIR),
    Action.RECORD_CHALLENGE: _to(section("4.7"), Role.PARTNERSHIP_CHAIR),
    Action.ENDORSE: _to(section("1.6b"), Role.PARTNER_LEAD),
    Action.ENTER_SECTION_2: _to(section("2"), *_OFFICE),
    Action.ENTER_SECTION_3: _to(section("2"), *_OFFICE),
    Action.COMMISSION_REVIEW: _to(section("5"), Role.PARTNERSHIP_CHAIR),
    Action.CHANGE_REVIEW_DATE: _to(
        default("a date for every alternative review"), Role.PARTNERSHIP_CHAIR
    ),
    Action.RECORD_FINDINGS: _to(section("5"), *_OFFICE),
    Action.TELL_REFERRER: _to(section("4.7"), Role.SUBGROUP_CHAIR),
    Action.TELL_BY_HAND: _to(section("4.7"), Role.SUBGROUP_CHAIR, *_OFFICE),
    Action.TELL_BOARD: _to(section("4.8"), Role.PARTNERSHIP_CHAIR),
    Action.TELL_AGENCY: _to(section("4.8"), *_OFFICE),
    Action.TELL_PANEL: _to(section("1.6b"), *_OFFICE),
    Action.CORRECT_TOLD: _to(
        section("4.8"), *_OFFICE, Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR
    ),
    Action.WRITE_SUMMARY: _to(section("4.5"), *_OFFICE),
    Action.WRITE_RECORD: _to(default("records of meetings"), *_OFFICE),
    Action.AGREE_DOCUMENT: _to(default("records of meetings"), Role.SUBGROUP_CHAIR),
    Action.WRITE_REPORT: _to(section("4.8"), *_OFFICE),
    Action.WRITE_TO_BOARD: _to(section("4.8"), Role.PARTNERSHIP_CHAIR),
    Action.WRITE_TO_AGENCIES: _to(section("4.8"), *_OFFICE),
    Action.WRITE_TO_PANEL: _to(section("1.6b"), *_OFFICE, Role.PARTNERSHIP_CHAIR),
    Action.RECORD_REPORT_SENT: _to(section("4.8"), *_OFFICE),
    Action.RELEASE_RECORDS: _to(section("4.8"), Role.PARTNERSHIP_CHAIR),
    Action.SHARE_LEARNING: _to(section("18.2"), *_OFFICE, Role.SUBGROUP_CHAIR),
    Action.RECORD_SCRUTINY: _to(section("4.8"), *_OFFICE),
    Action.ANSWER_PANEL: _to(section("4.8"), *_OFFICE),
    Action.ARCHIVE: _to(section("4.8"), *_OFFICE),
    Action.CHOOSE_AGENCIES: _to(section("4.3"), *_OFFICE),
    Action.CONFIRM_AGENCIES: _to(default("who is asked for information"), Role.SUBGROUP_CHAIR),
    Action.ISSUE_REQUESTS: _to(section("4.3"), *_OFFICE),
    Action.ASK_ONE_MORE: _to(section("4.3"), *_OFFICE),
    Action.RECORD_SENT: _to(default("agencies that are not on Teams"), *_OFFICE),
    Action.OPEN_REQUEST: _to(section("4.3"), Role.AGENCY_SAFEGUARDING_LEAD),
    Action.REPLY: _to(section("4.3"), Role.AGENCY_SAFEGUARDING_LEAD),
    Action.RECORD_REPLY: _to(default("agencies that are not on Teams"), *_OFFICE),
    Action.SEE_REPLY: _to(section("2"), *_OFFICE),
    Action.ACCEPT_REPLY: _to(default("replies that are checked"), *_OFFICE),
    Action.SEND_BACK_REPLY: _to(default("replies that are checked"), *_OFFICE),
    Action.CHASE_REPLY: _to(section("4.3"), *_OFFICE),
    Action.EXTEND_REPLY: _to(section("4.3"), *_OFFICE),
    Action.ACCEPT_GAPS: _to(section("4.3"), Role.SUBGROUP_CHAIR),
    Action.TAKE_UP: _to(section("2"), *_OFFICE),
    Action.NEXT_STEP: _to(section("2"), Role.SUBGROUP_CHAIR),
    Action.FORMAL_ACTION: _to(section("2"), Role.PARTNER_LEAD),
    Action.CONFIRM_SAFE: _to(
        section("4.6"), *_OFFICE, Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR
    ),
    Action.COMPLETE_SHARING: _to(section("2"), *_OFFICE),
    Action.SEE_BOARD: _to(section("2"), *_OFFICE),
    Action.SEE_WAITING: _to(section("2"), *_OFFICE, Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR),
    Action.REMIND: _to(
        default("reminders"), *_OFFICE, Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR
    ),
    Action.REQUEST_CHANNEL: _to(default("channels"), *_OFFICE),
    Action.CONFIRM_CHANNEL: _to(
        default("channels"), *_OFFICE, Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR
    ),
}

_MEMBERSHIP: Final = Source(Instrument.PROCEDURE, "2")

# The same for a case that is not there: whether it is must not show.
NOT_YOURS: Final = Refused("There is no such case, or it is not yours to see.", _MEMBERSHIP)
# On a card whose reader was on the case, or acted in a role, and is no longer or does not.
NO_LONGER: Final = (
    f"This is no longer available to you. {NOT_YOURS.because} What you had typed here and not sent"
    " was not recorded."
)
_OTHER_ROLE: Final = Refused(
    "You are not on this case in that role. Ask the Business Manager to add you.", _MEMBERSHIP
)


def refusal(by: Actor, action: Action, case: Case | None = None) -> Refused | None:
    """Return why this person may not do this; None if they may."""
    permission = PERMISSIONS.get(action)
    if permission is None:
        return Refused(f"Nobody may {action.label} from a chat.", _MEMBERSHIP)
    if not permission.anyone and not by.roles & permission.roles:
        wanted = listed(sorted(role.label for role in permission.roles), "or")
        return Refused(f"Only the {wanted} may {action.label}.", permission.source)
    if case is not None and not roles_held_on(case, by) & permission.roles:
        sees_it = roles_held_on(case, by) & PERMISSIONS[Action.SEE_CASE].roles
        return _OTHER_ROLE if sees_it else NOT_YOURS
    return None


def roles_held_on(case: Case, by: Actor) -> frozenset[Role]:
    """Return the roles in which somebody is on this case and which they hold, or stand in for."""
    return by.roles & case.roles_of(by.person)


def acting_as(by: Actor, action: Action) -> Role:
    """Return the role in which this person does this, for the record."""
    mine = by.roles & PERMISSIONS[action].roles
    order = list(Role)
    return min(mine, key=order.index) if mine else Role.REFERRER
