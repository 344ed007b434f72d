"""What a change of calendar moves: England's own changes replayed, then the laws."""

from collections.abc import Iterable
from datetime import date
from typing import Final, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procedure.calendar import Calendar, Override, OverrideKind, england
from procedure.case import Case, CaseReference, Entry
from procedure.clocks import Clock
from procedure.counting import Counting
from procedure.editions import clocks_of
from procedure.facts import Fact
from procedure.moved_dates import (
    DayChanged,
    MovedDate,
    RuleChanged,
    SettingChanged,
    Which,
    changed_days,
    changed_settings,
    moved_dates,
)
from procedure.roles import PersonId, Role
from procedure.settings import SETTINGS, Settings
from procedure.stages import Stage
from procedure.starting import Dates
from tests.procedure.given import ENGLAND, chosen, day, facts

Days: TypeAlias = list[tuple[str, str, str, str]]

CASE: Final = CaseReference("LCSPR-2026-001")
OTHER: Final = CaseReference("LCSPR-2026-002")
LONG_AGO: Final = day("2020-01-01")
NO, YES = OverrideKind.NOT_A_HOLIDAY, OverrideKind.BANK_HOLIDAY

# The calendar as everybody knew it, the day before each change was announced.
BEFORE_VE_DAY: Final = (("2020-05-08", NO), ("2020-05-04", YES))
BEFORE_THE_JUBILEE: Final = (("2022-06-02", NO), ("2022-06-03", NO), ("2022-05-30", YES))
BEFORE_THE_FUNERAL: Final = (("2022-09-19", NO),)
BEFORE_THE_CORONATION: Final = (("2023-05-08", NO),)

around = st.dates(date(2026, 11, 1), date(2027, 6, 30))
weekdays = around.filter(ENGLAND.is_working_day)
cases = st.dictionaries(st.sampled_from(Fact), around)


def as_it_was(undone: Iterable[tuple[str, OverrideKind]]) -> Calendar:
    return england(Override(day(on), kind, "A bank holiday") for on, kind in undone)


def with_one(on: date, kind: OverrideKind) -> Calendar:
    return england([Override(on, kind, "A day of mourning")])


def a_case(dates: Dates, reference: CaseReference = CASE) -> Case:
    return Case(
        reference=reference,
        stage=Stage.REFERRED,
        edition="2023",
        opened=LONG_AGO,
        facts={
            fact: Entry(on=on, by=PersonId("uma"), role=Role.BUSINESS_UNIT, entered=LONG_AGO)
            for fact, on in dates.items()
        },
    )


def counted(calendar: Calendar = ENGLAND, **settings: str) -> Counting:
    """Settings are given as ``counting__day_zero="include"``."""
    given = {key.replace("__", "."): value for key, value in settings.items()}
    return Counting(calendar, chosen(given))


def moved(dates: Dates, old: Calendar, new: Calendar = ENGLAND) -> list[MovedDate]:
    return list(moved_dates([a_case(dates)], LONG_AGO, old=counted(old), new=counted(new)))


def moved_by(dates: Dates, old: Counting, new: Counting) -> list[MovedDate]:
    found = moved_dates([a_case(dates)], LONG_AGO, old=old, new=new)
    return [one for one in found if one.which is Which.DUE]


def running(dates: Dates, calendar: Calendar) -> dict[str, Clock]:
    found = clocks_of(a_case(dates), counted(calendar), LONG_AGO)
    return {clock.code: clock for clock in found}


def days(because: Iterable[RuleChanged]) -> list[str]:
    return [str(change.day) for change in because if isinstance(change, DayChanged)]


def told(found: Iterable[MovedDate]) -> Days:
    return [(one.code, str(one.which), str(one.was), str(one.now)) for one in found]


@pytest.mark.parametrize(
    ("undone", "given", "expected"),
    [
        pytest.param(
            BEFORE_VE_DAY,
            {"became_aware": "2020-04-28"},
            [
                ("C01", "due", "2020-05-06", "2020-05-05"),
                ("C01", "act-by", "2020-05-06", "2020-05-05"),
            ],
            id="a Monday that counts after all brings a date forward",
        ),
        pytest.param(
            BEFORE_VE_DAY,
            {"care_leaver_death_known": "2020-05-06"},
            [
                ("C03", "due", "2020-05-13", "2020-05-14"),
                ("C03", "act-by", "2020-05-13", "2020-05-14"),
            ],
            id="VE Day puts a date off",
        ),
        pytest.param(
            BEFORE_VE_DAY,
            {"panel_notified": "2020-05-08"},
            [
                ("C04", "due", "2020-05-08", "2020-05-11"),
                ("C04", "act-by", "2020-05-08", "2020-05-11"),
            ],
            id="what is to be done the same day waits for the next",
        ),
        pytest.param(
            BEFORE_THE_JUBILEE,
            {"became_aware": "2022-05-25"},
            [
                ("C01", "due", "2022-06-02", "2022-06-01"),
                ("C01", "act-by", "2022-06-02", "2022-06-01"),
                ("C12-local", "due", "2022-06-16", "2022-06-17"),
                ("C12-local", "act-by", "2022-06-16", "2022-06-17"),
                ("C14-target", "due", "2022-06-14", "2022-06-15"),
                ("C14-target", "act-by", "2022-06-14", "2022-06-15"),
            ],
            id="the jubilee moves one date back and another on",
        ),
        pytest.param(
            BEFORE_THE_FUNERAL,
            {"publication_planned": "2022-09-22"},
            [
                ("C31", "due", "2022-09-13", "2022-09-12"),
                ("C31", "act-by", "2022-09-13", "2022-09-12"),
            ],
            id="a day of mourning leaves a day less to send the report",
        ),
        pytest.param(
            BEFORE_THE_FUNERAL,
            {"notification_received": "2022-09-07", "became_aware": "2022-09-06"},
            [
                ("C10", "due", "2022-09-26", "2022-09-27"),
                ("C10", "act-by", "2022-09-26", "2022-09-27"),
                ("C10", "recommended-by", "2022-09-23", "2022-09-26"),
                ("C12-local", "due", "2022-09-27", "2022-09-28"),
                ("C12-local", "act-by", "2022-09-27", "2022-09-28"),
                ("C14-target", "due", "2022-09-23", "2022-09-26"),
                ("C14-target", "act-by", "2022-09-23", "2022-09-26"),
            ],
            id="a window keeps its first day and not its last",
        ),
        pytest.param(
            BEFORE_THE_FUNERAL,
            {"notification_received": "2022-09-12"},
            [
                ("C10", "due", "2022-09-29", "2022-09-30"),
                ("C10", "act-by", "2022-09-29", "2022-09-30"),
                ("C10", "opens", "2022-09-21", "2022-09-22"),
            ],
            id="a window opens later too",
        ),
        pytest.param(
            BEFORE_THE_CORONATION,
            {"lcspr_initiated": "2022-11-08"},
            [
                ("C22", "act-by", "2023-05-08", "2023-05-05"),
                ("C22", "send-by", "2023-04-26", "2023-04-25"),
            ],
            id="six months end where they did, and are acted on sooner",
        ),
        pytest.param(
            BEFORE_THE_CORONATION,
            {"became_aware": "2023-04-24", "panel_notified": "2023-04-28"},
            [
                ("C12-local", "due", "2023-05-16", "2023-05-17"),
                ("C12-local", "act-by", "2023-05-16", "2023-05-17"),
                ("C12-national", "due", "2023-05-22", "2023-05-23"),
                ("C12-national", "act-by", "2023-05-22", "2023-05-23"),
                ("C14-target", "due", "2023-05-12", "2023-05-15"),
                ("C14-target", "act-by", "2023-05-12", "2023-05-15"),
            ],
            id="the coronation, announced six months ahead",
        ),
    ],
)
def test_each_change_that_england_made_is_replayed(
    undone: tuple[tuple[str, OverrideKind], ...], given: dict[str, str], expected: Days
) -> None:
    assert told(moved(facts(**given), as_it_was(undone))) == expected


@pytest.mark.parametrize(
    ("undone", "aware", "code", "because"),
    [
        pytest.param(BEFORE_VE_DAY, "2020-04-28", "C01", ["2020-05-04"], id="the day given back"),
        pytest.param(
            BEFORE_THE_JUBILEE,
            "2022-05-25",
            "C12-local",
            ["2022-05-30", "2022-06-02", "2022-06-03"],
            id="three days at once",
        ),
        pytest.param(BEFORE_THE_JUBILEE, "2022-05-25", "C01", ["2022-05-30"], id="one of three"),
    ],
)
def test_only_the_days_that_moved_a_date_are_named(
    undone: tuple[tuple[str, OverrideKind], ...], aware: str, code: str, because: list[str]
) -> None:
    found = [
        one for one in moved(facts(became_aware=aware), as_it_was(undone)) if one.code == code
    ]

    assert [days(one.because) for one in found] == [because, because]


def test_two_changes_that_cancel_out_move_nothing() -> None:
    aware = facts(became_aware="2020-04-28")

    assert "C12-local" not in [one.code for one in moved(aware, as_it_was(BEFORE_VE_DAY))]


def test_a_changed_day_is_said_in_words() -> None:
    given_back, taken = changed_days(as_it_was(BEFORE_VE_DAY), ENGLAND)

    assert given_back.says == "Monday 4 May 2020 is a working day after all (A bank holiday)."
    assert taken.says == "Friday 8 May 2020 is not a working day (Early May bank holiday)."
    assert given_back == DayChanged(day("2020-05-04"), counts=True, because="A bank holiday")


def test_what_is_over_is_left_as_it_was() -> None:
    sent = facts(became_aware="2022-09-06", rapid_review_sent="2022-09-20")

    assert "C12-local" not in [one.code for one in moved(sent, as_it_was(BEFORE_THE_FUNERAL))]


def test_each_case_is_told_of_by_its_own_name() -> None:
    two = [
        a_case(facts(became_aware="2022-09-06")),
        a_case(facts(panel_notified="2022-09-13"), OTHER),
    ]
    old = counted(as_it_was(BEFORE_THE_FUNERAL))
    found = moved_dates(two, day("2022-09-14"), old=old, new=counted())

    assert [(one.case, one.code) for one in found if one.which is Which.DUE] == [
        (CASE, "C12-local"),
        (CASE, "C14-target"),
        (OTHER, "C12-national"),
        (OTHER, "C14-target"),
    ]


@settings(deadline=None, max_examples=50)
@given(case=cases, shut=around)
def test_a_closure_day_moves_no_date_of_any_case(case: dict[Fact, date], shut: date) -> None:
    closed = with_one(shut, OverrideKind.CLOSURE)

    assert changed_days(ENGLAND, closed) == ()
    assert moved(case, ENGLAND, closed) == []


@settings(deadline=None, max_examples=50)
@given(case=cases, extra=weekdays)
def test_an_extra_bank_holiday_moves_every_date_that_differs_and_says_which_day(
    case: dict[Fact, date], extra: date
) -> None:
    more = with_one(extra, OverrideKind.BANK_HOLIDAY)
    found = moved(case, ENGLAND, more)
    then, now = running(case, ENGLAND), running(case, more)
    still = [code for code in now if not now[code].over]

    assert {one.code for one in found if one.which is Which.DUE} == {
        code for code in still if then[code].due != now[code].due
    }
    assert {one.because for one in found} <= {
        (DayChanged(extra, counts=False, because="A day of mourning"),)
    }


@settings(deadline=None, max_examples=50)
@given(case=cases, extra=weekdays)
def test_a_change_undone_moves_every_date_back(case: dict[Fact, date], extra: date) -> None:
    more = with_one(extra, OverrideKind.BANK_HOLIDAY)
    there, back = moved(case, ENGLAND, more), moved(case, more, ENGLAND)

    assert [(one.code, one.which, one.was, one.now) for one in there] == [
        (one.code, one.which, one.now, one.was) for one in back
    ]


def test_a_changed_setting_is_said_as_it_was_and_as_it_is() -> None:
    [change] = changed_settings(Settings(), chosen({"counting.day_zero": "include"}))

    assert change.says == (
        "Before: The day of the event is not counted."
        " Now: The day of the event is day 1, if it is a working day."
    )


def test_only_the_setting_that_moved_a_date_is_named() -> None:
    both = counted(counting__day_zero="include", quorum__mode="literal")
    received = facts(notification_received="2026-09-07")
    c07 = next(one for one in moved_by(received, counted(), both) if one.code == "C07")

    assert (c07.was, c07.now) == (day("2026-09-09"), day("2026-09-08"))
    assert [change.rule.key for change in c07.because if isinstance(change, SettingChanged)] == [
        "counting.day_zero"
    ]


def test_settings_are_changed_before_days_and_each_that_moved_a_date_is_named() -> None:
    old = counted(as_it_was(BEFORE_VE_DAY))
    new = counted(counting__day_zero="include")
    c01 = next(
        one for one in moved_by(facts(became_aware="2020-04-28"), old, new) if one.code == "C01"
    )

    assert (c01.was, c01.now) == (day("2020-05-06"), day("2020-05-04"))
    assert [change.says for change in c01.because] == [
        (
            "Before: The day of the event is not counted."
            " Now: The day of the event is day 1, if it is a working day."
        ),
        "Monday 4 May 2020 is a working day after all (A bank holiday).",
    ]


def test_a_clock_that_only_one_reading_has_is_not_said_to_have_moved() -> None:
    both = facts(became_aware="2026-09-07", panel_notified="2026-09-08")
    only = counted(rapid_review__anchor="awareness")

    assert "C12-national" not in [one.code for one in moved_by(both, counted(), only)]
    assert "C12-national" not in [one.code for one in moved_by(both, only, counted())]


def test_a_setting_chosen_as_it_was_by_default_has_not_changed() -> None:
    by_hand = {rule.key: rule.default for rule in SETTINGS}

    assert changed_settings(Settings(), chosen(by_hand)) == ()
