"""What probes are told, on a port of its own: is it alive, may it be sent people, its figures.

Not ready until the front door has been tried without a key and stayed shut: a service that
believes anybody must never be put before people.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Final

import aiohttp
from aiohttp import web

from bot.edge.signing_keys import GOOD_FOR, SigningKeys
from bot.host.metrics import Metrics
from storage.instants import now_ms
from storage.store import Store

PROBE: Final = aiohttp.ClientTimeout(total=5.0)
SLOWEST_WRITE: Final = 1.0
AN_ACTIVITY: Final = {"type": "message", "text": "Is the door shut?"}

Check = Callable[[], Awaitable[bool]]


class DoorIsOpen(RuntimeError):
    """The service took an activity that nobody had signed."""


class Health:
    def __init__(self, store: Store, keys: SigningKeys, metrics: Metrics) -> None:
        self._store = store
        self._keys = keys
        self._metrics = metrics
        self._door_is_shut = False
        self._stopping = False
        self._checks: Mapping[str, Check] = {
            "door": self._door,
            "stopping": self._stays,
            "database": self._database,
            "signing-keys": self._signing_keys,
        }

    def application(self) -> web.Application:
        application = web.Application()
        application.router.add_get("/livez", self._livez)
        application.router.add_get("/readyz", self._readyz)
        application.router.add_get("/metrics", self._figures)
        return application

    async def try_the_door(self, http: aiohttp.ClientSession, url: str) -> None:
        """Send ourselves something unsigned.  Raises DoorIsOpen unless it is refused."""
        async with http.post(url, json=AN_ACTIVITY, timeout=PROBE) as response:
            if response.status != HTTPStatus.FORBIDDEN:
                raise DoorIsOpen(f"An unsigned activity was answered {response.status}, not 403.")
        self._door_is_shut = True

    def stop(self) -> None:
        """Say from now on that nobody new should be sent here."""
        self._stopping = True

    async def _livez(self, _: web.Request) -> web.Response:
        return web.Response(text="alive\n")  # to answer is to be alive: there is one loop

    async def _readyz(self, _: web.Request) -> web.Response:
        waits_for = [name for name, check in self._checks.items() if not await check()]
        status = HTTPStatus.SERVICE_UNAVAILABLE if waits_for else HTTPStatus.OK
        return web.json_response({"ready": not waits_for, "waits_for": waits_for}, status=status)

    async def _figures(self, _: web.Request) -> web.Response:
        counts, oldest = await self._store.read(
            lambda work: (work.backlog.counts(), work.backlog.oldest_due(now_ms()))
        )
        self._metrics.outbox(counts, oldest, now_ms())
        return web.Response(
            body=self._metrics.text(), headers={"Content-Type": "text/plain; version=0.0.4"}
        )

    async def _door(self) -> bool:
        return self._door_is_shut

    async def _stays(self) -> bool:
        return not self._stopping

    async def _database(self) -> bool:
        """Whether a transaction that may write begins and ends in time."""
        try:
            async with asyncio.timeout(SLOWEST_WRITE):
                await self._store.run(lambda work: work.stamps.find("rehearsal"))
        except Exception:  # noqa: BLE001 - whatever it is, the database cannot be used
            return False
        return True

    async def _signing_keys(self) -> bool:
        return self._keys.age() < GOOD_FOR
