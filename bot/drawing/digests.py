"""What a digest lists, found when it is sent: every date its audience was to be told of.

A digest holds no list.  Whatever was told on its day or since, is still running, and is this
audience's to hear belongs in it; so one that waited says what is true now, and misses nothing.
All it keeps is its day and, after an outage, which working days went by.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.desk.audiences import Audiences
from bot.desk.circumstances import Circumstances
from bot.desk.reckoning import clocks_of
from procedure.case import Case, CaseReference
from procedure.clocks import Clock
from procedure.notices import Notice
from procedure.reminders import Step
from storage.index import Indexed
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Line:
    """One date; ``procedure.reminders.words`` says it."""

    case: Case
    clock: Clock
    step: Step


def digest_about(today: date, of: str, missed: Sequence[date]) -> str:
    """Return what a digest is about: its day, which of that day's it is, and what was missed."""
    away = (missed[0], missed[-1]) if missed else ()
    return "/".join(map(str, (today, of, *away)))


def away(notice: Notice) -> tuple[date, date] | None:
    """Return the first and the last working day that a digest makes up for, if it does."""
    _, _, *days = notice.about.split("/")
    return (date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days else None


def lines(notice: Notice, about: Circumstances, work: UnitOfWork) -> tuple[Line, ...]:
    """Return what a digest lists, the longest overdue first; nothing if all has been done."""
    since = date.fromisoformat(notice.about.partition("/")[0])
    told = _told_since(since, work)
    audiences = Audiences(work, about.clock.today())
    found = (
        line
        for case in work.cases.several(told)
        for line in _of_case(case, told[case.reference], about)
        if notice.to in audiences.of(case, line.clock)
    )
    return tuple(sorted(found, key=_urgency))


def _urgency(line: Line) -> tuple[date, str, str]:
    assert line.clock.due, "only a clock with a date is spoken of"
    return line.clock.due, line.case.reference, line.clock.code


def _told_since(since: date, work: UnitOfWork) -> Mapping[CaseReference, Mapping[str, Indexed]]:
    found: dict[CaseReference, dict[str, Indexed]] = {}
    for reference, row in work.index.all():
        if row.due and row.told and row.told.on >= since:
            found.setdefault(reference, {})[row.code] = row
    return found


def _of_case(case: Case, told: Mapping[str, Indexed], about: Circumstances) -> Iterator[Line]:
    for code, clock in clocks_of(case, about).items():
        row = told.get(code)
        if row and row.told and not clock.over:
            yield Line(case, clock, Step(row.told.step, row.told.on))
