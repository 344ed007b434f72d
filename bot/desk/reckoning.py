"""The index of clocks, worked out again from the facts whenever a case or a rule changes.

It goes in the transaction of the change itself.  A date that comes out otherwise than before
is never moved in silence: whoever hears of the clock is left word of the old date and the new.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from bot.desk.audiences import Audiences
from bot.desk.circumstances import Circumstances
from bot.desk.moving import Moving
from bot.partnership import Partnership
from procedure import editions
from procedure.calendar import Calendar
from procedure.case import Case, CaseReference
from procedure.clocks import Clock
from procedure.counting import Counting
from procedure.reminders import next_moment, steps
from storage.index import Indexed, Told
from storage.store import Store
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

_DAY: Final = timedelta(days=1)


def clocks_of(case: Case, about: Circumstances) -> Mapping[str, Clock]:
    """Every clock of a case that has a date, by its code."""
    clocks = editions.clocks_of(case, about.partnership.counting, about.clock.today())
    return {clock.code: clock for clock in clocks if clock.due}


def rows(
    clocks: Mapping[str, Clock], known: Mapping[str, Indexed], chosen: Partnership
) -> Iterator[Indexed]:
    """What the index ought to say of these clocks, given what has been told of them."""
    fingerprint = chosen.counting.fingerprint
    for code, clock in clocks.items():
        told = known[code].told if code in known else None
        moment = next_moment(clock, chosen.calendar, _told_until(clock, told, chosen.calendar))
        yield Indexed(
            code=code,
            due=clock.due,
            act_by=clock.act_by,
            opens=clock.opens,
            recommended_by=clock.recommended_by,
            send_by=clock.send_by,
            next_moment=moment,
            fingerprint=fingerprint,
        )


def reckon(
    case: Case, about: Circumstances, work: UnitOfWork, before: Case | None = None
) -> Mapping[str, Clock]:
    """Rebuild a case's part of the index, and leave word of every date that moved by it.

    ``before`` is the case until the change that is being saved, if there is one.
    """
    clocks = clocks_of(case, about)
    known = {row.code: row for row in work.index.of_case(case.reference)}
    work.index.replace(case.reference, rows(clocks, known, about.partnership))
    today = about.clock.today()
    moving = Moving(
        before=before or case,
        case=case,
        counting=about.partnership.counting,
        today=today,
        audiences=Audiences(work, today),
    )
    moved = (
        n for code, clock in clocks.items() for n in moving.notices(clock, known.get(code), work)
    )
    work.outbox.leave_all((notice, case.version) for notice in moved)
    return clocks


async def reckon_stale(store: Store, about: Circumstances) -> int:
    """Reckon again every case whose dates were counted in another way, and count them."""
    counting = about.partnership.counting
    await _begin(counting, store)
    stale = await store.read(_counted_otherwise(counting.fingerprint))
    for reference in stale:
        try:
            await store.run(_reckoning(reference, about))
        except Exception as error:  # noqa: BLE001  # one bad case must not keep the rest as they were
            because = {"case": reference, "because": type(error).__name__}
            log.error("case not reckoned", extra=because)  # noqa: TRY400  # nor its message be told
    return len(stale)


async def _begin(counting: Counting, store: Store) -> None:
    """Write down how dates are counted from now on, if it is not how they were."""
    if not await store.read(lambda work: work.countings.is_latest(counting)):
        await store.run(lambda work: work.countings.begin(counting))


def _reckoning(reference: CaseReference, about: Circumstances) -> Callable[[UnitOfWork], None]:
    def again(work: UnitOfWork) -> None:
        reckon(work.cases.get(reference), about, work)

    return again


def _counted_otherwise(current: str) -> Callable[[UnitOfWork], list[CaseReference]]:
    def find(work: UnitOfWork) -> list[CaseReference]:
        rows = work.index.all()
        return list(dict.fromkeys(ref for ref, row in rows if row.fingerprint != current))

    return find


def _told_until(clock: Clock, told: Told | None, calendar: Calendar) -> date:
    """What was told of another date does not count: there may be something to say at once.

    A clock that counts back from a date speaks before it starts.
    """
    if told and told.due == clock.due:
        return told.on
    return min((clock.start, *(step.on for step in steps(clock, calendar)))) - _DAY
