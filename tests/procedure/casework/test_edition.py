"""A case keeps the edition of the day it began, and no day outside every edition is recorded."""

from dataclasses import replace

import pytest

from procedure.case import Case
from procedure.casework.ask import Change
from procedure.casework.edition import under_edition
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.stages import Stage
from tests.procedure.casework.given import a_case, entry

REFERRED = a_case(Stage.REFERRED, referral_received="2026-09-07")


def changed(case: Case, **facts: str) -> Change:
    fresh = {Fact(name.replace("_", "-")): entry(on) for name, on in facts.items()}
    after = replace(case, facts={**case.facts, **fresh})
    return Change(case=after, says="Recorded.", touches=frozenset())


def test_a_day_on_which_it_began_under_an_edition_is_recorded() -> None:
    change = changed(REFERRED, became_aware="2023-12-15")

    assert under_edition(REFERRED, change) == change


def test_a_case_opened_under_another_edition_is_under_that_of_the_day_it_began() -> None:
    opened = replace(REFERRED, edition="2031")
    found = under_edition(opened, changed(opened, became_aware="2026-09-04"))

    assert isinstance(found, Change)
    assert found.case.edition == "2023"


@pytest.mark.parametrize("fact", ["notification_received", "la_informed"])
def test_whatever_else_is_recorded_the_edition_stays(fact: str) -> None:
    opened = replace(REFERRED, edition="2031")
    found = under_edition(opened, changed(opened, **{fact: "2026-09-04"}))

    assert isinstance(found, Change)
    assert found.case.edition == "2031"


def test_a_day_outside_every_edition_is_refused_in_a_sentence() -> None:
    found = under_edition(REFERRED, changed(REFERRED, became_aware="2023-12-14"))

    assert isinstance(found, Refused)
    assert found.because == (
        "No edition of the procedure was in force on Thursday 14 December 2023."
        " Nothing was recorded. Check the date; if it is right, tell the Business Manager,"
        " since Quorate cannot count days for this case."
    )
