"""Which dates of which cases a change of calendar moves, from when to when, and by which days.

A date moves only by a day that begins to count, or no longer does.  A council's own closure day
does neither, and a bank holiday that falls on a weekend is no change.  What is over stays as it
was: nobody acts on it again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from operator import attrgetter
from typing import Final

from procedure.calendar import Calendar
from procedure.case import CaseReference
from procedure.clocks import Clock, derive
from procedure.settings import Settings
from procedure.starting import Dates
from procedure.terms import Term
from procedure.words import long_date


class Which(Term):
    """Which of a clock's dates it is.  A month's end can stay while the day to act by moves."""

    DUE = "due", "Due"
    ACT_BY = "act-by", "Act by"
    OPENS = "opens", "The window opens"
    RECOMMENDED_BY = "recommended-by", "Last recommended day"
    SEND_BY = "send-by", "Last day to send"


_DATE: Final[Mapping[Which, Callable[[Clock], date | None]]] = {
    which: attrgetter(which.replace("-", "_")) for which in Which
}


def dates_of(clock: Clock) -> Mapping[Which, date]:
    """Every date that a clock has."""
    return {which: day for which, on in _DATE.items() if (day := on(clock))}


@dataclass(frozen=True, slots=True)
class DayChanged:
    """A day that counts in one calendar alone.  ``because`` is why it does not in the other."""

    day: date
    counts: bool
    because: str

    @property
    def says(self) -> str:
        if self.counts:
            return f"{long_date(self.day)} is a working day after all ({self.because})."
        return f"{long_date(self.day)} is not a working day ({self.because})."


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDate:
    """One date of one clock.  ``because`` are the days that moved it, the earliest first."""

    case: CaseReference
    code: str
    which: Which
    was: date
    now: date
    because: tuple[DayChanged, ...]


def changed_days(old: Calendar, new: Calendar) -> tuple[DayChanged, ...]:
    """Every day on which the two calendars differ, the earliest first."""
    named = sorted(old.holidays.keys() ^ new.holidays.keys())
    return tuple(
        DayChanged(day, counts=not new.because(day), because=old.because(day) or new.because(day))
        for day in named
        if old.is_working_day(day) != new.is_working_day(day)
    )


def moved_dates(
    cases: Mapping[CaseReference, Dates],
    settings: Settings,
    today: date,
    *,
    old: Calendar,
    new: Calendar,
) -> Iterator[MovedDate]:
    """Every date that the new calendar moves, case by case, in the order of the timetable."""
    changes = changed_days(old, new)
    calendars = tuple(one_change_at_a_time(old, changes))
    for reference, dates in cases.items():
        derived = [derive(dates, settings, calendar, today) for calendar in calendars]
        for clock in zip(*derived, strict=True):
            yield from _moved(reference, clock, changes)


def one_change_at_a_time(old: Calendar, changes: Sequence[DayChanged]) -> Iterator[Calendar]:
    """Go from one calendar to another by way of every calendar between; both ends are there."""
    known = dict(old.holidays)
    yield old
    for change in changes:
        if change.counts:
            del known[change.day]
        else:
            known[change.day] = change.because
        yield Calendar(dict(known), old.closures)


def _moved(
    reference: CaseReference, clock: Sequence[Clock], changes: Sequence[DayChanged]
) -> Iterator[MovedDate]:
    """Compare one clock as it stands after each change; a change that moved it is a cause."""
    *_, last = clock
    if last.over:
        return
    for which, on in _DATE.items():
        days = [on(each) for each in clock]
        was, now = days[0], days[-1]
        if was and now and was != now:
            steps = zip(changes, pairwise(days), strict=True)
            because = tuple(change for change, (before, after) in steps if before != after)
            yield MovedDate(
                case=reference, code=last.code, which=which, was=was, now=now, because=because
            )
