"""The index of clocks, worked out again from the facts whenever a case or a rule changes.

It goes in the transaction of the change itself.  A date that comes out otherwise than before
is never moved in silence: whoever hears of the clock is left word of the old date and the new.
One word tells of every date of a clock that moved: a bank holiday may leave a month's end where
it was and move the day to act by.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.clock_notices import Moved, audiences, date_moved
from bot.desk.index_dates import fingerprint, remembered, rules_of
from bot.partnership import Partnership
from cards.date_moved import Cause, MovedTo
from procedure.calendar import Calendar
from procedure.case import Case, CaseReference
from procedure.clocks import Clock, derive
from procedure.moved_dates import Which, dates_of
from procedure.notices import Notice
from procedure.reminders import next_moment, steps
from procedure.settings import SETTINGS
from storage.index import Indexed, Told
from storage.store import Store
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

_DAY: Final = timedelta(days=1)
_LENGTH: Final = 16


def clocks_of(case: Case, about: Circumstances) -> Mapping[str, Clock]:
    """Every clock of a case that has a date, by its code."""
    chosen = about.partnership
    today = about.clock.today()
    clocks = derive(case.dates, chosen.settings, chosen.calendar, today, case.entered)
    return {clock.code: clock for clock in clocks if clock.due}


def rules_fingerprint(chosen: Partnership) -> str:
    """Return hashes of all that moves dates besides the facts: the calendar and the settings."""
    settings = "\n".join(f"{rule.key}={chosen.settings.value(rule)}" for rule in SETTINGS)
    return f"{chosen.calendar.fingerprint}.{sha256(settings.encode()).hexdigest()[:_LENGTH]}"


def rows(
    clocks: Mapping[str, Clock], known: Mapping[str, Indexed], chosen: Partnership
) -> Iterator[Indexed]:
    """What the index ought to say of these clocks, given what has been told of them."""
    rules = rules_fingerprint(chosen)
    for code, clock in clocks.items():
        told = known[code].told if code in known else None
        moment = next_moment(clock, chosen.calendar, _told_until(clock, told, chosen.calendar))
        kept = fingerprint(rules, clock)
        yield Indexed(code=code, due=clock.due, next_moment=moment, fingerprint=kept)


def reckon(case: Case, about: Circumstances, work: UnitOfWork) -> Mapping[str, Clock]:
    """Rebuild a case's part of the index, and leave word of every date that moved by it."""
    clocks = clocks_of(case, about)
    known = {row.code: row for row in work.index.of_case(case.reference)}
    fresh = tuple(rows(clocks, known, about.partnership))
    work.index.replace(case.reference, fresh)
    today = about.clock.today()
    moved = (
        notice
        for row in fresh
        for notice in _moved(case, clocks[row.code], known.get(row.code), row, today)
    )
    work.outbox.leave_all((notice, case.version) for notice in moved)
    return clocks


async def reckon_stale(store: Store, about: Circumstances) -> int:
    """Reckon again every case whose dates were worked out by other rules, and count them."""
    current = rules_fingerprint(about.partnership)
    stale = await store.read(_worked_out_otherwise(current))
    for reference in stale:
        try:
            await store.run(_reckoning(reference, about))
        except Exception as error:  # noqa: BLE001  # one bad case must not keep the rest as they were
            because = {"case": reference, "because": type(error).__name__}
            log.error("case not reckoned", extra=because)  # noqa: TRY400  # nor its message be told
    return len(stale)


def _reckoning(reference: CaseReference, about: Circumstances) -> Callable[[UnitOfWork], None]:
    def again(work: UnitOfWork) -> None:
        reckon(work.cases.get(reference), about, work)

    return again


def _worked_out_otherwise(current: str) -> Callable[[UnitOfWork], list[CaseReference]]:
    def find(work: UnitOfWork) -> list[CaseReference]:
        rows = work.index.all()
        fresh = f"{current}."
        return list(dict.fromkeys(r for r, row in rows if not row.fingerprint.startswith(fresh)))

    return find


def _told_until(clock: Clock, told: Told | None, calendar: Calendar) -> date:
    """What was told of another date does not count: there may be something to say at once.

    A clock that counts back from a date speaks before it starts.
    """
    if told and told.due == clock.due:
        return told.on
    return min((clock.start, *(step.on for step in steps(clock, calendar)))) - _DAY


def _moved(
    case: Case, clock: Clock, before: Indexed | None, after: Indexed, today: date
) -> Iterator[Notice]:
    if before is None or before.due is None or after.due is None:
        return
    if clock.over or clock.rule.repeats:  # what comes round again has a new date by nature
        return
    others = _others_moved(remembered(before), dates_of(clock))
    if before.due == after.due and not others:
        return
    cause = _cause(rules_of(before.fingerprint), rules_of(after.fingerprint))
    change = Moved(clock.code, before.due, after.due, cause, others)
    for to in audiences(case, clock, today):
        yield date_moved(case, change, to)


def _others_moved(was: Mapping[Which, date], now: Mapping[Which, date]) -> tuple[MovedTo, ...]:
    """The dates that moved besides the due date.

    A day to act by that is the due date itself moves with it, and is not said twice.
    """
    both = [which for which in now if which in was and which is not Which.DUE]
    return tuple(
        MovedTo(which, was[which], now[which])
        for which in both
        if was[which] != now[which] and not (_is_due(which, was) and _is_due(which, now))
    )


def _is_due(which: Which, dates: Mapping[Which, date]) -> bool:
    return which is Which.ACT_BY and dates[which] == dates[Which.DUE]


def _cause(before: str, after: str) -> Cause:
    if before == after:
        return Cause.RECORDED
    same_calendar = before.partition(".")[0] == after.partition(".")[0]
    return Cause.SETTING if same_calendar else Cause.CALENDAR
