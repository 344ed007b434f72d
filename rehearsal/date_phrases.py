"""Reading what somebody writes to move the date: "it is now 24 September 2026".

A sentence that is about something else gives None and goes on to the bot; one that begins to
move the date and cannot be read is an error in words.
"""

import re
from datetime import date, timedelta
from typing import Final

from rehearsal.working_days import working_days_later

NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip
MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
WEEKDAYS: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip

NOW: Final = re.compile(r"it(?: is|'s) now (?P<rest>.+)")
LATER: Final = re.compile(
    r"(?P<count>[a-z]+|\d{1,3}) (?P<unit>(?:working |calendar )?day|week)s? later"
)
NEXT: Final = {"tomorrow": "day", "the next day": "day", "the next working day": "working day"}
WRITTEN: Final = re.compile(
    r"(?:(?P<weekday>[a-z]+day),? )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? "
    r"(?P<month>[a-z]{3,9})(?:,? (?P<year>\d{4}))?"
)
SLASHED: Final = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")
DASHED: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")

EXAMPLES: Final = (
    'Write for example "it is now 24 September 2026", "tomorrow", "next working day" or '
    '"two working days later".'
)


class DateNotUnderstood(ValueError):
    """Says what could not be read, and how to write it."""


def date_asked_for(sentence: str, today: date) -> date | None:
    """Return the date it moves to, or None if it is not about moving the date."""
    words = " ".join(sentence.lower().replace("\u2019", "'").split()).rstrip(".!")
    if now := NOW.fullmatch(words):
        return _relative(now["rest"], today) or _absolute(now["rest"], today)
    return _relative(words, today)


def _relative(words: str, today: date) -> date | None:
    if unit := NEXT.get(words) or NEXT.get(f"the {words}"):
        return _moved(today, 1, unit)
    later = LATER.fullmatch(words)
    if later is None:
        return None
    return _moved(today, _number(later["count"]), later["unit"])


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    if word in {"a", "an"}:
        return 1
    if word in NUMBERS:
        return NUMBERS.index(word)
    raise DateNotUnderstood(f'"{word}" is not a number from one to twenty. {EXAMPLES}')


def _moved(today: date, count: int, unit: str) -> date:
    if unit == "working day":
        return working_days_later(today, count)
    return today + timedelta(days=7 * count if unit == "week" else count)


def _absolute(words: str, today: date) -> date:
    parts = WRITTEN.fullmatch(words) or SLASHED.fullmatch(words) or DASHED.fullmatch(words)
    if parts is None:
        raise DateNotUnderstood(f'"{words}" is not a date I can read. {EXAMPLES}')
    found = parts.groupdict()
    month = _month(found["month"])
    day = int(found["day"])
    try:
        moved = _dated(today, found["year"], month, day)
    except ValueError:
        raise DateNotUnderstood(f'There is no such day as "{words.title()}". {EXAMPLES}') from None
    return _on_its_weekday(moved, found.get("weekday"))


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    for number, month in enumerate(MONTHS, start=1):
        if month.startswith(word):
            return number
    raise DateNotUnderstood(f'"{word}" is not a month. {EXAMPLES}')


def _dated(today: date, year: str | None, month: int, day: int) -> date:
    """With no year, return the next such date, today if it is today."""
    if year:
        return date(int(year), month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)


def _on_its_weekday(moved: date, weekday: str | None) -> date:
    """Refuse "Friday 24 September 2026", which is a Thursday: one of the two is a slip."""
    actual = WEEKDAYS[moved.weekday()]
    if weekday in {None, actual}:
        return moved
    raise DateNotUnderstood(
        f"{spoken(moved, weekday=False)} is a {actual.capitalize()}. Which did you mean?"
    )


def spoken(day: date, *, weekday: bool = True) -> str:
    """Return a date as it is written in a letter: Thursday 24 September 2026."""
    written = f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"
    return f"{WEEKDAYS[day.weekday()].capitalize()} {written}" if weekday else written
