"""S21.  A looked-after child dies, no abuse suspected: known on Wednesday 23 December 2026."""

from procedure.reminders import hearers
from tests.procedure.given import clocks, day, facts

CASE = facts(looked_after_death_known="2026-12-23")


def test_the_notice_is_due_in_the_new_year() -> None:
    assert clocks(CASE)["C02"].due == day("2027-01-04")


def test_no_rapid_review_opens() -> None:
    assert set(clocks(CASE)) == {"C02"}


def test_reminders_are_one_to_one_only() -> None:
    assert hearers(clocks(CASE)["C02"], day("2027-01-05")).channel is None
