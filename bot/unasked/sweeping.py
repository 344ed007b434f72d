"""When to sweep: once each civil day, from nine o'clock in London, and at once after a stop.

The ticker only asks often enough.  Whether today has been swept is read from the database, so
neither a restart at nine, nor a night when the clocks change, makes it twice or not at all.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, time
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.reckoning import reckon_stale
from bot.partnership import CivilClock
from bot.unasked.late_replies import take_late_replies_further
from bot.unasked.own_day_reminders import remind_of_own_days
from bot.unasked.review_reminders import remind_of_reviews
from bot.unasked.roles_changed import look_again_at_roles
from bot.unasked.settling import try_again
from bot.unasked.sweep import sweep, swept_on
from procedure.roles import PersonId
from storage.audit import AuditEvent, AuditKind
from storage.store import Store
from storage.unit_of_work import UnitOfWork

NINE: Final = time(9)
_DAY: Final = 24 * 60 * 60 * 1000  # milliseconds
DIALOGS_KEPT: Final = 30 * _DAY
CARDS_KEPT: Final = 730 * _DAY  # a review may take a year and more


class Sweeping:
    """``drain`` sends what the sweep left, and returns when it has been sent."""

    def __init__(
        self, store: Store, about: Circumstances, drain: Callable[[], Awaitable[None]]
    ) -> None:
        self._store = store
        self._about = about
        self._drain = drain

    async def catch_up(self) -> None:
        """At the start: reckon again what other rules worked out, then sweep if it is time."""
        await reckon_stale(self._store, self._about)
        await self.if_due()

    async def if_due(self) -> None:
        """Sweep, if today has not been swept and it is nine o'clock."""
        if not is_nine(self._about.clock):
            return
        last = await self._store.read(swept_on)
        if last is None or last < self._about.clock.today():
            await self.sweep_and_drain()

    async def sweep_and_drain(self) -> None:
        """Sweep the day it now is, and send what may be sent now; a rehearsal waits for it."""
        await self._store.run(self._swept)
        await self._drain()
        await self._expire()

    async def _expire(self) -> None:
        """Throw away drafts whose last day has passed, then the keys that only they had."""
        today = self._about.clock.today()
        for key in await self._store.run(lambda work: work.forms.expire(today)):
            await asyncio.to_thread(self._store.vault.keys.destroy, key)
        await self._store.run(_forget)
        await self._store.run(lambda work: _forget_children(work, today))

    def _swept(self, work: UnitOfWork) -> None:
        last = swept_on(work)
        if last is None or last < self._about.clock.today():
            try_again(work)
            take_late_replies_further(work, self._about)
            look_again_at_roles(last, work, self._about)
            remind_of_reviews(work, self._about)
            remind_of_own_days(work, self._about)
        sweep(work, self._about)


def _forget(work: UnitOfWork) -> None:
    """Forget what nobody can use any more, so that nothing grows for ever."""
    now = work.now()
    work.once.forget(now)
    work.dialogs.forget_before(now - DIALOGS_KEPT)
    work.cards.forget_before(now - CARDS_KEPT)


def _forget_children(work: UnitOfWork, today: date) -> None:
    """Delete by what children were compared, on cases whose key was destroyed, and say so."""
    for reference in work.child_marks.forget_erased():
        work.audit.append(
            AuditEvent(
                kind=AuditKind.ERASE,
                action="forget-children",
                by=PersonId(""),
                civil=today,
                reference=reference,
            )
        )


def is_nine(clock: CivilClock) -> bool:
    return clock.now().time() >= NINE
