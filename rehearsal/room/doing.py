"""What people do from the page: say, press, refresh, answer a dialog, take a file.

The card is the page's own business until something is pressed: what was typed into it comes
along as ``data``, collected and checked by the renderer, as in Teams.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from aiohttp import web

from rehearsal.conversations import hold
from rehearsal.delivery import Answer
from rehearsal.people import Json
from rehearsal.room.asked import Asked, read
from rehearsal.room.errands import Errands
from rehearsal.room.fence import CannotDo
from rehearsal.room.results import told
from rehearsal.teams import Teams

Does: TypeAlias = Callable[[], Awaitable[Answer]]
There: TypeAlias = Callable[[], Awaitable[None]]


class Doing:
    """``there`` waits for a bot that was started only now."""

    def __init__(self, teams: Teams, folder: Path, errands: Errands, there: There) -> None:
        self._teams = teams
        self._folder = folder
        self._errands = errands
        self._there = there

    async def say(self, request: web.Request) -> web.StreamResponse:
        asked = await read(self._teams, request)
        text = asked.words("text").strip()
        if not text:
            raise CannotDo("Write something first.")
        said = partial(self._teams.say, asked.person, text, asked.place.id, asked.words("thread"))
        return await self._came_of(said)

    async def press(self, request: web.Request) -> web.StreamResponse:
        asked = await read(self._teams, request)
        button = {**asked.part("action"), **_collected(asked)}
        if not isinstance(button.get("type"), str):
            raise CannotDo("Say which button was pressed.")
        pressed = partial(self._teams.press, asked.person, asked.message, button)
        return await self._came_of(pressed)

    async def refresh(self, request: web.Request) -> web.StreamResponse:
        asked = await read(self._teams, request)
        refreshed = partial(self._teams.refresh, asked.person, asked.message)
        return await self._came_of(refreshed)

    async def dialog(self, request: web.Request) -> web.StreamResponse:
        asked = await read(self._teams, request)
        opened = hold(asked.message, {})
        submitted = partial(self._teams.task_submit, asked.person, opened, _collected(asked))
        return await self._came_of(submitted)

    async def file(self, request: web.Request) -> web.StreamResponse:
        asked = await read(self._teams, request)
        consenting = self._teams.consenting
        answer = consenting.accept if asked.yes("accept") else consenting.decline
        return await self._came_of(partial(answer, asked.person, asked.message))

    async def _came_of(self, does: Does) -> web.StreamResponse:
        return web.json_response(await self._errands.done(self._done(does)))

    async def _done(self, does: Does) -> Json:
        await self._there()
        return await told(does(), self._folder)


def _collected(asked: Asked) -> Json:
    """Return a button whose data are complete, so that no inputs are laid over them again."""
    return {"data": asked.part("data"), "associatedInputs": "none"}
