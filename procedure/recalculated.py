"""Whether a date is the first worked out or another in its place, and what it was before and why.

Nothing but facts, settings and the calendar can move a date.  Whatever was known, at one time
after another, is compared; each change is then made by itself, and one that leaves the date
where it was is no reason for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final, TypeAlias

from procedure.clocks import clocks_by
from procedure.counting import Counting
from procedure.facts import Fact
from procedure.known import Known
from procedure.limits import Look
from procedure.moved_dates import changed_days, one_change_at_a_time
from procedure.settings import SETTINGS
from procedure.starting import PLANS
from procedure.words import long_date

FIRST_DATE: Final = "This is the first date worked out for it."


@dataclass(frozen=True, slots=True)
class History:
    """What a date was before, the earliest first; nothing if this is the first there was."""

    was: tuple[date, ...]
    says: tuple[str, ...]


_Move: TypeAlias = tuple[date, tuple[str, ...]]  # what it was, and what moved it


def history(code: str, known: Sequence[Known], today: date) -> History | None:
    """Say what a clock's date was, and every change that moved it; None if it has no date."""
    moves = tuple(_moves(code, known, today))
    if moves:
        return History(tuple(was for was, _ in moves), tuple(_sentences(moves)))
    return History((), (FIRST_DATE,)) if _due(code, known[-1], today) else None


def _moves(code: str, known: Sequence[Known], today: date) -> Iterator[_Move]:
    was: date | None = None
    dues = [_due(code, one, today) for one in known]
    for (before, after), (due, now) in zip(pairwise(known), pairwise(dues), strict=True):
        was = due or was
        if was and now and was != now:
            yield was, tuple(_causes(code, before, after, today))


def _sentences(moves: Sequence[_Move]) -> Iterator[str]:
    for number, (was, causes) in enumerate(moves):
        if len(moves) == 1:
            yield f"It was {long_date(was)} before."
        else:
            yield f"{'Then' if number else 'At first'} it was {long_date(was)}."
        yield from causes


def _due(code: str, known: Known, today: date) -> date | None:
    look = Look(known.dates, known.counting, today, known.entered)
    found = clocks_by(known.timetable, look)
    return next((clock.due for clock in found if clock.code == code), None)


def _causes(code: str, before: Known, after: Known, today: date) -> Iterator[str]:
    was = _due(code, before, today)
    for says, known in _one_at_a_time(before, after):
        now = _due(code, known, today)
        if now != was:
            yield says
        was = now


def _one_at_a_time(before: Known, after: Known) -> Iterator[tuple[str, Known]]:
    known = before
    for fact in Fact:
        if fact in after.dates and after.dates[fact] != known.dates.get(fact):
            says = _put(fact, known, after)
            put = {**known.dates, fact: after.dates[fact]}
            known = replace(known, dates=put, entered=after.entered)
            yield says, known
    yield from _counted(known, after.counting)


def _counted(known: Known, now: Counting) -> Iterator[tuple[str, Known]]:
    """Change the settings, all at once since one may matter only beside another; then each day."""
    was = known.counting
    changed = [r for r in SETTINGS if was.settings.value(r) != now.settings.value(r)]
    settled = replace(was, settings=now.settings)
    if changed:
        words = " ".join(now.settings.in_words(rule) for rule in changed)
        says = f"This partnership changed how it counts. {words}"
        yield says, replace(known, counting=settled)
    changes = changed_days(was.calendar, now.calendar)
    _, *calendars = one_change_at_a_time(was.calendar, changes)
    for change, calendar in zip(changes, calendars, strict=True):
        yield change.says, replace(known, counting=replace(settled, calendar=calendar))


def _put(fact: Fact, before: Known, after: Known) -> str:
    """Say how a fact got its date; a plan is changed, and what happened is corrected."""
    was, now = before.dates.get(fact), after.dates[fact]
    if was is None:
        says = f"“{fact.label}” was recorded: {long_date(now)}."
    else:
        how = "changed" if fact in PLANS else "corrected"
        says = f"“{fact.label}” was {how} from {long_date(was)} to {long_date(now)}."
    return " ".join(filter(None, (says, after.notes.get(fact))))
