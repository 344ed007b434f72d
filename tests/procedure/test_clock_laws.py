"""What holds of every clock, from whatever day: it counts exactly, and no far date costs more."""

import sys
from collections import Counter
from datetime import date, timedelta
from types import FrameType
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procedure.counting import Counting
from procedure.facts import Fact
from procedure.periods import Before, Months, Period, WorkingDays, number
from procedure.settings import Settings
from tests.procedure.given import ENGLAND, clocks

PLAIN: Final = Counting(ENGLAND, Settings())

starts = st.dates(date(2001, 1, 1), date(2095, 12, 31))
days = st.dates(date(2024, 1, 1), date(2032, 12, 31))
cases = st.dictionaries(st.sampled_from(Fact), days)
apart = st.integers(0, 400).map(timedelta)


def due_for(fact: Fact, on: date) -> dict[str, date]:
    """When each clock that this one fact starts is due, but for those that come round again."""
    found = clocks({fact: on}).values()
    return {clock.code: clock.due for clock in found if clock.due and not clock.rule.repeats}


def spans(case: dict[Fact, date]) -> list[tuple[Period, date, date]]:
    """What each due date is counted by, from when and to when."""
    found = [clock.basis for clock in clocks(case).values()]
    return [(basis.period, basis.start.on, basis.due) for basis in found if basis]


def calls_made(count: int) -> Counter[str]:
    """What is called, and how often, to find the day so many working days from another."""
    made: Counter[str] = Counter()

    def seen(_frame: FrameType, event: str, _called: object) -> None:
        made[event] += 1

    start, before = date(2026, 9, 7), sys.getprofile()
    sys.setprofile(seen)
    try:
        PLAIN.after(start, count)
    finally:
        sys.setprofile(before)
    return made


@given(fact=st.sampled_from(Fact), start=days, later=apart)
def test_the_same_fact_on_a_later_day_never_makes_anything_due_earlier(
    fact: Fact, start: date, later: timedelta
) -> None:
    first, second = due_for(fact, start), due_for(fact, start + later)

    assert first.keys() == second.keys()
    assert [code for code, due in first.items() if due > second[code]] == []


@settings(deadline=None)
@given(case=cases)
def test_every_limit_in_working_days_is_exactly_so_many_after_its_start(
    case: dict[Fact, date],
) -> None:
    wrong = [
        (start, due)
        for period, start, due in spans(case)
        if isinstance(period, WorkingDays)
        and ENGLAND.between(start, due) != number(period.count, PLAIN)
    ]

    assert wrong == []


@settings(deadline=None)
@given(case=cases)
def test_every_date_counted_back_leaves_exactly_so_many_working_days(
    case: dict[Fact, date],
) -> None:
    eve = timedelta(days=1)
    wrong = [
        (start, due)
        for period, start, due in spans(case)
        if isinstance(period, Before)
        and ENGLAND.between(due - eve, start - eve) != number(period.days.count, PLAIN)
    ]

    assert wrong == []


@given(start=starts, count=st.integers(1, 60))
def test_counting_back_from_what_is_due_ends_where_counting_on_began(
    start: date, count: int
) -> None:
    due = WorkingDays(count).due(start, PLAIN)
    back = Before(WorkingDays(count)).due(due, PLAIN)

    assert back == ENGLAND.on_or_before(start)


@given(start=starts, count=st.integers(1, 30))
def test_months_skip_no_february_and_no_other_month(start: date, count: int) -> None:
    due = Months(count).due(start, PLAIN)

    assert (due.year - start.year) * 12 + due.month - start.month == count
    assert due.day == start.day or (due + timedelta(days=1)).day == 1 < due.day < start.day


@pytest.mark.parametrize("far", [100, 1000, 15000])
def test_a_date_far_off_is_found_in_as_many_steps_as_one_near_by(far: int) -> None:
    assert calls_made(far) == calls_made(10)
