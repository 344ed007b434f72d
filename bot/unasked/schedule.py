"""A ticker, and no more: what is due is read from the database each time it ticks.

APScheduler keeps its jobs in memory and skips a late one by default; neither matters here, as
no job carries anything.  A tick that fails is written down by the name of what went wrong.
"""

import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.partnership import LONDON

log = logging.getLogger(__name__)

_ALIKE: Final = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to be done every so many seconds, and at once to begin with."""

    name: str
    seconds: float
    do: Callable[[], Awaitable[None]]

    async def __call__(self) -> None:
        try:
            await self.do()
        except Exception as error:  # noqa: BLE001  # the next tick comes whatever this one did
            log.warning("tick failed", extra={"tick": self.name, "because": type(error).__name__})


class Schedule:
    def __init__(self, ticks: Iterable[Tick]) -> None:
        self._scheduler = AsyncIOScheduler(timezone=LONDON, job_defaults=_ALIKE)
        for tick in ticks:
            self._scheduler.add_job(
                tick.__call__,
                "interval",
                seconds=tick.seconds,
                id=tick.name,
                next_run_time=datetime.now(LONDON),
            )

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        """Begin nothing more.  What has begun is its owner's to wait for."""
        self._scheduler.shutdown(wait=False)
