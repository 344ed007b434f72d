"""Moving the date from the page, and the list of what the bot sent because of it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from aiohttp import web

from rehearsal.civil_clock import CannotMove, CivilClock
from rehearsal.conversations import Message
from rehearsal.date_phrases import spoken
from rehearsal.people import Json
from rehearsal.room.asked import Asked, read
from rehearsal.room.due import Due
from rehearsal.room.errands import Errands
from rehearsal.room.fence import CannotDo
from rehearsal.room.showing import first_line, name_of
from rehearsal.teams import Teams
from rehearsal.working_days import working_days_later

BACK: Final = "today"
OUTAGE: Final = (
    "The bot was not running for all of it, as in an outage; it catches up once it is started."
)


@dataclass(slots=True)
class Posted:
    """What the bot posted or changed meanwhile; a message changed twice in a day is one line."""

    teams: Teams
    clock: CivilClock
    lines: dict[tuple[str, str], Json] = field(default_factory=dict)

    def note(self, message: Message) -> None:
        on = self.clock.today().isoformat()
        if message.deleted:
            self.lines.pop((message.id, on), None)
        elif message.author is None and message.kind == "message":
            self.lines[message.id, on] = {
                "place": message.conversation.id,
                "message": message.id,
                "name": name_of(message.conversation),
                "text": first_line(self.teams, message),
                "on": on,
            }


class Moves:
    """``last`` is what came of the last move, kept for a page that is opened later."""

    def __init__(self, teams: Teams, clock: CivilClock, due: Due, errands: Errands) -> None:
        self._teams = teams
        self._clock = clock
        self._due = due
        self._errands = errands
        self._one_at_a_time = asyncio.Lock()
        self._posted: list[Posted] = []
        self.last: Json | None = None
        teams.changes.watch(self._note)

    async def move(self, request: web.Request) -> web.StreamResponse:
        asked = await read(self._teams, request)
        return web.json_response(await self._errands.done(self._moved(asked)))

    async def _moved(self, asked: Asked) -> Json:
        async with self._one_at_a_time:
            before = self._clock.today()
            with self._listening() as posted:
                saw_every_day = await self._gone(asked)
            now = self._clock.today()
            self.last = {
                "from": before.isoformat(),
                "to": now.isoformat(),
                "says": _says(before, now, saw_every_day=saw_every_day),
                "posted": list(posted.lines.values()),
                "saw_every_day": saw_every_day,
            }
            return self.last

    async def _gone(self, asked: Asked) -> bool:
        """Go where it is asked, and return whether the bot saw every day on the way."""
        move = asked.words("move")
        try:
            if move == BACK:
                return await self._clock.back()
            return await self._clock.walk(
                await self._next(move) if move else _day(asked.words("to"))
            )
        except CannotMove as refused:
            raise CannotDo(str(refused)) from None

    async def _next(self, move: str) -> date:
        today = self._clock.today()
        if move == "working-day":
            return working_days_later(today, 1)
        if move != "next-due":
            raise CannotDo("The date moves to a day, a working day on, to what is due, or back.")
        if (day := await self._due.next_after(today)) is None:
            raise CannotDo(f"Nothing is due after {spoken(today)} on any open case.")
        return day

    @contextmanager
    def _listening(self) -> Iterator[Posted]:
        posted = Posted(self._teams, self._clock)
        self._posted.append(posted)
        try:
            yield posted
        finally:
            self._posted.remove(posted)

    def _note(self, message: Message) -> None:
        for posted in self._posted:
            posted.note(message)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise CannotDo("Choose a day to go to.") from None


def _says(before: date, now: date, *, saw_every_day: bool) -> str:
    if now < before:
        said = f"It is {spoken(now)} again. What was done on later days keeps its date."
    else:
        said = f"It is now {spoken(now)}, 09:00."
    return said if saw_every_day else f"{said} {OUTAGE}"
