"""Editions: a case keeps the one it began under, and no date falls into one by default."""

from dataclasses import replace

import pytest

from procedure.editions import EDITIONS, NoEdition, edition_of, edition_on
from tests.procedure.given import day, facts


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
