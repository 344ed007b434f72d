"""A change that opens a way nobody decides on takes the case along it; nothing else does."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import Case
from procedure.casework.onward import of_itself
from procedure.facts import Fact
from procedure.stages import Stage
from tests.procedure.casework.given import NOT_NOTIFIED, UMA, a_case, an_ask, entry

ASK: Final = an_ask(UMA, Action.MARK_DELIVERED, "2026-11-16")


def recorded(case: Case, fact: Fact, on: str = "2026-11-16") -> Stage:
    """Return where a case is once a fact is on its record."""
    after = replace(case, facts={**case.facts, fact: entry(on)})
    return of_itself(case, after, ASK).stage


def test_the_representative_having_been_told_takes_a_referral_to_them() -> None:
    assert recorded(a_case(Stage.REFERRED), Fact.LA_INFORMED) is Stage.LA_CONSIDERATION


def test_what_is_only_planned_opens_nothing() -> None:
    found = recorded(a_case(Stage.REFERRED), Fact.LA_INFORMED, "2026-11-17")

    assert found is Stage.REFERRED


@pytest.mark.parametrize("stage", sorted(set(Stage) - {Stage.REFERRED}))
@pytest.mark.parametrize("fact", [Fact.LA_INFORMED, Fact.CHAIRS_INFORMED, Fact.REFERRER_TOLD])
def test_a_card_that_arrives_takes_a_case_from_no_other_stage(stage: Stage, fact: Fact) -> None:
    assert recorded(a_case(stage), fact) is stage


def test_a_way_that_was_open_already_is_not_taken() -> None:
    case = a_case(Stage.REFERRED, la_informed="2026-11-16")

    assert recorded(case, Fact.CHAIRS_INFORMED) is Stage.REFERRED


def test_a_way_that_somebody_decides_on_waits_for_them() -> None:
    case = a_case(Stage.NO_RR_ROUTE, NOT_NOTIFIED)

    assert recorded(case, Fact.INFORMATION_REQUESTED) is Stage.NO_RR_ROUTE
