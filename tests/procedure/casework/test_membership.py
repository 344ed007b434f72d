"""Who is put on a case and taken off it (D36), and who may not be."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import Case, Member, Topic
from procedure.casework.ask import Ask
from procedure.casework.membership import may_join_as
from procedure.notices import NoticeKind
from procedure.permissions import refusal
from procedure.roles import Actor, PersonId, Role
from procedure.stages import Stage
from tests.procedure.casework.given import (
    AMINA,
    BOARD_LEAD,
    EVERYBODY,
    LENA,
    PAT,
    POLICE,
    POLICE_LEAD,
    RUTH,
    SAM,
    SAMS_DEPUTY,
    UMA,
    a_case,
    an_ask,
    changed,
    done,
    person,
    refused,
)

TODAY: Final = "2026-09-08"
CASE: Final = a_case(Stage.LA_CONSIDERATION)
SECTION: Final = "s2"
NEW_CHAIR: Final = person("Noor Said", Role.SUBGROUP_CHAIR, agency=POLICE)
SECOND_LEAD: Final = person("Ivo Lead", Role.PARTNER_LEAD, agency=POLICE)
TWO_HATS: Final = person("Two Hats", Role.BUSINESS_UNIT, Role.LA_REPRESENTATIVE)
EXPERT: Final = person("Exa Pert", Role.SUBGROUP_MEMBER)
HERE: Final = (*EVERYBODY, NEW_CHAIR, SECOND_LEAD, TWO_HATS, EXPERT)


def asked(action: Action, whom: Actor, *enrolled: Actor) -> Ask:
    answers = {"person": whom.person, "reasons": "They need to know."}
    known = {one.person: one for one in enrolled or HERE}
    ask = an_ask(RUTH, action, TODAY, answers, about=whom.person)
    return replace(ask, enrolled=known)


def adds(whom: Actor, *enrolled: Actor) -> Ask:
    return asked(Action.ADD_MEMBER, whom, *enrolled)


def takes_off(whom: Actor, *enrolled: Actor) -> Ask:
    return asked(Action.REMOVE_MEMBER, whom, *enrolled)


def roles_on(case: Case, whom: Actor) -> frozenset[Role]:
    return case.roles_of(whom.person)


def test_somebody_is_on_the_case_in_the_role_they_are_enrolled_for() -> None:
    change = changed(CASE, adds(NEW_CHAIR))

    assert change.case.members - CASE.members == {Member(NEW_CHAIR.person, Role.SUBGROUP_CHAIR)}
    assert change.touches == {Topic.MEMBERS}
    assert refusal(NEW_CHAIR, Action.SIGN_SECTION_2, CASE)
    assert refusal(NEW_CHAIR, Action.SIGN_SECTION_2, change.case) is None


def test_somebody_with_two_roles_of_a_case_is_on_it_in_both() -> None:
    assert roles_on(done(CASE, adds(TWO_HATS)), TWO_HATS) == TWO_HATS.roles


def test_a_role_given_to_somebody_who_is_on_the_case_already_can_be_added() -> None:
    promoted = replace(UMA, roles=UMA.roles | {Role.BUSINESS_MANAGER})
    case = done(CASE, adds(promoted, *EVERYBODY[1:], promoted))

    assert may_join_as(CASE, promoted) == {Role.BUSINESS_MANAGER}
    assert roles_on(case, UMA) == promoted.roles


def test_nobody_is_added_twice() -> None:
    case = done(CASE, adds(NEW_CHAIR))

    because, source = refused(case, adds(NEW_CHAIR))
    assert because.startswith("Noor Said is on this case already")
    assert source == SECTION


def test_nobody_is_added_without_a_role_that_cases_have() -> None:
    assert "has no role that cases have" in refused(CASE, adds(EXPERT))[0]


def test_nobody_is_added_who_is_not_enrolled() -> None:
    because, source = refused(CASE, adds(person("Far Away"), *EVERYBODY))

    assert because == "Only somebody who is enrolled can be put on a case."
    assert source == SECTION


def test_a_chair_who_joins_later_is_told_of_the_notification_that_was_received() -> None:
    case = a_case(Stage.RR_OPEN, notification_received="2026-09-07")
    told = changed(case, adds(NEW_CHAIR)).notices

    assert [(one.kind, one.to.person) for one in told] == [(NoticeKind.INFORMED, NEW_CHAIR.person)]
    assert changed(case, adds(SECOND_LEAD)).notices == ()
    assert changed(CASE, adds(NEW_CHAIR)).notices == ()


def test_somebody_taken_off_sees_the_case_no_more_and_is_refused_as_any_stranger_is() -> None:
    case = done(CASE, takes_off(SAM))
    found = refusal(SAM, Action.SEE_CASE, case)

    assert roles_on(case, SAM) == frozenset()
    assert found
    assert found.because == "There is no such case, or it is not yours to see."


@pytest.mark.parametrize("whom", [LENA, RUTH, UMA, PAT, POLICE_LEAD, BOARD_LEAD])
def test_the_last_holder_of_a_role_stays_until_there_is_another(whom: Actor) -> None:
    [role] = whom.roles
    others = tuple(one for one in EVERYBODY if one.name != "Eve Lund")
    case = replace(CASE, members=CASE.members - {Member(PersonId("eve-lund"), role)})
    because, source = refused(case, takes_off(whom, *others))

    assert because == (
        f"They are the only {role.label} on this case, and it needs one. Add another first."
        " Nothing was changed."
    )
    assert source == SECTION
    another = replace(whom, person=PersonId("another"))
    case = done(case, adds(another, *others, another), takes_off(whom, *others, another))
    assert roles_on(case, whom) == frozenset()


def test_a_deputy_is_holder_enough() -> None:
    assert roles_on(done(CASE, takes_off(SAM)), SAMS_DEPUTY) == SAMS_DEPUTY.roles


def test_whoever_holds_their_role_no_longer_does_not_count_and_can_go() -> None:
    gone = replace(SAMS_DEPUTY, roles=frozenset())
    left = (*(one for one in EVERYBODY if one is not SAMS_DEPUTY), gone)

    assert "only Subgroup Chair" in refused(CASE, takes_off(SAM, *left))[0]
    assert roles_on(done(CASE, takes_off(gone, *left)), gone) == frozenset()


def test_an_archived_case_needs_nobody() -> None:
    case = replace(CASE, stage=Stage.ARCHIVED)

    assert roles_on(done(case, takes_off(LENA)), LENA) == frozenset()


def test_the_referrer_is_not_taken_off() -> None:
    case = replace(CASE, members=CASE.members | {Member(AMINA.person, Role.REFERRER)})
    because, _ = refused(case, takes_off(AMINA))

    assert because == "Whoever made the referral stays on it, and is told the outcome."


def test_a_chair_who_made_the_referral_comes_off_as_chair_and_still_hears_the_outcome() -> None:
    as_both = CASE.members | {Member(SAM.person, Role.REFERRER)}
    case = done(replace(CASE, referrer=SAM.person, members=as_both), takes_off(SAM))

    assert roles_on(case, SAM) == {Role.REFERRER}


def test_whoever_is_not_on_the_case_is_not_taken_off_it() -> None:
    assert refused(CASE, takes_off(NEW_CHAIR))[0] == (
        "They are not on this case. Nothing was changed."
    )


@pytest.mark.parametrize("action", [Action.ADD_MEMBER, Action.REMOVE_MEMBER])
def test_only_the_business_manager_says_who_sees_what(action: Action) -> None:
    assert refusal(RUTH, action, CASE) is None
    assert [one for one in EVERYBODY if refusal(one, action, CASE) is None] == [RUTH]
