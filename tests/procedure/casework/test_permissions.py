"""Who may do what: refused by default, by role, and then by membership of the case."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.actions import Action
from procedure.case import Member
from procedure.permissions import PERMISSIONS, acting_as, refusal
from procedure.roles import Actor, Role
from procedure.stages import Stage
from tests.procedure.casework.given import AMINA, PAT, SAM, SAMS_DEPUTY, UMA, a_case, person

CASE = a_case(Stage.REFERRED)
NOBODY = person("Nobody At All")
OFFICE = {Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER}

# The guidance's own words on who does it, read again here and not taken from the table.
ONLY = {
    Action.ADD_MEMBER: {Role.BUSINESS_MANAGER},
    Action.REMOVE_MEMBER: {Role.BUSINESS_MANAGER},
    Action.CONFIRM_REFERRER: OFFICE,
    Action.DECIDE_NOTIFICATION: {Role.LA_REPRESENTATIVE},
    Action.GIVE_VIEW: {Role.PARTNER_LEAD},
    Action.RECORD_NOTIFIED: {Role.LA_REPRESENTATIVE},
    Action.RECORD_RECEIPT: OFFICE,
    Action.RECORD_DATE: OFFICE,
    Action.SET_MEETING: {Role.SAFEGUARDING_MANAGER},
    Action.OPEN_MEETING: {Role.SUBGROUP_CHAIR},
    Action.TAKE_ATTENDANCE: {Role.SUBGROUP_CHAIR, *OFFICE},
    Action.MARK_LEFT: {Role.SUBGROUP_CHAIR, *OFFICE},
    Action.DECLARE_INTEREST: {Role.SUBGROUP_CHAIR, *OFFICE},
    Action.RULE_ON_INTEREST: {Role.SUBGROUP_CHAIR},
    Action.RECORD_OUTCOMES: {Role.SUBGROUP_CHAIR},
    Action.SIGN_SECTION_2: {Role.SUBGROUP_CHAIR},
    Action.SIGN_SECTION_3: {Role.PARTNERSHIP_CHAIR},
    Action.TELL_REFERRER: {Role.SUBGROUP_CHAIR},
    Action.REQUEST_CHANNEL: OFFICE,
    Action.CONFIRM_CHANNEL: {Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR, *OFFICE},
}
FOR_ANYONE = {Action.WRITE_FORM, Action.LODGE_REFERRAL}
FOR_NOBODY = sorted(set(Action) - PERMISSIONS.keys())

everybody = st.builds(
    replace, st.just(NOBODY), roles=st.frozensets(st.sampled_from(Role), min_size=0)
)


def in_role(role: Role) -> Actor:
    return person(f"Holder of {role}", role)


@pytest.mark.parametrize("action", FOR_NOBODY)
@given(by=everybody)
def test_what_is_not_in_the_table_is_refused_to_everybody(action: Action, by: Actor) -> None:
    found = refusal(by, action)

    assert found
    assert found.because == f"Nobody may {action.label} from a chat."


def test_the_bot_alone_records_that_a_notice_was_delivered() -> None:
    assert FOR_NOBODY == [Action.MARK_DELIVERED]


@pytest.mark.parametrize(("action", "who"), ONLY.items())
def test_an_action_belongs_to_those_the_guidance_gives_it_to(
    action: Action, who: set[Role]
) -> None:
    allowed = {role for role in Role if refusal(in_role(role), action) is None}

    assert allowed == who


def test_whoever_has_no_role_may_do_only_what_anyone_may() -> None:
    assert {action for action in Action if refusal(NOBODY, action) is None} == FOR_ANYONE


@given(by=everybody, action=st.sampled_from(sorted(PERMISSIONS)))
def test_a_role_more_never_takes_a_right_away(by: Actor, action: Action) -> None:
    more = replace(by, roles=by.roles | PERMISSIONS[action].roles)

    assert refusal(more, action) is None


def test_a_refusal_names_the_roles_and_the_section() -> None:
    found = refusal(UMA, Action.SIGN_SECTION_2)

    assert found
    assert str(found) == (
        "Only the Subgroup Chair may sign the recommendation (section 2)."
        " (section 4.7 of the procedure)"
    )


def test_a_refusal_names_every_role_that_would_do() -> None:
    found = refusal(PAT, Action.TAKE_ATTENDANCE)

    assert found
    assert found.because == (
        "Only the Business Manager, Business Unit or Subgroup Chair may record who is at the"
        " meeting."
    )


def test_a_member_of_the_case_in_the_right_role_may() -> None:
    assert refusal(SAM, Action.SIGN_SECTION_2, CASE) is None


@pytest.mark.parametrize("action", sorted(PERMISSIONS.keys() - FOR_ANYONE))
@given(by=everybody)
def test_nobody_acts_on_a_case_they_are_not_a_member_of(action: Action, by: Actor) -> None:
    able = replace(by, roles=by.roles | PERMISSIONS[action].roles)
    found = refusal(able, action, CASE)

    assert found
    assert str(found) == (
        "There is no such case, or it is not yours to see. (section 2 of the procedure)"
    )


def test_being_a_member_as_something_else_is_not_enough() -> None:
    two_hats = person("Two Hats", Role.SUBGROUP_CHAIR, Role.BUSINESS_UNIT)
    as_office = replace(CASE, members=frozenset({Member(two_hats.person, Role.BUSINESS_UNIT)}))

    found = refusal(two_hats, Action.SIGN_SECTION_2, as_office)

    assert found
    assert found.because == (
        "You are not on this case in that role. Ask the Business Manager to add you."
    )
    assert refusal(two_hats, Action.RECORD_DATE, as_office) is None


def test_a_role_of_the_case_that_somebody_no_longer_holds_gives_no_right() -> None:
    assert refusal(replace(SAM, roles=frozenset()), Action.SIGN_SECTION_2, CASE)


@pytest.mark.parametrize(
    ("by", "action", "role"),
    [
        (SAM, Action.SIGN_SECTION_2, Role.SUBGROUP_CHAIR),
        (SAMS_DEPUTY, Action.SIGN_SECTION_2, Role.SUBGROUP_CHAIR),
        (AMINA, Action.LODGE_REFERRAL, Role.REFERRER),
        (
            person("Two Hats", Role.SUBGROUP_CHAIR, Role.BUSINESS_MANAGER),
            Action.MARK_LEFT,
            Role.BUSINESS_MANAGER,
        ),
    ],
)
def test_the_record_says_in_which_role_a_thing_was_done(
    by: Actor, action: Action, role: Role
) -> None:
    assert acting_as(by, action) is role
