"""What is due by the index becomes notices: the latest step of each clock, said once.

It may be run at any time and any number of times.  Which day was last swept is a stamp in the
database, so that an outage is known for one however the service stopped.  One transaction takes
in a whole day, so that a digest and what it stands for are left together or not at all.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Final, TypeAlias

from bot.desk.audiences import Audiences
from bot.desk.circumstances import Circumstances
from bot.desk.clock_notices import is_dated, reminder
from bot.desk.reckoning import reckon
from bot.drawing.digests import digest_about
from procedure.calendar import Calendar
from procedure.case import Case, CaseReference
from procedure.clock_rules import Level
from procedure.clocks import Clock
from procedure.notices import Audience, Notice, NoticeKind
from procedure.reminders import Step, latest_step, next_moment
from procedure.tasks import tasks_of
from storage.index import Indexed, Told
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

# What a fault in the rules may raise.  One case with one must not silence all the others; a
# fault of the database must.
OUR_FAULTS: Final = (ArithmeticError, AssertionError, LookupError, TypeError, ValueError)

MOST_AT_ONCE: Final = 3  # to one audience; more are one digest
SWEPT: Final = "swept"
SWEPT_WORKING_DAY: Final = "swept-working-day"
_LENGTH: Final = 16

Due: TypeAlias = Sequence[tuple[CaseReference, Indexed]]
Left: TypeAlias = tuple[Notice, int]
Heard: TypeAlias = Mapping[Audience, Sequence[Left]]


@dataclass(frozen=True, slots=True)
class Speaking:
    """A clock of a case that has reached a step which has not been said."""

    case: Case
    clock: Clock
    step: Step


def sweep(work: UnitOfWork, about: Circumstances) -> int:
    """Leave word of all that is due today, and count the clocks spoken of."""
    today = about.clock.today()
    calendar = about.partnership.calendar
    missed = missed_days(work, calendar, today)
    speaking = list(_speaking(work, work.index.due(today), about))
    heard = _by_audience(speaking, Audiences(work, today))
    work.outbox.leave_all(_notices(heard, today, missed))
    for each in speaking:
        _tell(work, each.case.reference, each.clock, each.step, about)
        _draw_again(work, each, today)
    work.stamps.set(SWEPT, today.isoformat())
    if calendar.is_working_day(today):
        work.stamps.set(SWEPT_WORKING_DAY, today.isoformat())
    return len(speaking)


def _draw_again(work: UnitOfWork, each: Speaking, today: date) -> None:
    """Have the cards that show a date say that it is late, once it is; nothing else goes stale."""
    if each.clock.level(today) is Level.IN_TIME:
        return
    code, case = each.clock.code, each.case
    shown = [task.key for task in tasks_of(case) if code in (*task.due, *task.shows)]
    work.outbox.raise_living(case.reference, case.version, shown)


def swept_on(work: UnitOfWork) -> date | None:
    """Return the day that was last swept."""
    return _day(work.stamps.find(SWEPT))


def missed_days(work: UnitOfWork, calendar: Calendar, today: date) -> Sequence[date]:
    """Return the working days that went by without a sweep; a day off leaves them to the next."""
    last = _day(work.stamps.find(SWEPT_WORKING_DAY))
    if last is None or not calendar.is_working_day(today):
        return ()
    return calendar.working_days(last, today)[:-1]


def _day(stamp: str | None) -> date | None:
    return date.fromisoformat(stamp) if stamp else None


def _speaking(work: UnitOfWork, due: Due, about: Circumstances) -> Iterator[Speaking]:
    """Look at the cases that are due one by one, in one order, and reckon each afresh."""
    for reference, rows in groupby(due, itemgetter(0)):
        told = {row.code: row.told for _, row in rows}
        try:
            yield from _of_case(work.cases.get(reference), told, about, work)
        except OUR_FAULTS as error:
            because = {"case": reference, "because": type(error).__name__}
            log.error("case not swept", extra=because)  # noqa: TRY400  # a message may say too much


def _of_case(
    case: Case, told: Mapping[str, Told | None], about: Circumstances, work: UnitOfWork
) -> Iterator[Speaking]:
    today = about.clock.today()
    calendar = about.partnership.calendar
    for code, clock in reckon(case, about, work).items():
        step = latest_step(clock, calendar, today) if code in told else None
        if step is None:
            continue
        if _said(told[code], clock, step):
            _tell(work, case.reference, clock, step, about)
        else:
            yield Speaking(case, clock, step)


def _said(told: Told | None, clock: Clock, step: Step) -> bool:
    if told is None or told.step != step.key:
        return False
    return told.due == clock.due or not is_dated(clock, step)


def _tell(
    work: UnitOfWork, reference: CaseReference, clock: Clock, step: Step, about: Circumstances
) -> None:
    today = about.clock.today()
    told = Told(step=step.key, due=clock.due, on=today)
    moment = next_moment(clock, about.partnership.calendar, today)
    work.index.told(reference, clock.code, told, moment)


def _notices(heard: Heard, today: date, missed: Sequence[date]) -> Iterator[Left]:
    """Leave each by itself, unless there are too many of them or they come too late."""
    for to, due in heard.items():
        if missed or len(due) > MOST_AT_ONCE:
            yield _digest(to, due, today, missed), 0
        else:
            yield from due


def _by_audience(speaking: Iterable[Speaking], audiences: Audiences) -> Heard:
    found: dict[Audience, list[Left]] = {}
    for each in speaking:
        for to in audiences.of(each.case, each.clock):
            notice = reminder(each.case, each.clock, each.step, to)
            found.setdefault(to, []).append((notice, each.case.version))
    return found


def _digest(to: Audience, due: Sequence[Left], today: date, missed: Sequence[date]) -> Notice:
    """One digest for what is due now; other things due later the same day are another."""
    keys = "\n".join(sorted(notice.key for notice, _ in due))
    of = sha256(keys.encode()).hexdigest()[:_LENGTH]
    return Notice(kind=NoticeKind.DIGEST, to=to, about=digest_about(today, of, missed))
