"""Putting a file where somebody agreed to have it, which is their own OneDrive.

The address comes with their answer, by way of their client, so it is matched as written against
the hosts that hold our people's files: a file goes nowhere else, and no redirect is followed.
The address is the permission; our token never goes there.
"""

import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import aiohttp
from yarl import URL

from bot.edge.outcomes import NotPossible, TryLater, failure
from bot.edge.service_hosts import ServiceHosts

TIMEOUT: Final = aiohttp.ClientTimeout(total=10.0, connect=3.0)  # whoever pressed is waiting

_ADDRESS: Final = re.compile(r"(?P<origin>https?://[A-Za-z0-9.:\[\]-]+)/[!-\[\]-~]{1,4000}")


@dataclass(frozen=True, slots=True)
class Drive:
    http: aiohttp.ClientSession
    hosts: ServiceHosts

    def allows(self, address: object) -> bool:
        found = _ADDRESS.fullmatch(address) if isinstance(address, str) else None
        return found is not None and self.hosts.allow(f"{found['origin']}/")

    async def put(self, address: object, file: bytes) -> None:
        """Put the whole file there in one piece.  Raises NotTaken."""
        if not isinstance(address, str) or not self.allows(address):
            raise NotPossible("DriveNotAllowed")
        try:
            await self._put(address, file)
        except (aiohttp.ClientError, OSError):
            raise TryLater from None

    async def _put(self, address: str, file: bytes) -> None:
        last, size = len(file) - 1, len(file)
        headers = {"Content-Range": f"bytes 0-{last}/{size}"}
        async with self.http.put(
            URL(address, encoded=True),
            data=file,
            headers=headers,
            timeout=TIMEOUT,
            allow_redirects=False,
        ) as response:
            if response.status not in {HTTPStatus.OK, HTTPStatus.CREATED}:
                raise failure(response.status, None, None)
