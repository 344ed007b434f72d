"""Editions: a case keeps the one it began under, and no date falls into one by default."""

from dataclasses import replace

import pytest

from procedure.clocks import clocks_by
from procedure.counting import Counting
from procedure.editions import (
    EDITIONS,
    NoEdition,
    UnknownEdition,
    clocks_of,
    edition_kept_by,
    edition_of,
    edition_on,
)
from procedure.facts import Fact
from procedure.limits import Look
from procedure.settings import Settings
from procedure.timetable import TIMETABLE
from tests.procedure.given import ENGLAND, day, facts
from tests.procedure.given_case import a_case


def test_a_day_is_in_the_edition_then_in_force() -> None:
    assert edition_on(day("2023-12-15")).key == "2023"
    assert edition_on(day("2026-09-07")).key == "2023"


def test_a_day_before_every_edition_is_an_error_in_words() -> None:
    with pytest.raises(NoEdition, match="in force on Thursday 14 December 2023"):
        edition_on(day("2023-12-14"))


@pytest.mark.parametrize(("on", "covered"), [("2026-09-07", True), ("2026-09-08", False)])
def test_an_edition_ends_with_its_last_day(on: str, *, covered: bool) -> None:
    ended = replace(EDITIONS[0], until=day("2026-09-07"))

    assert ended.covers(day(on)) is covered


def test_a_case_is_under_the_edition_of_awareness_and_not_of_its_opening() -> None:
    aware_long_ago = facts(became_aware="2020-01-06", referral_received="2026-09-07")

    assert edition_of({}, day("2026-09-07")).key == "2023"
    with pytest.raises(NoEdition):
        edition_of(aware_long_ago, day("2026-09-07"))


@pytest.mark.parametrize("began", ["referral_received", "notification_received"])
def test_without_awareness_it_is_under_the_edition_of_what_came_to_the_business_unit(
    began: str,
) -> None:
    assert edition_of(facts(**{began: "2026-09-07"}), day("2020-01-06")).key == "2023"


def test_an_edition_says_what_it_rests_on() -> None:
    assert edition_on(day("2026-09-07")).rests_on == (
        "Working Together to Safeguard Children 2023, and the local practice guidance"
    )


def test_no_two_editions_share_a_key() -> None:
    assert len({edition.key for edition in EDITIONS}) == len(EDITIONS)


def test_an_edition_says_since_when_it_is_in_force() -> None:
    assert edition_on(day("2026-09-07")).in_words == (
        "Working Together to Safeguard Children 2023, and the local practice guidance,"
        " in force since Friday 15 December 2023"
    )


def test_a_case_goes_by_the_timetable_of_the_edition_it_keeps() -> None:
    case = a_case(facts={Fact.NOTIFICATION_RECEIVED: "2026-09-07"})
    counting = Counting(ENGLAND, Settings())
    look = Look(case.dates, counting, day("2026-09-07"), case.entered)
    found = clocks_of(case, counting, day("2026-09-07"))

    assert edition_kept_by(case).timetable is TIMETABLE
    assert "C07" in {clock.code for clock in found}
    assert found == clocks_by(TIMETABLE, look)


def test_clocks_are_those_of_one_timetable_and_no_other() -> None:
    only = tuple(rule for rule in TIMETABLE if rule.code in {"C07", "C10"})
    received = facts(notification_received="2026-09-07")
    look = Look(received, Counting(ENGLAND, Settings()), day("2026-09-07"), {})

    assert [clock.code for clock in clocks_by(only, look)] == ["C07", "C10"]


def test_a_case_under_an_edition_that_is_not_there_is_an_error_that_names_the_case() -> None:
    case = replace(a_case(), edition="2031")

    with pytest.raises(UnknownEdition, match="2026-014 is under the edition “2031”"):
        clocks_of(case, Counting(ENGLAND, Settings()), day("2026-09-07"))
