"""The whole room, put together: what it serves, and what goes on while it is open."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from aiohttp import web

from rehearsal.civil_clock import CivilClock
from rehearsal.room.beginning import Beginning, Stage, situation_called
from rehearsal.room.doing import Doing
from rehearsal.room.due import Due, command
from rehearsal.room.errands import Errands
from rehearsal.room.events import Events
from rehearsal.room.fence import Fence
from rehearsal.room.files import Files
from rehearsal.room.moves import Moves
from rehearsal.room.state import State
from rehearsal.room.watching import Watching
from rehearsal.situations import Situation
from rehearsal.teams import Teams

PATH: Final = "/room/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """``situation`` is the key of what is played first, if anything is.

    ``begin_again`` is told with what to begin again, if that can be done; ``say`` tells whoever
    started all this; ``due`` is the command that says what is due.  The bot may take
    ``starts_within`` seconds from when the room opens until it answers.
    """

    node_modules: Path
    situation: str = ""
    begin_again: Callable[[str], object] | None = None
    say: Callable[[str], object] = print
    due: Callable[[Path], Sequence[str]] = command
    starts_within: float = 20.0


class Room:
    """Made before Teams is started, whose port it shares; open while it is entered."""

    def __init__(self, teams: Teams, clock: CivilClock, folder: Path, wanted: Wanted) -> None:
        self._teams = teams
        self._begins = situation_called(wanted.situation) if wanted.situation else None
        self._errands = Errands()
        self._events = Events()
        self._watching = Watching(teams, clock, self._events, wanted.starts_within)
        self._beginning = Beginning(
            Stage(teams, clock, wanted.say), self._events, wanted.begin_again
        )
        self._due = Due(self._errands, wanted.due(folder))
        self._moves = Moves(teams, clock, self._due, self._errands)
        self._state = State(teams, self._watching, self._moves, self._beginning)
        self._doing = Doing(teams, folder, self._errands, self._watching.there)
        self._files = Files(wanted.node_modules)
        self._files.check()
        teams.changes.watch_views(self._events.touched)
        clock.watch(self._watching.tell_date)
        teams.also_serve(self._routes())

    async def __aenter__(self) -> Self:
        self._errands.start(self._watching.run())
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._errands.close()

    @property
    def page(self) -> str:
        return f"{self._teams.address}{PATH}"

    def play_after(self, settled: asyncio.Task[None]) -> None:
        """Play the situation it was started with, once everybody has the app."""
        if self._begins:
            self._errands.start(self._play(self._begins, settled))

    async def _play(self, situation: Situation, settled: asyncio.Task[None]) -> None:
        await asyncio.shield(settled)
        await self._beginning.play(situation)

    def _routes(self) -> list[web.RouteDef]:
        fenced = Fence(lambda: self._teams.address).around
        return [
            web.get(PATH, fenced(self._files.index)),
            web.get(f"{PATH}page/{{file}}", fenced(self._files.page)),
            web.get(f"{PATH}lib/{{file}}", fenced(self._files.library)),
            web.get(f"{PATH}state", fenced(self._state.tell)),
            web.get(f"{PATH}places/{{place}}", fenced(self._state.place)),
            web.get(f"{PATH}events", fenced(self._events.stream)),
            web.get(f"{PATH}due", fenced(self._due.tell)),
            web.post(f"{PATH}say", fenced(self._doing.say)),
            web.post(f"{PATH}press", fenced(self._doing.press)),
            web.post(f"{PATH}refresh", fenced(self._doing.refresh)),
            web.post(f"{PATH}dialog", fenced(self._doing.dialog)),
            web.post(f"{PATH}file", fenced(self._doing.file)),
            web.post(f"{PATH}clock", fenced(self._moves.move)),
            web.post(f"{PATH}situations/{{key}}", fenced(self._beginning.choose)),
        ]
