"""England's bank holidays 2016 to 2028, typed by hand from gov.uk, and a slow honest count.

It shares nothing with the calendar it checks.  2020 has Friday 8 May for the early May holiday,
2022 the jubilee and the funeral, 2023 the coronation.
"""

from datetime import date, timedelta
from itertools import islice

_TYPED = {
    2016: "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
    2017: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    2018: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
}

HOLIDAYS = frozenset(
    date.fromisoformat(f"{year}-{month_day}")
    for year, typed in _TYPED.items()
    for month_day in typed.split()
)


# Those within a month of either end, for the counts that run over it.
_BEYOND = {date(2015, 12, 25), date(2015, 12, 28), date(2029, 1, 1)}
_OFF = HOLIDAYS | _BEYOND
_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP = {2016, 2020, 2024, 2028}


def every_day() -> list[date]:
    """Every day of the years that were typed."""
    first, last = date(2016, 1, 1), date(2028, 12, 31)
    return [first + timedelta(days=days) for days in range((last - first).days + 1)]


def works(day: date) -> bool:
    return day.strftime("%a") not in {"Sat", "Sun"} and day not in _OFF


def counted_by_hand(start: date, count: int) -> date:
    step = timedelta(days=1 if count > 0 else -1)
    day, left = start, abs(count)
    while left:
        day += step
        left -= works(day)
    return day


def next_working_days(start: date, number: int, step: int = 1) -> list[date]:
    """The first so many working days after a day or, with a step of -1, before it."""
    each_day = (start + timedelta(days=step * apart) for apart in range(1, 99))
    return list(islice((day for day in each_day if works(day)), number))


def month_later(start: date, months: int) -> tuple[int, int, int]:
    """The year, the month and how many days that month has."""
    year, month = start.year, start.month
    for _ in range(months):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return year, month, 29 if month == 2 and year in _LEAP else _MONTHS[month - 1]
