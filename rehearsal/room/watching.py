"""Looking every so often at what nobody tells: midnight passing, the bot stopping or starting."""

import asyncio
import time
from typing import Final

from yarl import URL

from rehearsal.civil_clock import CivilClock
from rehearsal.date_phrases import spoken
from rehearsal.people import Json
from rehearsal.room.events import Events
from rehearsal.teams import Teams
from rehearsal.working_days import is_working_day

BETWEEN: Final = 1.0
ANSWERS_WITHIN: Final = 2.0
TRIED_EVERY: Final = 0.2


class Watching:
    """What was told last is kept, so that each change is told once."""

    def __init__(
        self, teams: Teams, clock: CivilClock, events: Events, starts_within: float
    ) -> None:
        self._starts_by = time.monotonic() + starts_within
        self._teams = teams
        self._clock = clock
        self._events = events
        self._last: dict[str, Json] = {}

    async def run(self, between: float = BETWEEN) -> None:
        while True:
            self.tell_date()
            self._tell("bot", await self.bot())
            await asyncio.sleep(between)

    async def there(self) -> None:
        """Wait for the bot while it may still be starting, as it is when the room opens."""
        while time.monotonic() < self._starts_by:
            if await _listens(self._teams.bot):
                return
            await asyncio.sleep(TRIED_EVERY)

    def date(self) -> Json:
        today = self._clock.today()
        return {
            "today": today.isoformat(),
            "says": spoken(today),
            "working_day": is_working_day(today),
        }

    async def bot(self) -> Json:
        return {"bot": "running" if await _listens(self._teams.bot) else "stopped"}

    def tell_date(self) -> None:
        self._tell("clock", self.date())

    def _tell(self, event: str, about: Json) -> None:
        if self._last.get(event) != about:
            self._last[event] = about
            self._events.tell(event, about)


async def _listens(address: str) -> bool:
    """Return whether anything is there; one that is busy with a long day still is."""
    url = URL(address)
    try:
        async with asyncio.timeout(ANSWERS_WITHIN):
            _, writer = await asyncio.open_connection(url.host, url.port)
    except (OSError, TimeoutError):
        return False
    writer.close()
    return True
