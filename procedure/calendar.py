"""England's working days: Monday to Friday, less the bank holidays of England alone.

A council's own closure days are working days.  They can be noted, so that a date can say so,
but they never move one.  A bank holiday that the library does not know yet, or one that was
moved, is put right by an override, and every date that hangs on it then follows.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import accumulate, compress
from typing import Final

import holidays

from procedure.terms import Term
from procedure.words import long_date

FIRST: Final = date(2000, 1, 1)
LAST: Final = date(2100, 12, 31)

_FIRST_NUMBER: Final = FIRST.toordinal()
_DAYS: Final = (LAST - FIRST).days + 1
_SATURDAY: Final = 5
_FINGERPRINT: Final = 12

# The names that gov.uk/bank-holidays uses, where the library has others.
_NAMES: Final = {
    "May Day": "Early May bank holiday",
    "Spring Bank Holiday": "Spring bank holiday",
    "Late Summer Bank Holiday": "Summer bank holiday",
}


class OutsideCalendar(ValueError):
    """A day was asked about for which no bank holidays are known."""

    def __init__(self, day: date | None = None) -> None:
        what = f"{long_date(day)} is outside it" if day else "this count runs out of it"
        super().__init__(f"The calendar runs from {FIRST.year} to {LAST.year}, and {what}.")


class OverrideKind(Term):
    """What a partnership may say of a day.  Only a closure leaves every date as it is."""

    BANK_HOLIDAY = "bank-holiday", "A bank holiday in England that the calendar lacks"
    NOT_A_HOLIDAY = "not-a-holiday", "Not a bank holiday in England after all"
    CLOSURE = "closure", "A day on which offices are shut, and which still counts"


@dataclass(frozen=True, slots=True)
class Override:
    """A partnership's correction to one day."""

    day: date
    kind: OverrideKind
    name: str


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Calendar:
    """The working days of a century, indexed once so that no count is made day by day.

    ``_working`` has them in order.  ``_before`` says, of each day by its place in the century,
    how many of them come before it: the place in ``_working`` at which a count begins.
    """

    holidays: Mapping[date, str]
    closures: Mapping[date, str] = field(default_factory=dict[date, str])
    _working: tuple[date, ...] = field(init=False)
    _before: Sequence[int] = field(init=False)

    def __post_init__(self) -> None:
        off = {day.toordinal() for day in self.holidays}
        century = range(_FIRST_NUMBER, _FIRST_NUMBER + _DAYS)
        works = [(number - 1) % 7 < _SATURDAY and number not in off for number in century]
        working = tuple(map(date.fromordinal, compress(century, works)))
        object.__setattr__(self, "_working", working)
        object.__setattr__(self, "_before", array("l", accumulate(works, initial=0)))

    def is_working_day(self, day: date) -> bool:
        place = _place(day)
        return self._before[place] < self._before[place + 1]

    def add(self, day: date, count: int) -> date:
        """Return the working day ``count`` after ``day``, or before it if less than nothing.

        ``day`` itself is never counted, whether it is a working day or not.
        """
        place = _place(day)
        if count < 0:
            return self._at(self._before[place] + count)
        return self._at(self._before[place + 1] + count - 1) if count else day

    def between(self, day: date, other: date) -> int:
        """Count the working days after ``day`` up to and including ``other``.

        Less than nothing if ``other`` comes first.
        """
        return self._before[_place(other) + 1] - self._before[_place(day) + 1]

    def on_or_after(self, day: date) -> date:
        return self._at(self._before[_place(day)])

    def on_or_before(self, day: date) -> date:
        return self._at(self._before[_place(day) + 1] - 1)

    def working_days(self, start: date, end: date) -> tuple[date, ...]:
        """Every working day after ``start`` up to and including ``end``."""
        first, last = self._before[_place(start) + 1], self._before[_place(end) + 1]
        return self._working[first:last]

    def days_off(self, start: date, end: date) -> Iterator[tuple[date, str]]:
        """Every day strictly between two days that is not worked, oldest first, and why."""
        for number in range(start.toordinal() + 1, end.toordinal()):
            day = date.fromordinal(number)
            if why := self.because(day):
                yield day, why

    def because(self, day: date) -> str:
        """Say why a day does not count: "Saturday", "Good Friday".  Empty if it does."""
        if day.weekday() >= _SATURDAY:
            return f"{day:%A}"
        return self.holidays.get(day, "")

    def _at(self, place: int) -> date:
        if not 0 <= place < len(self._working):
            raise OutsideCalendar
        return self._working[place]

    @property
    def fingerprint(self) -> str:
        """A short hash that changes when, and only when, some count could change."""
        weekdays = (day for day in self.holidays if day.weekday() < _SATURDAY)
        days = " ".join(day.isoformat() for day in sorted(weekdays))
        return sha256(f"{FIRST} {LAST} {days}".encode()).hexdigest()[:_FINGERPRINT]


def england(overrides: Iterable[Override] = ()) -> Calendar:
    """Return England's calendar with a partnership's overrides laid over it, in their order."""
    return _england(tuple(overrides))


@cache
def _england(overrides: tuple[Override, ...]) -> Calendar:
    known = dict(_bank_holidays())
    closures: dict[date, str] = {}
    for override in overrides:
        _place(override.day)
        if override.kind is OverrideKind.NOT_A_HOLIDAY:
            known.pop(override.day, None)
        else:
            added = closures if override.kind is OverrideKind.CLOSURE else known
            added[override.day] = override.name
    return Calendar(known, closures)


@cache
def _bank_holidays() -> Mapping[date, str]:
    # England alone: "GB" without a subdivision is nobody's calendar.
    years = range(FIRST.year, LAST.year + 1)
    found = holidays.country_holidays("GB", subdiv="ENG", years=years)
    return {day: _named(name) for day, name in found.items()}


def _named(name: str) -> str:
    plain, observed, _ = name.partition(" (observed)")
    return _NAMES.get(plain, plain) + (" (substitute day)" if observed else "")


def _place(day: date) -> int:
    """Return how many days of the century come before this one."""
    place = day.toordinal() - _FIRST_NUMBER
    if not 0 <= place < _DAYS:
        raise OutsideCalendar(day)
    return place
