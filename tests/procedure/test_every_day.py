"""Every day of thirteen years counted by hand: no sample, and nothing of ours but the answer.

A date tool is wrong on few days, and those are the ones people are late on.
"""

from datetime import date, timedelta
from typing import Final

import pytest

from procedure.counting import Counting
from procedure.periods import Before, MinimumMonths, Months, SameDay, WorkingDays
from tests.procedure.given import ENGLAND, chosen
from tests.procedure.typed_calendar import every_day, month_later, next_working_days, works

DAYS: Final = every_day()
LONGEST: Final = 20
COUNTS: Final = range(1, LONGEST + 1)
MONTHS: Final = (1, 2, 3, 6, 12, 13)


def reading(**settings: str) -> Counting:
    return Counting(ENGLAND, chosen({key.replace("__", "."): to for key, to in settings.items()}))


def limits(start: date, read: Counting) -> list[date]:
    return [WorkingDays(count).due(start, read) for count in COUNTS]


def ahead_of(start: date, read: Counting) -> list[date]:
    return [Before(WorkingDays(count), notice=True).due(start, read) for count in COUNTS]


def first_worked(day: date) -> date:
    return day if works(day) else next_working_days(day, 1)[0]


def test_each_count_back_and_forth_is_the_one_made_by_hand() -> None:
    wrong = [
        start
        for start in DAYS
        if [ENGLAND.add(start, count) for count in range(-LONGEST, LONGEST + 1)]
        != [
            *reversed(next_working_days(start, LONGEST, -1)),
            start,
            *next_working_days(start, LONGEST),
        ]
    ]

    assert wrong == []


def test_the_day_of_an_event_is_not_counted() -> None:
    read = reading()
    wrong = [day for day in DAYS if limits(day, read) != next_working_days(day, LONGEST)]

    assert wrong == []


def test_the_day_of_an_event_counts_if_it_is_set_to_and_is_worked() -> None:
    read = reading(counting__day_zero="include")
    eve = timedelta(days=1)
    worked = [day for day in DAYS if works(day)]
    off = [day for day in DAYS if not works(day)]

    assert [d for d in worked if limits(d, read) != next_working_days(d - eve, LONGEST)] == []
    assert [d for d in off if limits(d, read) != next_working_days(d, LONGEST)] == []


@pytest.mark.parametrize(("zero", "eve"), [("exclude", 0), ("include", 1)])
def test_an_event_on_a_day_off_may_be_read_as_on_the_next_that_is_worked(
    zero: str, eve: int
) -> None:
    read = reading(counting__non_working_trigger="roll-forward", counting__day_zero=zero)
    counted_from = {day: first_worked(day) - timedelta(days=eve) for day in DAYS}
    wrong = [
        day for day in DAYS if limits(day, read) != next_working_days(counted_from[day], LONGEST)
    ]

    assert wrong == []


@pytest.mark.parametrize(("notice", "more"), [("plain", 0), ("clear", 1)])
def test_notice_of_publication_is_the_one_counted_back_by_hand(notice: str, more: int) -> None:
    read = reading(publication__notice=notice)
    wrong = [
        day
        for day in DAYS
        if ahead_of(day, read) != next_working_days(day, LONGEST + more, -1)[more:]
    ]

    assert wrong == []


def test_the_same_day_is_the_next_if_it_is_not_worked() -> None:
    read = reading()

    assert [day for day in DAYS if SameDay().due(day, read) != first_worked(day)] == []


@pytest.mark.parametrize("months", MONTHS)
def test_a_month_ends_on_the_same_day_or_the_last_there_is(months: int) -> None:
    read = reading()
    ends = {day: month_later(day, months) for day in DAYS}
    wrong = [
        day
        for day, (year, month, last) in ends.items()
        if Months(months).due(day, read) != date(year, month, min(day.day, last))
    ]

    assert wrong == []


@pytest.mark.parametrize("months", MONTHS)
def test_a_minimum_ends_on_the_same_day_or_the_first_of_the_next_month(months: int) -> None:
    read = reading()
    ends = {day: month_later(day, months) for day in DAYS}
    short = {day for day, (_, _, last) in ends.items() if day.day > last}
    wrong = [
        day
        for day, (year, month, last) in ends.items()
        if MinimumMonths(months).due(day, read)
        != date(year, month, min(day.day, last)) + timedelta(days=day in short)
    ]

    assert wrong == []
    assert short
