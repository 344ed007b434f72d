"""What day it is in a rehearsal, and walking to another day with the bot looking at each.

Only the civil clock moves.  It runs on from wherever it was put; tokens, limits and audit go
by the machine's own clock, which nothing here touches.
"""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from rehearsal.date_phrases import spoken
from rehearsal.files import write_private
from rehearsal.working_days import days_between

LONDON: Final = ZoneInfo("Europe/London")
MORNING: Final = time_of_day(9)
FURTHEST: Final = timedelta(days=731)


class CannotMove(ValueError):
    """Says in a sentence why the date stays where it is."""


@dataclass(frozen=True, slots=True)
class Patience:
    """In seconds: how long a poll is held, and how much silence means the bot is stopped."""

    poll: float = 25.0
    silence: float = 3.0
    sweep: float = 20.0


class CivilClock:
    """``step`` counts the days the date was moved to; the bot asks for the one after ``seen``."""

    def __init__(
        self,
        file: Path,
        patience: Patience = Patience(),
        machine: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._file = file
        self._patience = patience
        self._machine = machine
        self._step, self._ahead = _read(file)
        self._seen = -1
        self._asking = 0
        self._last_asked = -patience.silence
        self._changed = asyncio.Event()
        self._walking = asyncio.Lock()
        self._watchers: list[Callable[[], None]] = []

    @property
    def step(self) -> int:
        return self._step

    def now(self) -> datetime:
        return (self._machine() + self._ahead).astimezone(LONDON)

    def today(self) -> date:
        return self.now().date()

    async def asked(self, seen: int) -> int:
        """Return the step once it is another than the one seen, or when the wait is over."""
        self._seen = seen
        self._asking += 1
        self._announce()
        try:
            async with asyncio.timeout(self._patience.poll):
                while self._step == seen:
                    await self._changed.wait()
        except TimeoutError:
            pass
        finally:  # also when whoever asked has gone away
            self._asking -= 1
            self._last_asked = time.monotonic()
        return self._step

    def watch(self, watcher: Callable[[], None]) -> None:
        """Tell of every day that the date is moved to from now on."""
        self._watchers.append(watcher)

    async def followed(self) -> None:
        """Wait until the bot asks for the next day, having seen this one."""
        while not self._is_followed():
            await self._changed.wait()

    async def back(self) -> bool:
        """Go to the machine's own date, and return whether the bot saw every day on the way."""
        machines = self._machine().astimezone(LONDON).date()
        if machines > self.today():
            return await self.walk(machines)
        async with self._walking:
            if machines == self.today():
                raise CannotMove(f"It is {spoken(machines)} already, which is today.")
            follows = not self._stopped() and await self._caught_up(self._patience.silence)
            self._put(timedelta())
            return follows and await self._caught_up(self._patience.sweep)

    async def walk(self, to: date) -> bool:
        """Move a day at a time, and return whether the bot saw every day of it.

        A day is over when the bot asks for the next.  If the bot is stopped the date goes
        straight to the end, as it would in an outage.
        """
        async with self._walking:
            self.check(to)
            follows = not self._stopped() and await self._caught_up(self._patience.silence)
            for day in days_between(self.today(), to):
                if not follows:
                    self._move(to)
                    return False
                self._move(day)
                follows = await self._caught_up(self._patience.sweep)
            return follows

    def check(self, to: date) -> None:
        """Raise if the date cannot be moved there."""
        today = self.today()
        if to < today:
            raise CannotMove(
                f"It is {spoken(today)}, and time does not go back, not even here. To begin "
                f"again at an earlier date, run: make rehearsal-reset"
            )
        if to == today:
            raise CannotMove(f"It is {spoken(today)} already.")
        if to - today > FURTHEST:
            raise CannotMove("Move the date by two years at most in one go.")

    def _stopped(self) -> bool:
        silent = time.monotonic() - self._last_asked
        return not self._asking and silent >= self._patience.silence

    async def _caught_up(self, within: float) -> bool:
        try:
            async with asyncio.timeout(within):
                await self.followed()
        except TimeoutError:
            return False
        return True

    def _is_followed(self) -> bool:
        return self._asking > 0 and self._seen == self._step

    def _move(self, day: date) -> None:
        moment = datetime.combine(day, MORNING, LONDON)
        self._put(moment.astimezone(UTC) - self._machine())

    def _put(self, ahead: timedelta) -> None:
        self._ahead = ahead
        self._step += 1
        kept = {"step": self._step, "ahead_seconds": self._ahead.total_seconds()}
        write_private(self._file, json.dumps(kept) + "\n")
        self._announce()
        for watcher in self._watchers:
            watcher()

    def _announce(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


def _read(file: Path) -> tuple[int, timedelta]:
    if not file.exists():
        return 1, timedelta()
    kept = json.loads(file.read_text())
    return int(kept["step"]), timedelta(seconds=float(kept["ahead_seconds"]))
