"""What is due on every open case, as the bot's own public command says it.

The command is a program of its own, which reads the database; the rehearsal opens none.  It takes
a second or two, so that questions which come meanwhile share the next answer.
"""

import asyncio
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Sequence
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Final

from aiohttp import web

from rehearsal.people import Json
from rehearsal.room.errands import Errands
from rehearsal.room.fence import CannotDo

WITHIN: Final = 30.0


def command(folder: Path) -> Sequence[str]:
    configuration = str(folder / "quorate.toml")
    return [sys.executable, "-m", "bot", "due", "--json", "--config", configuration]


class Due:
    def __init__(self, errands: Errands, command: Sequence[str]) -> None:
        self._errands = errands
        self._command = command
        self._one_at_a_time = asyncio.Lock()
        self._next: asyncio.Task[Json] | None = None

    async def tell(self, _: web.Request) -> web.StreamResponse:
        return web.json_response(await self.asked())

    async def asked(self) -> Json:
        """Return an answer that was begun after this question."""
        if self._next is None:
            self._next = self._errands.start(self._in_turn())
        return await asyncio.shield(self._next)

    async def next_after(self, today: date) -> date | None:
        """Return the earliest open due date after a day."""
        cases = (await self.asked())["cases"]
        clocks = [clock for case in cases for clock in case["clocks"]]
        dates = [
            date.fromisoformat(one["due"]) for one in clocks if one["due"] and not one["over"]
        ]
        return min((day for day in dates if day > today), default=None)

    async def _in_turn(self) -> Json:
        async with self._one_at_a_time:
            self._next = None
            return await _run(self._command)


async def _run(command: Sequence[str]) -> Json:
    asked = await asyncio.create_subprocess_exec(*command, stdin=DEVNULL, stdout=PIPE, stderr=PIPE)
    try:
        printed, complaint = await asyncio.wait_for(asked.communicate(), WITHIN)
    except TimeoutError:
        printed, complaint = b"", b""
    finally:
        if asked.returncode is None:
            asked.kill()
            await asked.wait()
    if asked.returncode:
        because = complaint.decode(errors="replace").strip() or "it did not answer."
        raise CannotDo(f"What is due cannot be read: {because}", HTTPStatus.SERVICE_UNAVAILABLE)
    answer: Json = json.loads(printed)
    return answer
