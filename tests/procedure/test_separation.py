"""Who may not be both, what is attested of whom, and who may not sign."""

from typing import Final

import pytest

from procedure.agencies import AGENCIES
from procedure.case import DecisionCode, Member
from procedure.roles import PersonId, Role
from procedure.separation import (
    APART,
    ATTESTATIONS,
    Apart,
    Attestation,
    barred_chair,
    barred_from_signing,
    clashes,
    not_attested,
)
from tests.procedure.given_case import REFERRER, a_case, signature

DEE: Final = PersonId("dee")
SOMEBODY_ELSE: Final = PersonId("eve")
SECTION_2, SECTION_3 = DecisionCode.RECOMMENDATION, DecisionCode.FINAL_DECISION
ATTESTED: Final = {
    Role.REVIEWER: 4,
    Role.PANEL_MEMBER: 2,
    Role.PANEL_CHAIR: 1,
    Role.REPORT_AUTHOR: 1,
    Role.WORKSHOP_PARTICIPANT: 1,
}
RECOMMENDED: Final = a_case(signatures=[signature(SECTION_2, "commission", Role.SUBGROUP_CHAIR)])


@pytest.mark.parametrize("role", Role)
def test_each_role_is_taken_once_everything_is_attested(role: Role) -> None:
    keys = {row.key for row in ATTESTATIONS}

    assert len(not_attested(role, ())) == ATTESTED.get(role, 0)
    assert not_attested(role, keys) == ()


@pytest.mark.parametrize("row", ATTESTATIONS, ids=lambda row: row.key)
def test_each_thing_not_attested_is_named_with_who_attests_it(row: Attestation) -> None:
    others = {one.key for one in ATTESTATIONS if one is not row}

    [refused] = not_attested(row.role, others)

    assert refused.because == f"Not yet attested by the {row.by.label}: {row.says}"
    assert refused.source == row.source


def test_a_reviewer_is_independent_in_three_ways_and_qualified() -> None:
    keys = [row.key for row in ATTESTATIONS if row.role is Role.REVIEWER]

    assert keys == [
        "independent-of-partnership",
        "independent-of-agencies",
        "independent-of-people",
        "qualified",
    ]


@pytest.mark.parametrize("row", APART, ids=lambda row: f"{row.one} and {row.other}")
def test_nobody_holds_both_whichever_they_hold_first(row: Apart) -> None:
    holds_one = [Member(DEE, row.one)]
    holds_other = [Member(DEE, row.other)]

    assert [refused.source for refused in clashes(holds_one, DEE, row.other)] == [row.source]
    assert [refused.source for refused in clashes(holds_other, DEE, row.one)] == [row.source]
    assert clashes(holds_other, SOMEBODY_ELSE, row.one) == ()


def test_roles_that_go_together_are_held_together() -> None:
    held = [Member(DEE, Role.SUBGROUP_MEMBER), Member(DEE, Role.POLICE_REPRESENTATIVE)]

    assert clashes(held, DEE, Role.PANEL_MEMBER) == ()


def test_a_panel_member_who_writes_a_report_is_told_why_not() -> None:
    [refused] = clashes([Member(DEE, Role.REPORT_AUTHOR)], DEE, Role.PANEL_MEMBER)

    assert refused.because == (
        "Nobody can be both Case Review Panel member and Agency report author."
    )


def test_nobody_chairs_from_an_agency_that_was_involved() -> None:
    police = AGENCIES["police"]

    refused = barred_chair(police, {"police", "school"})

    assert refused is not None
    assert refused.because.startswith("Police was involved in the case")
    assert barred_chair(police, {"school"}) is None


def test_who_signed_section_2_does_not_sign_section_3() -> None:
    signer = PersonId(Role.SUBGROUP_CHAIR.value)

    refused = barred_from_signing(RECOMMENDED, signer, SECTION_3)

    assert refused is not None
    assert refused.because == "They signed “Recommendation”. Somebody else must sign this."
    assert barred_from_signing(RECOMMENDED, DEE, SECTION_3) is None
    assert barred_from_signing(RECOMMENDED, signer, SECTION_2) is None
    assert barred_from_signing(a_case(), signer, SECTION_3) is None


@pytest.mark.parametrize("code", DecisionCode)
def test_who_made_the_referral_signs_neither_section(code: DecisionCode) -> None:
    refused = barred_from_signing(a_case(), REFERRER, code)

    assert (refused is not None) is (code in {SECTION_2, SECTION_3})
