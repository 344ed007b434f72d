"""Whether a date is the first worked out or another in its place, and what it was before and why.

Nothing but facts, settings and the calendar can move a date.  Each change is made by itself, in
that order, and one that leaves the date where it was is no reason for it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from procedure.calendar import Calendar
from procedure.case import Entry
from procedure.clocks import derive
from procedure.facts import Fact
from procedure.moved_dates import changed_days, one_change_at_a_time
from procedure.settings import SETTINGS, Settings
from procedure.starting import Dates
from procedure.words import long_date

FIRST_DATE: Final = "This is the first date worked out for it."


@dataclass(frozen=True, slots=True)
class Known:
    """All that dates were worked out from, at one time."""

    dates: Dates
    settings: Settings
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Replaced:
    """An entry that a later one took the place of, and why, in words fit for whoever asks."""

    fact: Fact
    entry: Entry
    because: str = ""


@dataclass(frozen=True, slots=True)
class _Step:
    known: Known
    says: str = ""


def first_known(now: Known, replaced: Iterable[Replaced]) -> Known:
    """Return what was known before any entry was replaced; ``replaced`` has the earliest first."""
    first: dict[Fact, date] = {}
    for each in replaced:
        first.setdefault(each.fact, each.entry.on)
    return replace(now, dates={**now.dates, **first})


def history(
    code: str, then: Known, now: Known, today: date, replaced: Iterable[Replaced] = ()
) -> tuple[str, ...]:
    """Say what a clock's date was, and every change that moved it; or that it is the first."""
    steps = tuple(_steps(then, now, {one.fact: one.because for one in replaced}))
    days = [_due(code, step.known, today) for step in steps]
    was, is_now = days[0], days[-1]
    if was is None or was == is_now:
        return (FIRST_DATE,)
    pairs = zip(steps[1:], days, days[1:], strict=False)
    because = tuple(step.says for step, before, after in pairs if before != after)
    return (f"It was {long_date(was)} before.", *because)


def _due(code: str, known: Known, today: date) -> date | None:
    found = derive(known.dates, known.settings, known.calendar, today)
    return next((clock.due for clock in found if clock.code == code), None)


def _steps(then: Known, now: Known, reasons: Mapping[Fact, str]) -> Iterator[_Step]:
    yield _Step(then)
    dates = dict(then.dates)
    for fact in Fact:
        if fact in now.dates and now.dates[fact] != dates.get(fact):
            says = _corrected(fact, dates.get(fact), now.dates[fact], reasons.get(fact, ""))
            dates[fact] = now.dates[fact]
            yield _Step(replace(then, dates=dict(dates)), says)
    facts_done = replace(then, dates=now.dates)
    yield from _settings(facts_done, now.settings)
    settled = replace(facts_done, settings=now.settings)
    changes = changed_days(then.calendar, now.calendar)
    between = one_change_at_a_time(then.calendar, changes)
    next(between)
    for change, calendar in zip(changes, between, strict=True):
        yield _Step(replace(settled, calendar=calendar), change.says)


def _settings(known: Known, chosen: Settings) -> Iterator[_Step]:
    """Change what is counted by all at once: one reading may matter only beside another."""
    changed = [r for r in SETTINGS if known.settings.value(r) != chosen.value(r)]
    if changed:
        words = " ".join(chosen.in_words(rule) for rule in changed)
        yield _Step(
            replace(known, settings=chosen), f"This partnership changed how it counts. {words}"
        )


def _corrected(fact: Fact, was: date | None, now: date, because: str) -> str:
    why = f" Reason: {because}" if because else ""
    if was is None:
        return f"“{fact.label}” was recorded: {long_date(now)}."
    return f"“{fact.label}” was corrected from {long_date(was)} to {long_date(now)}.{why}"
