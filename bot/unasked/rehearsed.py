"""Following the rehearsal's clock: when it moves, so does ours, and everything due is said.

To ask for the step after this one is to say that this one is done, so the sweep comes first.
The machine's clock is never touched.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, Final, NoReturn

import aiohttp

from bot.partnership import CivilClock

log = logging.getLogger(__name__)

HELD: Final = aiohttp.ClientTimeout(total=60.0, connect=3.0)  # an answer may be held 25 seconds
PAUSE: Final = 0.5
AWAY: Final = (aiohttp.ClientError, OSError, ValueError, KeyError)  # or not what it should be

Swept = Callable[[], Awaitable[object]]


class RehearsedClock:
    """``swept`` is awaited on every day reached, before the next is asked for."""

    def __init__(
        self, http: aiohttp.ClientSession, url: str, clock: CivilClock, swept: Swept
    ) -> None:
        self._http = http
        self._url = url
        self._clock = clock
        self._swept = swept
        self._seen = 0

    async def begin(self) -> None:
        """Take the date from the rehearsal before anybody writes, if it is there already."""
        with suppress(*AWAY):
            self._moved(await self._asked())

    async def follow(self, pause: float = PAUSE) -> NoReturn:
        """Follow until cancelled; a rehearsal that is not there is asked again."""
        while True:
            try:
                await self.step()
            except AWAY:
                await asyncio.sleep(pause)
            except Exception as error:  # noqa: BLE001 - one bad day must not stop the clock
                log.error("sweep failed", extra={"because": type(error).__name__})  # noqa: TRY400
                await asyncio.sleep(pause)

    async def step(self) -> None:
        """Wait for the clock to move, move with it, and do what that day asks for."""
        step = self._moved(await self._asked())
        if step != self._seen:
            await self._swept()
        self._seen = step

    def _moved(self, answer: Mapping[str, Any]) -> int:
        self._clock.move_to(datetime.fromisoformat(answer["now"]))
        return int(answer["n"])

    async def _asked(self) -> Mapping[str, Any]:
        asked = {"seen": str(self._seen)}
        async with self._http.get(self._url, params=asked, timeout=HELD) as response:
            response.raise_for_status()
            answer: Mapping[str, Any] = await response.json()
        return answer
