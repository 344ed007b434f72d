"""Which dates of which cases a change of rules moves, from when to when, and what moved each.

The rules are the calendar and the settings.  A date moves only by a day that begins to count, or
no longer does, or by a setting.  A council's own closure day does nothing, and a bank holiday that
falls on a weekend is no change.  What is over stays as it was: nobody acts on it again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from operator import attrgetter
from typing import Final, Protocol, TypeAlias

from procedure.calendar import Calendar
from procedure.case import Case, CaseReference
from procedure.clocks import Clock
from procedure.counting import Counting
from procedure.disclosure import InChannel
from procedure.editions import clocks_of
from procedure.settings import SETTINGS, SettingRule, Settings, settings_from
from procedure.terms import Term
from procedure.words import long_date


class Which(Term):
    """Which of a clock's dates it is.  A month's end can stay while the day to act by moves."""

    DUE = "due", "Due"
    ACT_BY = "act-by", "Act by"
    OPENS = "opens", "The window opens"
    RECOMMENDED_BY = "recommended-by", "Last recommended day"
    SEND_BY = "send-by", "Last day to send"


class Dated(Protocol):
    """Whatever has the dates of a clock."""

    @property
    def due(self) -> date | None: ...

    @property
    def act_by(self) -> date | None: ...

    @property
    def opens(self) -> date | None: ...

    @property
    def recommended_by(self) -> date | None: ...

    @property
    def send_by(self) -> date | None: ...


_DATE: Final[Mapping[Which, Callable[[Dated], date | None]]] = {
    which: attrgetter(which.replace("-", "_")) for which in Which
}


def dates_of(clock: Dated) -> Mapping[Which, date]:
    """Every date that a clock has."""
    return {which: day for which, on in _DATE.items() if (day := on(clock))}


@dataclass(frozen=True, slots=True)
class DayChanged:
    """A day that counts in one calendar alone.  ``because`` is why it does not in the other."""

    day: date
    counts: bool
    because: str

    @property
    def says(self) -> InChannel:
        what = "is a working day after all" if self.counts else "is not a working day"
        return InChannel(f"{long_date(self.day)} {what} ({self.because}).")


@dataclass(frozen=True, slots=True)
class SettingChanged:
    """A setting that differs between what was chosen before and what is chosen now."""

    rule: SettingRule
    before: Settings
    now: Settings

    @property
    def says(self) -> InChannel:
        before, now = self.before.in_words(self.rule), self.now.in_words(self.rule)
        return InChannel(f"Before: {before} Now: {now}")


RuleChanged: TypeAlias = SettingChanged | DayChanged


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDate:
    """One date of one clock.  ``because`` is what moved it: settings, then days."""

    case: CaseReference
    code: str
    which: Which
    was: date
    now: date
    because: tuple[RuleChanged, ...]


def changed_days(old: Calendar, new: Calendar) -> tuple[DayChanged, ...]:
    """Every day on which the two calendars differ, the earliest first."""
    named = sorted(old.holidays.keys() ^ new.holidays.keys())
    return tuple(
        DayChanged(day, counts=not new.because(day), because=old.because(day) or new.because(day))
        for day in named
        if old.is_working_day(day) != new.is_working_day(day)
    )


def changed_settings(old: Settings, new: Settings) -> tuple[SettingChanged, ...]:
    """Every setting that differs, in the order in which they are listed."""
    return tuple(
        SettingChanged(rule, old, new) for rule in SETTINGS if old.value(rule) != new.value(rule)
    )


def moved_dates(
    cases: Iterable[Case], today: date, *, old: Counting, new: Counting
) -> Iterator[MovedDate]:
    """Every date that new rules move, case by case, in the order of the timetable."""
    settings = changed_settings(old.settings, new.settings)
    days = changed_days(old.calendar, new.calendar)
    between = _between(old, settings, days)
    for case in cases:
        derived = [
            {clock.code: clock for clock in clocks_of(case, counting, today)}
            for counting in between
        ]
        for code in derived[-1]:
            yield from _moved(case.reference, [d.get(code) for d in derived], (*settings, *days))


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


def one_setting_at_a_time(old: Settings, changes: Sequence[SettingChanged]) -> Iterator[Settings]:
    """Go from what was chosen to what is by way of every choice between; both ends are there."""
    known = {rule.key: old.value(rule) for rule in SETTINGS}
    yield old
    for change in changes:
        known[change.rule.key] = change.now.value(change.rule)
        between = settings_from(known)
        assert isinstance(between, Settings), "each of its values was allowed"
        yield between


def _between(
    old: Counting, settings: Sequence[SettingChanged], days: Sequence[DayChanged]
) -> tuple[Counting, ...]:
    """Change the settings first, then the days, each by itself."""
    chosen = [replace(old, settings=one) for one in one_setting_at_a_time(old.settings, settings)]
    _, *calendars = one_change_at_a_time(old.calendar, days)
    return (*chosen, *(replace(chosen[-1], calendar=calendar) for calendar in calendars))


def _moved(
    reference: CaseReference, clock: Sequence[Clock | None], changes: Sequence[RuleChanged]
) -> Iterator[MovedDate]:
    """Compare one clock as it stands after each change; a change that moved it is a cause."""
    last = clock[-1]
    if last is None or last.over:
        return
    for which, on in _DATE.items():
        days = [on(each) if each else None for each in clock]
        was, now = days[0], days[-1]
        if was and now and was != now:
            steps = zip(changes, pairwise(days), strict=True)
            because = tuple(change for change, (before, after) in steps if before != after)
            yield MovedDate(
                case=reference, code=last.code, which=which, was=was, now=now, because=because
            )
