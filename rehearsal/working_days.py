"""England's working days, as far as moving the date of a rehearsal needs them.

The bot counts for itself, from its own calendar; the two are kept apart on purpose.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import holidays

SATURDAY: Final = 5
ENGLAND: Final = holidays.country_holidays("GB", subdiv="ENG")


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in ENGLAND


def working_days_later(day: date, count: int) -> date:
    """Return the working day that is so many after this day, which is itself not counted."""
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def days_between(start: date, end: date) -> Iterator[date]:
    """Yield each day after the start, up to and with the end."""
    for number in range(1, (end - start).days + 1):
        yield start + timedelta(days=number)
