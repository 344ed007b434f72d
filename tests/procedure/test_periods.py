"""Periods: dates worked out by hand, under each reading of the text."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.counting import Counting
from procedure.lengths import REPLIES
from procedure.periods import (
    Before,
    MinimumMonths,
    Months,
    Period,
    SameDay,
    ThatDay,
    Window,
    WorkingDays,
)
from procedure.settings import Settings
from tests.procedure.given import ENGLAND, chosen, day

PLAIN = Counting(ENGLAND, Settings())
starts = st.dates(day("2001-01-01"), day("2095-12-31"))
FORWARD = [
    {"counting.day_zero": zero, "counting.non_working_trigger": trigger}
    for zero in ("exclude", "include")
    for trigger in ("keep", "roll-forward")
]


def counting(**settings: str) -> Counting:
    keys = {f"{key.replace('__', '.')}": value for key, value in settings.items()}
    return Counting(ENGLAND, chosen(keys))


@pytest.mark.parametrize(
    ("start", "period", "due"),
    [
        pytest.param("2026-09-07", WorkingDays(5), "2026-09-14", id="an ordinary week"),
        pytest.param("2026-08-28", WorkingDays(2), "2026-09-02", id="over the August holiday"),
        pytest.param("2026-12-18", WorkingDays(5), "2026-12-29", id="Boxing Day in lieu"),
        pytest.param("2026-12-18", WorkingDays(15), "2027-01-13", id="over Christmas"),
        pytest.param("2027-03-22", WorkingDays(5), "2027-03-31", id="over Easter"),
        pytest.param("2026-10-10", WorkingDays(5), "2026-10-16", id="from a Saturday"),
        pytest.param("2026-06-12", WorkingDays(1), "2026-06-15", id="a day off in Scotland only"),
        pytest.param("2026-09-10", WorkingDays(REPLIES), "2026-09-17", id="a length by setting"),
        pytest.param("2026-08-31", Months(6), "2027-02-28", id="no 31st in February"),
        pytest.param("2027-08-31", Months(6), "2028-02-29", id="a leap year"),
        pytest.param("2027-01-29", Months(1), "2027-02-28", id="no 29th in February"),
        pytest.param("2026-12-01", Months(6), "2027-06-01", id="into the next year"),
        pytest.param("2026-11-13", Months(1), "2026-12-13", id="a Sunday is left a Sunday"),
        pytest.param("2027-03-31", MinimumMonths(12), "2028-03-31", id="twelve months"),
        pytest.param(
            "2028-02-29", MinimumMonths(12), "2029-03-01", id="twelve months, rounded up"
        ),
        pytest.param("2026-08-31", MinimumMonths(6), "2027-03-01", id="six months, rounded up"),
        pytest.param("2027-04-06", Before(WorkingDays(7)), "2027-03-24", id="back over Easter"),
        pytest.param("2027-01-04", Before(WorkingDays(7)), "2026-12-21", id="back over Christmas"),
        pytest.param("2027-06-01", Before(WorkingDays(7)), "2027-05-20", id="back over Whitsun"),
        pytest.param("2026-09-08", SameDay(), "2026-09-08", id="the same day"),
        pytest.param("2026-12-25", SameDay(), "2026-12-29", id="the same day, on Christmas Day"),
        pytest.param("2026-12-25", ThatDay(), "2026-12-25", id="a date given, on Christmas Day"),
        pytest.param(
            "2026-09-08", Window(WorkingDays(7), WorkingDays(13)), "2026-09-25", id="a window"
        ),
    ],
)
def test_dates_worked_out_by_hand(start: str, period: Period, due: str) -> None:
    assert period.due(day(start), PLAIN) == day(due)


@pytest.mark.parametrize(
    ("zero", "trigger", "start", "due"),
    [
        pytest.param("exclude", "keep", "2026-09-07", "2026-09-14", id="a Monday"),
        pytest.param("include", "keep", "2026-09-07", "2026-09-11", id="a Monday is day 1"),
        pytest.param("exclude", "keep", "2026-10-10", "2026-10-16", id="a Saturday"),
        pytest.param("exclude", "roll-forward", "2026-10-10", "2026-10-19", id="read as Monday"),
        pytest.param("include", "keep", "2026-10-10", "2026-10-16", id="Saturday is never day 1"),
        pytest.param("include", "roll-forward", "2026-10-10", "2026-10-16", id="Monday is day 1"),
        pytest.param("exclude", "roll-forward", "2026-09-07", "2026-09-14", id="nothing to roll"),
        pytest.param("exclude", "keep", "2026-08-31", "2026-09-07", id="a bank holiday"),
        pytest.param("exclude", "roll-forward", "2026-08-31", "2026-09-08", id="read as Tuesday"),
    ],
)
def test_five_working_days_under_each_reading(
    zero: str, trigger: str, start: str, due: str
) -> None:
    read = counting(counting__day_zero=zero, counting__non_working_trigger=trigger)

    assert WorkingDays(5).due(day(start), read) == day(due)


@pytest.mark.parametrize("settings", FORWARD, ids=str)
@given(start=starts, count=st.integers(1, 40))
def test_the_days_counted_are_as_many_as_were_asked_for(
    settings: dict[str, str], start: date, count: int
) -> None:
    read = Counting(ENGLAND, chosen(settings))
    period = WorkingDays(count)
    days = period.counted(start, read)

    assert len(days) == count
    assert days[-1] == period.due(start, read)
    assert all(map(ENGLAND.is_working_day, days))


@given(start=starts, count=st.integers(1, 40))
def test_days_counted_back_are_in_the_order_counted(start: date, count: int) -> None:
    period = Before(WorkingDays(count))
    days = period.counted(start, PLAIN)

    assert len(days) == count
    assert list(days) == sorted(days, reverse=True)
    assert days[-1] == period.due(start, PLAIN)
    assert days[0] < start


def test_clear_days_leave_seven_whole_days_between() -> None:
    clear = counting(publication__notice="clear")

    assert Before(WorkingDays(7), notice=True).due(day("2027-04-06"), clear) == day("2027-03-23")
    assert Before(WorkingDays(7), notice=True).due(day("2027-01-04"), clear) == day("2026-12-18")


def test_clear_days_change_no_other_count_back() -> None:
    clear = counting(publication__notice="clear")

    assert Before(WorkingDays(2)).due(day("2026-09-24"), clear) == day("2026-09-22")


@pytest.mark.parametrize("notice", ["plain", "clear"])
@given(done=starts)
def test_the_day_offered_is_the_first_that_would_have_been_in_time(
    notice: str, done: date
) -> None:
    read = counting(publication__notice=notice)
    period = Before(WorkingDays(7), notice=True)
    sent = done
    offered = period.earliest(sent, read)
    day_before = ENGLAND.add(offered, -1)

    assert period.due(offered, read) >= sent
    assert period.due(day_before, read) < sent


def test_include_moves_no_count_back_and_no_month() -> None:
    read = counting(counting__day_zero="include")

    assert Before(WorkingDays(7)).due(day("2027-04-06"), read) == day("2027-03-24")
    assert Months(1).due(day("2027-01-29"), read) == day("2027-02-28")


@given(start=starts, later=st.integers(0, 400), count=st.integers(1, 30))
def test_a_later_start_is_never_due_earlier(start: date, later: int, count: int) -> None:
    first = start
    second = first + timedelta(days=later)
    periods: list[Period] = [
        WorkingDays(count),
        Months(count),
        MinimumMonths(count),
        Before(WorkingDays(count)),
        SameDay(),
    ]

    assert all(p.due(first, PLAIN) <= p.due(second, PLAIN) for p in periods)


@given(start=starts, count=st.integers(1, 30))
def test_a_minimum_is_never_shorter_than_a_limit(start: date, count: int) -> None:
    first = start

    assert MinimumMonths(count).due(first, PLAIN) >= Months(count).due(first, PLAIN)


@pytest.mark.parametrize("period", [Months(1), MinimumMonths(12), ThatDay(), SameDay()], ids=str)
def test_what_is_not_counted_in_days_lists_none(period: Period) -> None:
    assert period.counted(day("2026-09-08"), PLAIN) == ()


@pytest.mark.parametrize(
    ("period", "reads"),
    [
        (WorkingDays(1), "1 working day"),
        (WorkingDays(REPLIES), "5 working days"),
        (Months(6), "6 months"),
        (MinimumMonths(12), "at least 12 months"),
        (Window(WorkingDays(7), WorkingDays(13)), "between 7 and 13 working days"),
        (Before(WorkingDays(7)), "7 working days before"),
        (SameDay(), "the same working day"),
        (ThatDay(), "the date given"),
    ],
)
def test_a_period_reads_as_the_procedure_writes_it(period: Period, reads: str) -> None:
    assert str(period) == reads
