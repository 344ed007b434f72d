"""The calendar: against a list typed by hand, counted a day at a time, and by its laws."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.calendar import (
    FIRST,
    LAST,
    OutsideCalendar,
    Override,
    OverrideKind,
    england,
)
from tests.procedure.given import ENGLAND, day
from tests.procedure.typed_calendar import HOLIDAYS, counted_by_hand, works

typed_days = st.dates(date(2016, 1, 1), date(2028, 12, 31))
days = st.dates(date(2001, 1, 1), date(2099, 12, 31))
counts = st.integers(1, 60)


def test_every_bank_holiday_typed_by_hand_is_known_and_no_other() -> None:
    year = timedelta(days=1)
    every = [
        date(2016, 1, 1) + n * year for n in range((date(2029, 1, 1) - date(2016, 1, 1)).days)
    ]

    assert [one for one in every if ENGLAND.is_working_day(one)] == [
        one for one in every if works(one)
    ]


@given(start=st.dates(date(2016, 3, 1), date(2028, 9, 30)), count=st.integers(-40, 40))
def test_a_count_agrees_with_one_made_a_day_at_a_time(start: date, count: int) -> None:
    assert ENGLAND.add(start, count) == counted_by_hand(start, count)


@given(start=days, count=counts)
def test_counting_ends_on_a_working_day_and_counts_exactly(start: date, count: int) -> None:
    end = ENGLAND.add(start, count)

    assert ENGLAND.is_working_day(end)
    assert ENGLAND.between(start, end) == count
    assert ENGLAND.between(end, start) == -count
    assert len(ENGLAND.working_days(start, end)) == count


@given(start=days, count=counts)
def test_counting_back_undoes_counting_on_from_a_working_day(start: date, count: int) -> None:
    start = ENGLAND.on_or_after(start)

    assert ENGLAND.add(ENGLAND.add(start, count), -count) == start


@given(start=days, length=st.integers(0, 60))
def test_each_day_between_two_is_worked_or_has_a_reason_not_to_be(
    start: date, length: int
) -> None:
    end = start + timedelta(days=length + 1)
    off = dict(ENGLAND.days_off(start, end))
    worked = ENGLAND.working_days(start, end - timedelta(days=1))

    assert all(off.values())
    assert sorted([*off, *worked]) == [start + timedelta(days=n) for n in range(1, length + 1)]


@given(start=days)
def test_the_nearest_working_days_stand_on_either_side(start: date) -> None:
    before, after = ENGLAND.on_or_before(start), ENGLAND.on_or_after(start)

    assert before <= start <= after
    assert (before == after) == ENGLAND.is_working_day(start)


@pytest.mark.parametrize(
    ("on", "because"),
    [
        pytest.param("2027-03-26", "Good Friday", id="a holiday by name"),
        pytest.param("2026-12-28", "Boxing Day (substitute day)", id="a substitute day"),
        pytest.param("2026-05-04", "Early May bank holiday", id="by the name gov.uk has"),
        pytest.param("2026-05-25", "Spring bank holiday", id="in lower case, as gov.uk has it"),
        pytest.param("2026-08-31", "Summer bank holiday", id="which is not late there"),
        pytest.param("2026-12-26", "Saturday", id="a holiday on a Saturday"),
        pytest.param("2026-12-27", "Sunday", id="a Sunday"),
        pytest.param("2026-12-29", "", id="a council's own Christmas closure"),
        pytest.param("2026-06-15", "", id="a holiday in Scotland alone"),
        pytest.param("2026-11-30", "", id="Saint Andrew's day"),
        pytest.param("2022-09-19", "State Funeral of Queen Elizabeth II", id="a day of mourning"),
    ],
)
def test_why_a_day_does_not_count(on: str, because: str) -> None:
    assert ENGLAND.because(day(on)) == because


@pytest.mark.parametrize("count", [1, -1, 40])
def test_the_ends_of_the_calendar_are_said_in_words(count: int) -> None:
    with pytest.raises(OutsideCalendar, match="The calendar runs from 2000 to 2100"):
        ENGLAND.add(LAST if count > 0 else FIRST, count)


def test_a_day_outside_the_calendar_is_named() -> None:
    with pytest.raises(OutsideCalendar, match="Thursday 3 March 2101 is outside it"):
        ENGLAND.is_working_day(date(2101, 3, 3))


def test_the_calendar_has_whole_years_and_nothing_beyond_them() -> None:
    assert (date(2000, 1, 1), date(2100, 12, 31)) == (FIRST, LAST)
    assert ENGLAND.is_working_day(LAST)
    assert ENGLAND.on_or_before(LAST) == LAST
    assert not ENGLAND.is_working_day(FIRST)
    assert {FIRST.year, LAST.year} < {one.year for one in ENGLAND.holidays}
    assert min(ENGLAND.holidays) >= FIRST
    assert max(ENGLAND.holidays) <= LAST


@pytest.mark.parametrize("on", [date(1999, 12, 31), date(2101, 1, 1)])
def test_the_day_before_the_calendar_and_the_day_after_are_outside_it(on: date) -> None:
    with pytest.raises(OutsideCalendar, match="is outside it"):
        ENGLAND.is_working_day(on)


def test_a_count_may_reach_the_first_working_day_and_the_last_and_go_no_further() -> None:
    first, last = date(2000, 1, 4), LAST

    assert ENGLAND.add(date(2000, 1, 5), -1) == ENGLAND.on_or_after(FIRST) == first
    assert ENGLAND.add(date(2100, 12, 30), 1) == last
    with pytest.raises(OutsideCalendar, match="this count runs out of it"):
        ENGLAND.add(first, -1)
    with pytest.raises(OutsideCalendar, match="this count runs out of it"):
        ENGLAND.add(last, 1)


@pytest.mark.parametrize(
    ("start", "count", "undone", "before", "after"),
    [
        pytest.param(
            "2022-09-06",
            15,
            [("2022-09-19", OverrideKind.NOT_A_HOLIDAY)],
            "2022-09-27",
            "2022-09-28",
            id="a day of mourning, announced nine days ahead",
        ),
        pytest.param(
            "2023-04-24",
            15,
            [("2023-05-08", OverrideKind.NOT_A_HOLIDAY)],
            "2023-05-16",
            "2023-05-17",
            id="the coronation",
        ),
        pytest.param(
            "2020-04-28",
            5,
            [
                ("2020-05-08", OverrideKind.NOT_A_HOLIDAY),
                ("2020-05-04", OverrideKind.BANK_HOLIDAY),
            ],
            "2020-05-06",
            "2020-05-05",
            id="a bank holiday moved to VE Day brings a date forward",
        ),
    ],
)
def test_history_is_replayed(
    start: str, count: int, undone: list[tuple[str, OverrideKind]], before: str, after: str
) -> None:
    old = england(Override(day(on), kind, "as it was before") for on, kind in undone)

    assert old.add(day(start), count) == day(before)
    assert ENGLAND.add(day(start), count) == day(after)
    assert old.fingerprint != ENGLAND.fingerprint


def test_a_closure_moves_no_date_and_leaves_no_trace_in_the_fingerprint() -> None:
    closed = england([Override(day("2026-12-29"), OverrideKind.CLOSURE, "Council closed")])

    assert closed.is_working_day(day("2026-12-29"))
    assert closed.fingerprint == ENGLAND.fingerprint
    assert closed.closures == {day("2026-12-29"): "Council closed"}


def test_an_extra_bank_holiday_counts_and_says_its_name() -> None:
    extra = england([Override(day("2027-06-14"), OverrideKind.BANK_HOLIDAY, "A jubilee")])

    assert extra.because(day("2027-06-14")) == "A jubilee"
    assert extra.add(day("2027-06-11"), 1) == day("2027-06-15")
    assert extra.fingerprint != ENGLAND.fingerprint


@pytest.mark.parametrize("on", ["2027-06-12", "2027-06-13"])
def test_a_holiday_that_falls_on_a_weekend_changes_no_count_and_no_fingerprint(on: str) -> None:
    extra = england([Override(day(on), OverrideKind.BANK_HOLIDAY, "A jubilee")])

    assert extra.fingerprint == ENGLAND.fingerprint
    assert len(extra.fingerprint) == 12


def test_an_override_outside_the_calendar_is_refused() -> None:
    with pytest.raises(OutsideCalendar):
        england([Override(date(1999, 12, 31), OverrideKind.BANK_HOLIDAY, "The millennium")])


def test_the_typed_list_has_eight_days_or_more_in_every_year() -> None:
    years = [one.year for one in HOLIDAYS]

    assert {years.count(year) for year in range(2016, 2029)} == {8, 9, 10}
