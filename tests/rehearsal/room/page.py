"""The page as the room meets it: what it asks, what it posts, and what it hears."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeAlias
from urllib.parse import quote

from aiohttp import ClientResponse, ClientSession

from rehearsal.people import Json, Person

Heard: TypeAlias = tuple[str, Json]

WITHIN = 10.0


class Page:
    def __init__(self, http: ClientSession, address: str) -> None:
        self.http = http
        self.address = address

    async def get(self, path: str, **query: str) -> Json:
        status, body = await self.asks("GET", path, params=query)
        assert status == 200, body
        return body

    async def post(self, path: str, **body: object) -> Json:
        status, answer = await self.asks("POST", path, json=body)
        assert status in {200, 202}, answer
        return answer

    async def refused(self, path: str, **body: object) -> tuple[int, str]:
        status, answer = await self.asks("POST", path, json=body)
        return status, str(answer["says"])

    async def asks(self, method: str, path: str, **how: object) -> tuple[int, Json]:
        async with self.sends(method, path, **how) as response:
            answer: Json = await response.json()
            return response.status, answer

    @asynccontextmanager
    async def sends(self, method: str, path: str, **how: object) -> AsyncIterator[ClientResponse]:
        request = self.http.request(method, f"{self.address}{path}", **how)  # type: ignore[arg-type]
        async with request as response:
            yield response

    async def messages(self, place: str, person: Person) -> list[Json]:
        """Return what this person sees in a place."""
        seen = await self.get(f"places/{quote(place, safe='')}", **{"as": person.object_id})
        return list(seen["messages"])

    async def state(self) -> Json:
        return await self.get("state")

    @asynccontextmanager
    async def hears(self) -> AsyncIterator["Ears"]:
        """Listen from now on."""
        async with self.sends("GET", "events") as response:
            ears = Ears(response)
            assert await ears.line() == "retry: 1000"
            yield ears


class Ears:
    def __init__(self, response: ClientResponse) -> None:
        self._response = response

    async def line(self) -> str:
        """Return the next line that says anything, be it a comment."""
        async with asyncio.timeout(WITHIN):
            while not (line := (await self._response.content.readline()).decode().strip()):
                pass
            return line

    async def next(self, event: str) -> Json:
        """Return what the next event of this name is about."""
        while await self.line() != f"event: {event}":
            pass
        about: Json = json.loads((await self.line()).removeprefix("data: "))
        return about


def acting(person: Person, place: str, message: str = "") -> dict[str, str]:
    """Return who does something where, as every request says it."""
    named = {"message": message} if message else {}
    return {"as": person.object_id, "place": place, **named}
