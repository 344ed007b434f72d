"""The keys Microsoft signs with, fetched as seldom as safety allows.

Anybody may name a key that does not exist, so an unknown name must not be able to make this
service fetch at will; and the endpoint may be down for days while the keys stay good.  Hence
the four periods below.  Do not swap this for PyJWT's ``PyJWKClient``: it blocks the event
loop, and made-up names push the real keys out of its cache.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, Final

import aiohttp
from yarl import URL

from bot.edge.published_keys import SigningKey, published
from bot.edge.single_flight import SingleFlight
from bot.edge.wire import limited, parsed

log = logging.getLogger(__name__)

FRESH_FOR: Final = 24 * 3600.0
GOOD_FOR: Final = 5 * 24 * 3600.0
BETWEEN_FETCHES: Final = 60.0
BETWEEN_FETCHES_WITHOUT_KEYS: Final = 5.0
UNKNOWN_FOR: Final = 300.0
UNKNOWN_KEPT: Final = 1_000
TIMEOUT: Final = 3.0
LONGEST_DOCUMENT: Final = 1024 * 1024
NEVER: Final = float("-inf")


class KeysUnavailable(RuntimeError):
    """Microsoft's signing keys cannot be had just now, so nothing can be checked."""


class SigningKeys:
    def __init__(
        self, metadata_url: str, http: aiohttp.ClientSession, now: Callable[[], float]
    ) -> None:
        self._metadata_url = metadata_url
        self._http = http
        self._now = now
        self._keys: Mapping[str, SigningKey] = {}
        self._fetched_at = NEVER
        self._not_before = NEVER
        self._failing = False
        self._unknown: OrderedDict[str, float] = OrderedDict()
        self._flight = SingleFlight(self._fetch)

    async def named(self, kid: str) -> SigningKey | None:
        """Return the key of that name, or None if Microsoft publishes none."""
        await self._keep_current()
        if key := self._keys.get(kid):
            return key
        return None if self._known_to_be_unknown(kid) else await self._looked_up(kid)

    def age(self) -> float:
        """Return how many seconds ago the keys were fetched; infinite if they never were."""
        return self._now() - self._fetched_at

    async def fetch(self) -> None:
        """Fetch now, so that the first person to write need not wait for it."""
        await self._flight.join()

    async def close(self) -> None:
        await self._flight.stop()

    async def _keep_current(self) -> None:
        if self.age() >= GOOD_FOR:
            await self._fetch_if_allowed()
            if self.age() >= GOOD_FOR:
                raise KeysUnavailable
        elif self.age() >= FRESH_FOR and self._may_fetch():
            self._flight.begin()

    def _known_to_be_unknown(self, kid: str) -> bool:
        return self._unknown.get(kid, NEVER) > self._now()

    async def _looked_up(self, kid: str) -> SigningKey | None:
        await self._fetch_if_allowed()
        if key := self._keys.get(kid):
            return key
        if self._failing:
            raise KeysUnavailable  # it may be a new key, which only the sender can bring again
        self._unknown[kid] = self._now() + UNKNOWN_FOR
        self._unknown.move_to_end(kid)
        if len(self._unknown) > UNKNOWN_KEPT:
            self._unknown.popitem(last=False)
        return None

    def _may_fetch(self) -> bool:
        return self._flight.under_way or self._now() >= self._not_before

    async def _fetch_if_allowed(self) -> None:
        if self._may_fetch():
            await self._flight.join()

    async def _fetch(self) -> None:
        found: Mapping[str, SigningKey] = {}
        try:
            async with asyncio.timeout(TIMEOUT):
                found = await self._downloaded()
        except (aiohttp.ClientError, OSError, ValueError) as error:
            log.warning("signing keys not fetched", extra={"because": type(error).__name__})
        self._settle(found)

    def _settle(self, found: Mapping[str, SigningKey]) -> None:
        self._failing = not found
        if found:
            self._keys = found
            self._fetched_at = self._now()
        pause = BETWEEN_FETCHES if self._keys else BETWEEN_FETCHES_WITHOUT_KEYS
        self._not_before = self._now() + pause

    async def _downloaded(self) -> Mapping[str, SigningKey]:
        metadata = await self._document(self._metadata_url)
        return published(await self._document(self._safe(metadata.get("jwks_uri"))))

    def _safe(self, named: object) -> URL:
        """Keep to TLS, except beside a metadata document that is on loopback itself."""
        url = URL(str(named))
        if url.scheme != "https" and url.origin() != URL(self._metadata_url).origin():
            raise ValueError("The keys are to be fetched without TLS.")
        return url

    async def _document(self, url: str | URL) -> dict[str, Any]:
        async with self._http.get(url, allow_redirects=False) as response:
            if response.status != HTTPStatus.OK:
                raise ValueError("The endpoint did not answer 200.")
            return parsed(await limited(response.content, LONGEST_DOCUMENT))
