"""Lengths of time, counted as the procedure counts them (section 1.1 of its counting rules).

A month is never rolled forward off a weekend: the legal date stays, and the day to act by is
worked out beside it.  A time limit rounds down at a month's end and a minimum rounds up.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, TypeAlias

from procedure.counting import Counting
from procedure.lengths import Length
from procedure.readings import PublicationNotice
from procedure.words import counted

Number: TypeAlias = int | Length


class Period(Protocol):
    """How long a duty allows from, or back from, a day.

    ``counted`` is every day counted, in the order of counting; none for months.
    """

    def due(self, day: date, counting: Counting, /) -> date: ...

    def counted(self, day: date, counting: Counting, /) -> tuple[date, ...]: ...


def number(chosen: Number, counting: Counting) -> int:
    return counting.settings.length(chosen) if isinstance(chosen, Length) else chosen


def length_of(period: Period | None) -> Length | None:
    """Return the setting that a length of time is taken from; None if the texts give it."""
    match period:
        case Before(days):
            return length_of(days)
        case WorkingDays(Length() as length) | Months(Length() as length):
            return length
        case _:
            return None


@dataclass(frozen=True, slots=True)
class WorkingDays:
    count: Number

    def due(self, day: date, counting: Counting) -> date:
        return counting.after(day, number(self.count, counting))

    def counted(self, day: date, counting: Counting) -> tuple[date, ...]:
        return counting.calendar.working_days(counting.day_zero(day), self.due(day, counting))

    def __str__(self) -> str:
        days = _default(self.count)
        return counted(days, "working day") if days else str(SameDay())


@dataclass(frozen=True, slots=True)
class SameDay:
    """The day itself or, if it is a day off, the next working day."""

    def due(self, day: date, counting: Counting) -> date:
        return counting.calendar.on_or_after(day)

    def counted(self, day: date, counting: Counting) -> tuple[date, ...]:
        due = self.due(day, counting)
        return () if due == day else (due,)

    def __str__(self) -> str:
        return "the same working day"


def in_force(period: Period, counting: Counting) -> Period:
    """Return the length as it is counted here: a setting of no days is the same working day."""
    if isinstance(period, WorkingDays) and not number(period.count, counting):
        return SameDay()
    return period


@dataclass(frozen=True, slots=True)
class ThatDay:
    """A date that somebody gave, as it stands."""

    def due(self, day: date, _: Counting) -> date:
        return day

    def counted(self, _: date, _counting: Counting) -> tuple[date, ...]:
        return ()

    def __str__(self) -> str:
        return "the date given"


@dataclass(frozen=True, slots=True)
class Months:
    """Calendar months, to the same day of the month or, where there is none, the last."""

    count: Number

    def due(self, day: date, counting: Counting) -> date:
        return months_after(day, number(self.count, counting))

    def counted(self, _: date, _counting: Counting) -> tuple[date, ...]:
        return ()

    def __str__(self) -> str:
        return counted(_default(self.count), "month")


@dataclass(frozen=True, slots=True)
class MinimumMonths:
    """A time that must at least have passed.  Where the month has no such day it rounds up."""

    count: int

    def due(self, day: date, _: Counting) -> date:
        year, month = _month_after(day, self.count)
        last = monthrange(year, month)[1]
        if day.day <= last:
            return date(year, month, day.day)
        return date(year, month, last) + timedelta(days=1)

    def counted(self, _: date, _counting: Counting) -> tuple[date, ...]:
        return ()

    def __str__(self) -> str:
        return f"at least {counted(self.count, 'month')}"


@dataclass(frozen=True, slots=True)
class Window:
    """Not before one day and not after another; both ends are in it."""

    opens: WorkingDays
    closes: WorkingDays

    def due(self, day: date, counting: Counting) -> date:
        return self.closes.due(day, counting)

    def counted(self, day: date, counting: Counting) -> tuple[date, ...]:
        return self.closes.counted(day, counting)

    def __str__(self) -> str:
        return f"between {_default(self.opens.count)} and {self.closes}"


@dataclass(frozen=True, slots=True)
class Before:
    """So many working days back from a date.  ``notice`` marks notice before publication."""

    days: WorkingDays
    notice: bool = False

    def due(self, day: date, counting: Counting) -> date:
        return counting.before(day, self._count(counting))

    def counted(self, day: date, counting: Counting) -> tuple[date, ...]:
        eve = day - timedelta(days=1)
        before_due = self.due(day, counting) - timedelta(days=1)
        return counting.calendar.working_days(before_due, eve)[::-1]

    def earliest(self, done: date, counting: Counting) -> date:
        """Return the first working day for which doing it on ``done`` was in time."""
        done = counting.calendar.on_or_after(done)
        return counting.calendar.add(done, self._count(counting))

    def _count(self, counting: Counting) -> int:
        clear = counting.settings.publication_notice is PublicationNotice.CLEAR
        return number(self.days.count, counting) + (1 if self.notice and clear else 0)

    def __str__(self) -> str:
        return f"{self.days} before"


def months_after(day: date, months: int) -> date:
    """Return the same day of a later month or, where there is none, the last."""
    year, month = _month_after(day, months)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _default(chosen: Number) -> int:
    return chosen.default if isinstance(chosen, Length) else chosen


def _month_after(day: date, months: int) -> tuple[int, int]:
    years, month0 = divmod(day.month - 1 + months, 12)
    return day.year + years, month0 + 1
