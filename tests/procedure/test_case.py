"""A case as its facts and signatures tell it."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.case import Case, CaseReference, DecisionCode, Member, Signature, Topic
from procedure.facts import Fact
from procedure.roles import Partner, PersonId, Role
from procedure.stages import Stage
from tests.procedure.given import day
from tests.procedure.given_case import a_case, signature

ADA: Final = PersonId("ada")
LEAD: Final = Role.PARTNER_LEAD


def view(partner: Partner, outcome: str) -> Signature:
    return signature(DecisionCode.PARTNERS_AGREE, outcome, LEAD, partner)


def notify(outcome: str) -> Signature:
    return signature(DecisionCode.NOTIFY, outcome, Role.LA_REPRESENTATIVE)


@pytest.mark.parametrize(
    ("topics", "version"),
    [
        ((), 0),
        ((Topic.DATES,), 3),
        ((Topic.MEETING,), 0),
        ((Topic.DATES, Topic.MEETING, Topic.VIEWS), 5),
    ],
)
def test_a_card_is_as_old_as_the_last_change_to_what_it_shows(
    topics: tuple[Topic, ...], version: int
) -> None:
    case = replace(a_case(), touched={Topic.DATES: 3, Topic.VIEWS: 5}, version=7)

    assert case.version_of(topics) == version


def test_a_case_begins_at_version_nought() -> None:
    bare = Case(
        reference=CaseReference("BSCP-2026-014"),
        stage=Stage.REFERRED,
        edition="2023",
        opened=day("2026-09-07"),
    )

    assert bare.version == 0
    assert bare.version_of(Topic) == 0


def test_a_clock_needs_no_more_of_a_fact_than_its_day_and_when_it_was_entered() -> None:
    case = a_case(facts={Fact.BECAME_AWARE: "2026-09-07"})

    assert case.dates == {Fact.BECAME_AWARE: day("2026-09-07")}
    assert case.entered == {Fact.BECAME_AWARE: day("2026-09-07")}


def test_the_last_signature_of_a_decision_is_the_one_in_force() -> None:
    first = signature(DecisionCode.FINAL_DECISION, "commission", Role.PARTNERSHIP_CHAIR)
    second = replace(first, outcome="no-review")
    case = a_case(signatures=[first, second])

    assert case.signed(DecisionCode.FINAL_DECISION) == second
    assert case.in_force == (second,)
    assert case.signed(DecisionCode.NOTIFY) is None


def test_each_partner_has_a_view_of_its_own() -> None:
    police, council = view(Partner.POLICE, "agree"), view(Partner.LOCAL_AUTHORITY, "disagree")
    case = a_case(signatures=[notify("notify"), police, council])

    assert case.signed(DecisionCode.PARTNERS_AGREE, Partner.POLICE) == police
    assert case.signed(DecisionCode.PARTNERS_AGREE, Partner.LOCAL_AUTHORITY) == council
    assert case.signed(DecisionCode.PARTNERS_AGREE) is None


def test_a_new_decision_to_notify_waits_for_new_views_and_leaves_all_else() -> None:
    made = signature(DecisionCode.MEETING_DATE, "2026-09-24", Role.SAFEGUARDING_MANAGER)
    views = [view(Partner.POLICE, "agree"), view(Partner.LOCAL_AUTHORITY, "agree")]
    case = a_case(signatures=[notify("do-not-notify"), *views, made, notify("notify")])

    assert set(case.in_force) == {made, notify("notify")}


def test_a_person_has_the_roles_of_their_own_memberships() -> None:
    members = {
        Member(ADA, LEAD),
        Member(ADA, Role.REFERRER),
        Member(PersonId("bea"), Role.AUDITOR),
    }

    assert replace(a_case(), members=frozenset(members)).roles_of(ADA) == {LEAD, Role.REFERRER}
