"""The token this service shows to Teams when it speaks, kept ready ahead of need.

The SDK fetches one for every turn and stops the whole service meanwhile.  Here one is kept,
and replaced in the background while it is still good.  The secret is read from its file each
time, so that it can be changed without a restart, and is never kept or logged.
"""

import asyncio
import logging
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

import aiohttp

from bot.edge.single_flight import SingleFlight
from bot.edge.wire import limited, parsed

log = logging.getLogger(__name__)

SCOPE: Final = "https://api.botframework.com/.default"
AHEAD: Final = 600.0
MARGIN: Final = 60.0
TIMEOUT: Final = 10.0
FIRST_PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 60.0
LONGEST_LIFE: Final = 24 * 3600
LONGEST_ANSWER: Final = 64 * 1024
NEVER: Final = float("-inf")


class NoToken(RuntimeError):
    """No token for speaking to Teams can be had just now."""

    def __init__(self, after: float) -> None:
        super().__init__("No token for speaking to Teams can be had just now.")
        self.after = after


@dataclass(frozen=True, slots=True)
class Credentials:
    token_url: str
    app_id: str
    secret_file: Path


@dataclass(frozen=True, slots=True)
class Kept:
    bearer: str = field(repr=False)
    until: float


class Tokens:
    def __init__(
        self, credentials: Credentials, http: aiohttp.ClientSession, now: Callable[[], float]
    ) -> None:
        self._credentials = credentials
        self._http = http
        self._now = now
        self._kept = Kept("", NEVER)
        self._failures = 0
        self._not_before = NEVER
        self._flight = SingleFlight(self._fetch)

    async def bearer(self) -> str:
        """Return a token that is good for a minute at least.  Raises NoToken."""
        self.renew()
        if self.life_left() < MARGIN:
            await self._wait_for_one()
        return self._kept.bearer

    def renew(self) -> None:
        """Begin to fetch a new token if the one kept is running out; for a ticker to call."""
        if self.life_left() < AHEAD and self._may_fetch():
            self._flight.begin()

    def life_left(self) -> float:
        return self._kept.until - self._now()

    def forget(self, bearer: str) -> None:
        """Drop a token that Teams would not take, unless it has been replaced meanwhile."""
        if self._kept.bearer == bearer:
            self._kept = Kept("", NEVER)

    async def close(self) -> None:
        await self._flight.stop()

    def _may_fetch(self) -> bool:
        return self._now() >= self._not_before

    async def _wait_for_one(self) -> None:
        if self._flight.under_way:
            await self._flight.join()
        if self.life_left() < MARGIN:
            raise NoToken(max(0.0, self._not_before - self._now()))

    async def _fetch(self) -> None:
        try:
            async with asyncio.timeout(TIMEOUT):
                self._kept = await self._downloaded()
        except (aiohttp.ClientError, OSError, ValueError) as error:
            log.warning("token not fetched", extra={"because": type(error).__name__})
            self._failures += 1
            self._not_before = self._now() + self._pause()
        else:
            self._failures = 0
            self._not_before = NEVER

    def _pause(self) -> float:
        """Wait longer each time, and not all instances alike."""
        longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(self._failures, 10))
        return random.uniform(longest / 2, longest)  # noqa: S311 - no secret hangs on it

    async def _downloaded(self) -> Kept:
        secret = await asyncio.to_thread(self._credentials.secret_file.read_text, "utf-8")
        form = {
            "grant_type": "client_credentials",
            "client_id": self._credentials.app_id,
            "client_secret": secret.strip(),
            "scope": SCOPE,
        }
        asked_at = self._now()
        url = self._credentials.token_url
        async with self._http.post(url, data=form, allow_redirects=False) as response:
            if response.status != HTTPStatus.OK:
                raise ValueError("No token was given.")
            return _kept(parsed(await limited(response.content, LONGEST_ANSWER)), asked_at)


def _kept(answer: Mapping[str, Any], asked_at: float) -> Kept:
    match answer:
        case {"access_token": str(bearer), "expires_in": int() | str() as life} if bearer:
            return Kept(bearer, asked_at + min(int(life), LONGEST_LIFE))
    raise ValueError("What was given is no token.")
