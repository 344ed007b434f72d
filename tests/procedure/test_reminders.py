"""Reminders: on the right days, once each, one at a time after a silence, to the right people."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procedure.clock_rules import ClockRule
from procedure.clocks import Clock
from procedure.facts import Fact
from procedure.ladders import (
    BEFORE_A_DATE,
    FIFTEEN_DAYS,
    LADDERS,
    ONE_MONTH,
    SIX_MONTHS,
    TWELVE_MONTHS,
    UP_TO_5_DAYS,
    Ladder,
    ladder_of,
)
from procedure.notices import Purpose
from procedure.periods import Months, Period, WorkingDays
from procedure.reminders import (
    hearers,
    lasting_words,
    latest_step,
    next_moment,
    steps,
    time_left,
    words,
)
from procedure.roles import Role
from procedure.timetable import TIMETABLE
from tests.procedure.given import ENGLAND, clocks, day, facts

cases = st.dictionaries(
    st.sampled_from(Fact), st.dates(date(2026, 1, 1), date(2027, 12, 31)), min_size=1, max_size=6
)
days = st.dates(date(2026, 1, 1), date(2028, 6, 30))

S01 = {
    "became_aware": "2026-09-07",
    "panel_notified": "2026-09-08",
    "notification_received": "2026-09-08",
}


def clock(code: str, today: str = "2026-01-05", **given: str) -> Clock:
    return clocks(facts(**given), today=day(today))[code]


def said(one: Clock, today: str) -> str:
    step = latest_step(one, ENGLAND, day(today))
    return step.key if step else ""


def spoken(one: Clock, today: str) -> str:
    step = latest_step(one, ENGLAND, day(today))
    assert step
    return words(one, step, day(today), ENGLAND)


def rows(code: str) -> list[ClockRule]:
    return [rule for rule in TIMETABLE if rule.code == code]


@pytest.mark.parametrize(
    ("code", "given", "expected"),
    [
        pytest.param(
            "C01",
            {"became_aware": "2026-09-07"},
            {"start": "2026-09-07", "before-1": "2026-09-11", "day": "2026-09-14"},
            id="5 working days",
        ),
        pytest.param(
            "C01",
            {"became_aware": "2026-10-10"},
            {"start": "2026-10-12", "before-1": "2026-10-15", "day": "2026-10-16"},
            id="begun on a Saturday",
        ),
        pytest.param(
            "C12-local",
            {"became_aware": "2026-09-07"},
            {
                "half-way": "2026-09-16",
                "before-5": "2026-09-21",
                "before-2": "2026-09-24",
                "before-1": "2026-09-25",
                "day": "2026-09-28",
            },
            id="15 working days",
        ),
        pytest.param(
            "C14",
            {"notification_received": "2027-03-25"},
            {
                "before-10": "2027-04-09",
                "before-5": "2027-04-16",
                "before-2": "2027-04-21",
                "day": "2027-04-23",
            },
            id="a month that ends on a Sunday counts from the Friday",
        ),
        pytest.param(
            "C22",
            {"lcspr_initiated": "2026-12-01"},
            {
                "month-1": "2027-01-04",
                "month-2": "2027-02-01",
                "days-90": "2027-03-03",
                "month-3": "2027-03-01",
                "month-4": "2027-04-01",
                "days-60": "2027-04-02",
                "month-5": "2027-05-04",
                "days-30": "2027-04-30",
                "days-14": "2027-05-18",
                "send-by": "2027-05-20",
            },
            id="6 months",
        ),
        pytest.param(
            "C31",
            {"publication_planned": "2027-04-06"},
            {"before-10": "2027-03-10", "before-2": "2027-03-22", "day": "2027-03-24"},
            id="before publication",
        ),
        pytest.param(
            "C34", {"published": "2027-04-07"}, {"days-30": "2028-03-09"}, id="12 months"
        ),
        pytest.param(
            "C04", {"panel_notified": "2026-09-08"}, {"day": "2026-09-08"}, id="the same day"
        ),
        pytest.param("C36", {"information_requested": "2026-09-10"}, {}, id="no date, no step"),
    ],
)
def test_the_ladder_of_each_length(
    code: str, given: dict[str, str], expected: dict[str, str]
) -> None:
    by_day = {on: key for key, on in expected.items()}
    found = steps(clock(code, **given), ENGLAND)

    assert {str(step.on): step.key for step in found} == by_day
    assert [step.on for step in found] == sorted(step.on for step in found)


@pytest.mark.parametrize(
    ("code", "ladder"),
    [
        pytest.param("C07", UP_TO_5_DAYS, id="2 working days"),
        pytest.param("C25", UP_TO_5_DAYS, id="10 working days takes the shorter row"),
        pytest.param("C10", UP_TO_5_DAYS, id="a window to 13 takes the shorter row"),
        pytest.param("C04", UP_TO_5_DAYS, id="the same day"),
        pytest.param("C17", UP_TO_5_DAYS, id="no length of its own"),
        pytest.param("C12-national", FIFTEEN_DAYS, id="15 working days"),
        pytest.param("C14", ONE_MONTH, id="1 month"),
        pytest.param("C38", ONE_MONTH, id="3 months takes the shorter row"),
        pytest.param("C22", SIX_MONTHS, id="6 months"),
        pytest.param("C28", BEFORE_A_DATE, id="before a date"),
        pytest.param("C34", TWELVE_MONTHS, id="12 months"),
    ],
)
def test_which_ladder_a_length_takes(code: str, ladder: Ladder) -> None:
    assert {ladder_of(rule) for rule in rows(code)} == {ladder}


@pytest.mark.parametrize(
    ("allows", "ladder"),
    [
        (WorkingDays(14), UP_TO_5_DAYS),
        (WorkingDays(15), FIFTEEN_DAYS),
        (Months(5), ONE_MONTH),
        (Months(6), SIX_MONTHS),
    ],
)
def test_a_length_just_short_of_a_row_takes_the_shorter_one(
    allows: Period, ladder: Ladder
) -> None:
    [row, *_] = rows("C07")

    assert ladder_of(replace(row, allows=allows)) is ladder


def test_every_ladder_is_used() -> None:
    assert {ladder_of(rule) for rule in TIMETABLE} == set(LADDERS)


@pytest.mark.parametrize(
    ("today", "key"),
    [
        pytest.param("2026-09-06", "", id="before it begins"),
        pytest.param("2026-09-07", "start", id="the day it begins"),
        pytest.param("2026-09-10", "start", id="nothing new"),
        pytest.param("2026-09-11", "before-1", id="a working day before"),
        pytest.param("2026-09-12", "", id="a Saturday"),
        pytest.param("2026-09-14", "day", id="on the day"),
        pytest.param("2026-09-15", "late-1", id="a day late"),
        pytest.param("2026-09-19", "late-5", id="a Saturday, for C01 alone"),
        pytest.param("2026-09-24", "late-10", id="the tenth day late"),
        pytest.param("2026-09-30", "late-10", id="after the tenth, weekly"),
        pytest.param("2026-10-01", "late-17", id="a week after the tenth"),
        pytest.param("2026-10-09", "late-24", id="and another"),
    ],
)
def test_the_latest_step_reached_for_a_notification(today: str, key: str) -> None:
    assert said(clock("C01", became_aware="2026-09-07"), today) == key


@pytest.mark.parametrize(
    ("today", "key"),
    [
        pytest.param("2026-09-11", "late-1", id="a working day late"),
        pytest.param("2026-09-12", "", id="not on a Saturday"),
        pytest.param("2026-09-24", "late-10", id="the tenth working day"),
        pytest.param("2026-09-30", "late-10", id="after the tenth, weekly"),
        pytest.param("2026-10-01", "late-15", id="five working days on"),
    ],
)
def test_the_latest_step_reached_for_anything_else(today: str, key: str) -> None:
    assert said(clock("C07", notification_received="2026-09-08"), today) == key


def test_a_sunday_due_date_is_late_from_the_monday() -> None:
    month = clock("C14", notification_received="2027-03-25")

    assert said(month, "2027-04-23") == "day"
    assert said(month, "2027-04-26") == "late-1"


def test_a_clock_that_is_over_says_nothing() -> None:
    met = clock("C01", became_aware="2026-09-07", panel_notified="2026-09-10")

    assert said(met, "2026-09-14") == ""
    assert next_moment(met, ENGLAND, day("2026-09-10")) is None


def test_a_clock_without_a_date_says_nothing() -> None:
    undated = clock("C36", information_requested="2026-09-10")

    assert said(undated, "2026-09-14") == ""
    assert next_moment(undated, ENGLAND, day("2026-09-10")) is None


def test_a_minimum_is_spoken_of_once_and_never_late() -> None:
    kept = clock("C34", published="2027-04-07")

    assert next_moment(kept, ENGLAND, day("2027-04-07")) == day("2028-03-09")
    assert next_moment(kept, ENGLAND, day("2028-03-09")) is None
    assert said(kept, "2028-04-10") == "days-30"


def test_of_two_rapid_review_dates_only_the_earlier_is_reminded_of() -> None:
    found = clocks(facts(**S01))

    assert said(found["C12-local"], "2026-09-28") == "day"
    assert said(found["C12-national"], "2026-09-29") == ""
    assert next_moment(found["C12-national"], ENGLAND, day("2026-09-08")) is None


def test_the_national_date_is_reminded_of_if_it_is_the_earlier_or_alone() -> None:
    earlier = clocks(facts(became_aware="2026-09-10", panel_notified="2026-09-08"))
    alone = clocks(facts(panel_notified="2026-09-08"))

    assert said(earlier["C12-national"], "2026-09-29") == "day"
    assert said(earlier["C12-local"], "2026-10-01") == ""
    assert said(alone["C12-national"], "2026-09-29") == "day"


@pytest.mark.parametrize(
    ("after", "moment"),
    [
        ("2026-09-01", "2026-09-07"),
        ("2026-09-07", "2026-09-11"),
        ("2026-09-11", "2026-09-14"),
        ("2026-09-14", "2026-09-15"),
        ("2026-09-24", "2026-10-01"),
        ("2026-10-01", "2026-10-08"),
        ("2026-10-05", "2026-10-08"),
    ],
)
def test_when_a_clock_next_has_something_to_say(after: str, moment: str) -> None:
    found = next_moment(clock("C01", became_aware="2026-09-07"), ENGLAND, day(after))

    assert found == day(moment)


@settings(deadline=None)  # forty days of every clock
@given(case=cases, after=days)
def test_nothing_new_is_said_before_the_next_moment(case: dict[Fact, date], after: date) -> None:
    for one in clocks(case, today=after).values():
        until = next_moment(one, ENGLAND, after) or after + timedelta(days=40)
        between = [after + timedelta(days=n) for n in range(1, (until - after).days)]
        said_between = {step for on in between if (step := latest_step(one, ENGLAND, on))}

        assert {step for step in said_between if step.on > after} == set()


@given(case=cases, after=days)
def test_at_the_next_moment_that_step_is_the_one_to_say(
    case: dict[Fact, date], after: date
) -> None:
    speaking = [
        (one, moment)
        for one in clocks(case, today=after).values()
        if (moment := next_moment(one, ENGLAND, after))
    ]

    assert all(moment > after for _, moment in speaking)
    assert [latest_step(one, ENGLAND, moment).on for one, moment in speaking] == [  # type: ignore[union-attr]
        moment for _, moment in speaking
    ]


@given(case=cases, today=days)
def test_nothing_is_said_on_a_day_off_but_that_a_notification_is_late(
    case: dict[Fact, date], today: date
) -> None:
    sunday = today + timedelta(days=6 - today.weekday())
    found = clocks(case, today=sunday).values()

    assert {one.code for one in found if latest_step(one, ENGLAND, sunday)} <= {"C01"}


@given(case=cases, today=days)
def test_what_is_said_stays_within_what_a_lock_screen_may_show(
    case: dict[Fact, date], today: date
) -> None:
    for one in clocks(case, today=today).values():
        step = latest_step(one, ENGLAND, today)
        line = words(one, step, today, ENGLAND) if step else ""
        duty = one.rule.duty if one.rule.in_channel is None else ""

        assert not line or line.startswith(one.rule.in_channel or "An action")
        assert not duty or duty not in line


@pytest.mark.parametrize(
    ("code", "given", "today", "line"),
    [
        pytest.param(
            "C08",
            {"information_requested": "2026-09-10"},
            "2026-09-15",
            "Agency replies due Thu 17 Sep 2026 (2 working days)",
            id="two days to go",
        ),
        pytest.param(
            "C08",
            {"information_requested": "2026-09-10"},
            "2026-09-16",
            "Agency replies due Thu 17 Sep 2026 (1 working day)",
            id="one day to go",
        ),
        pytest.param(
            "C08",
            {"information_requested": "2026-09-10"},
            "2026-09-17",
            "Agency replies due today, Thu 17 Sep 2026",
            id="on the day",
        ),
        pytest.param(
            "C08",
            {"information_requested": "2026-09-10"},
            "2026-09-21",
            "Agency replies overdue by 2 working days (due Thu 17 Sep 2026)",
            id="late",
        ),
        pytest.param(
            "C14",
            {"notification_received": "2027-03-25"},
            "2027-04-23",
            "Written recommendation due Sun 25 Apr 2027 (today is the last working day)",
            id="due on a Sunday",
        ),
        pytest.param(
            "C01",
            {"became_aware": "2026-10-10"},
            "2026-10-17",
            "An action overdue (due Fri 16 Oct 2026)",
            id="late by a Saturday, and not said of what",
        ),
        pytest.param(
            "C22",
            {"lcspr_initiated": "2026-12-01"},
            "2027-05-20",
            "Review timetable: last day to send is Thu 20 May 2027",
            id="to be sent for publication on time",
        ),
        pytest.param(
            "C34",
            {"published": "2027-04-07"},
            "2028-03-09",
            "Published report must stay up until Fri 7 Apr 2028",
            id="a minimum",
        ),
    ],
)
def test_what_is_said(code: str, given: dict[str, str], today: str, line: str) -> None:
    assert spoken(clock(code, **given), today) == line


@pytest.mark.parametrize(
    ("today", "line"),
    [
        ("2026-09-10", "Agency replies due Mon 14 Sep 2026"),
        ("2026-09-14", "Agency replies due Mon 14 Sep 2026"),
        ("2026-09-15", "Agency replies overdue (due Mon 14 Sep 2026)"),
        ("2026-10-15", "Agency replies overdue (due Mon 14 Sep 2026)"),
    ],
)
def test_what_is_left_standing_counts_no_days(today: str, line: str) -> None:
    replies = clock("C08", information_requested="2026-09-07")

    assert lasting_words(replies, day(today)) == line


def test_the_owner_hears_it_and_the_channel_only_what_it_may() -> None:
    replies = clock("C08", information_requested="2026-09-10")
    notify = clock("C01", became_aware="2026-09-07")

    assert hearers(replies, day("2026-09-15")).roles == (Role.AGENCY_SAFEGUARDING_LEAD,)
    assert hearers(replies, day("2026-09-15")).channel is Purpose.BUSINESS_UNIT
    assert hearers(notify, day("2026-09-14")).channel is None


def test_once_it_is_late_others_hear_it_too() -> None:
    notify = clock("C01", became_aware="2026-09-07")
    kept = clock("C34", published="2027-04-07")

    assert hearers(notify, day("2026-09-14")).roles == (Role.LA_REPRESENTATIVE,)
    assert hearers(notify, day("2026-09-15")).roles == (
        Role.LA_REPRESENTATIVE,
        Role.BUSINESS_MANAGER,
    )
    assert hearers(kept, day("2029-01-01")).roles == (Role.BUSINESS_UNIT,)


@pytest.mark.parametrize(
    ("due", "left"),
    [
        ("2026-09-04", "2 working days late"),
        ("2026-09-06", "2 working days late"),
        ("2026-09-07", "1 working day late"),
        ("2026-09-08", "today"),
        ("2026-09-09", "1 working day"),
        ("2026-09-12", "3 working days"),
    ],
)
def test_how_long_there_is_is_said_in_working_days(due: str, left: str) -> None:
    assert time_left(day(due), day("2026-09-08"), ENGLAND) == left


def test_no_working_day_is_never_said_as_a_number() -> None:
    friday, saturday, sunday = day("2026-09-11"), day("2026-09-12"), day("2026-09-13")

    assert time_left(saturday, friday, ENGLAND) == "today is the last working day"
    assert time_left(friday, sunday, ENGLAND) == "late"


def test_what_must_stay_up_is_left_standing_with_its_last_day() -> None:
    kept = clock("C34", published="2027-04-07")

    assert lasting_words(kept, day("2028-05-01")) == (
        "Published report must stay up until Fri 7 Apr 2028"
    )
