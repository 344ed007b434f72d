"""The alternative forms of learning review: who leads each, and where its findings go."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import pytest

from procedure.alternatives import (
    ALTERNATIVES,
    Commission,
    all_given,
    alternatives_of,
    findings_outstanding,
    lacking,
)
from procedure.case import Case, DecisionCode
from procedure.commissioned import AlternativeKind, Commissioned, Given
from procedure.facts import Fact
from procedure.roles import PersonId, Role
from procedure.stages import Stage
from tests.procedure.given import day
from tests.procedure.given_case import a_case, signature, whole

SUBGROUP, PARTNERSHIP = Fact.FINDINGS_TO_SUBGROUP, Fact.FINDINGS_TO_PARTNERSHIP
QUALITY: Final = Fact.FINDINGS_TO_QUALITY_ASSURANCE
FINDINGS: Final[Mapping[str, tuple[Fact, ...]]] = {
    "partnership-review": (SUBGROUP, PARTNERSHIP),
    "single-agency-review": (SUBGROUP, PARTNERSHIP),
    "multi-agency-audit": (QUALITY,),
    "single-agency-audit": (QUALITY,),
    "other": (SUBGROUP, PARTNERSHIP),
}
WRITTEN_TO: Final[Mapping[str, set[Role]]] = {
    "partnership-review": set(),
    "single-agency-review": {Role.BOARD_MEMBER, Role.AGENCY_SAFEGUARDING_LEAD},
    "multi-agency-audit": {Role.QUALITY_ASSURANCE_CHAIR},
    "single-agency-audit": {Role.AGENCY_SAFEGUARDING_LEAD},
    "other": set(),
}


def commissioned(kind: str, **facts: str) -> Case:
    dated = {Fact(name.replace("_", "-")): on for name, on in facts.items()}
    return a_case(Stage.ALTERNATIVE_REVIEW, whole("D15", kind), dated)


def test_there_are_five_forms() -> None:
    assert {kind.value for kind in ALTERNATIVES} == set(FINDINGS)
    assert set(ALTERNATIVES) == set(AlternativeKind)
    assert len(ALTERNATIVES) == 5


@pytest.mark.parametrize("kind", AlternativeKind)
def test_each_rests_on_its_section_and_says_how_it_begins(kind: AlternativeKind) -> None:
    row = ALTERNATIVES[kind]

    assert (row.kind, str(row.source)) == (kind, "s5")
    assert row.led_by
    assert row.begins.endswith(".")


@pytest.mark.parametrize("kind", AlternativeKind)
def test_the_findings_go_to_each_in_turn(kind: AlternativeKind) -> None:
    assert ALTERNATIVES[kind].findings == FINDINGS[kind]
    assert set(ALTERNATIVES[kind].written_to) == WRITTEN_TO[kind]


def test_only_a_partnership_review_takes_after_the_work_of_a_review() -> None:
    adapted = {kind: row.as_in for kind, row in ALTERNATIVES.items() if row.as_in}

    assert adapted == {
        AlternativeKind.PARTNERSHIP_REVIEW: (
            Stage.SETTING_SCOPE,
            Stage.GATHERING,
            Stage.ANALYSIS,
            Stage.DRAFT_REPORT,
        )
    }


@pytest.mark.parametrize("kind", AlternativeKind)
def test_each_has_a_lead_and_a_date_before_it_begins(kind: AlternativeKind) -> None:
    written = day("2026-09-29") if WRITTEN_TO[kind] else None
    whole_of_it = Commission(kind=kind, lead="The agency", due=day("2026-12-01"), written=written)
    nothing = Commission(kind=kind, lead=" ")

    assert lacking(whole_of_it) == ()
    assert [refused.because for refused in lacking(nothing)] == [
        "Say who leads the review.",
        "Give the date by which it is due.",
        *([ALTERNATIVES[kind].begins] if WRITTEN_TO[kind] else []),
    ]


def test_the_date_is_our_own_default_since_the_guidance_gives_none() -> None:
    [refused] = lacking(Commission(kind=AlternativeKind.OTHER, lead="The agency"))

    assert str(refused.source) == "default: alternative reviews"


def test_what_the_subgroup_recommends_is_not_commissioned_yet() -> None:
    recommended = signature(DecisionCode.ALTERNATIVE, "other", Role.SUBGROUP_CHAIR)
    case = a_case(Stage.OUTCOME_SHARING, [recommended])

    assert alternatives_of(case) == ()
    assert alternatives_of(a_case()) == ()
    assert alternatives_of(commissioned("other")) == (ALTERNATIVES[AlternativeKind.OTHER],)


@pytest.mark.parametrize("kind", AlternativeKind)
def test_findings_are_outstanding_until_they_have_gone_to_everybody(
    kind: AlternativeKind,
) -> None:
    case = commissioned(kind)
    told = a_case(signatures=case.signatures, facts=dict.fromkeys(FINDINGS[kind], "2026-12-01"))

    assert findings_outstanding(case) == FINDINGS[kind]
    assert findings_outstanding(told) == ()


def test_findings_go_on_to_the_partnership_after_the_subgroup() -> None:
    case = commissioned("partnership-review", findings_to_subgroup="2026-12-01")

    assert findings_outstanding(case) == (PARTNERSHIP,)


def test_without_an_alternative_review_there_are_no_findings_to_wait_for() -> None:
    assert findings_outstanding(replace(commissioned("other"), signatures=())) is None


def a_review(number: int, *given: Fact) -> Commissioned:
    return Commissioned(
        number=number,
        kind=AlternativeKind.SINGLE_AGENCY_REVIEW,
        due=day("2026-12-01"),
        written=day("2026-09-30"),
        form=f"form-{number}",
        given=tuple(
            Given(to=to, on=day("2026-11-30"), by=PersonId("uma"), form="proof") for to in given
        ),
    )


def test_findings_have_all_gone_once_each_review_that_owes_them_has_given_them() -> None:
    first, waits = a_review(1, SUBGROUP), a_review(2)

    assert all_given([first, a_review(2, SUBGROUP)], SUBGROUP)
    assert not all_given([first, waits], SUBGROUP)
    assert not all_given([first], QUALITY)
    assert not all_given([], SUBGROUP)
