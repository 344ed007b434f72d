"""Adding the app for everybody, so that the bot learns its conversations.

Done once for each bot address and kept in the folder: a bot that is started again knows them
from its own database.
"""

import asyncio
import json
from http import HTTPStatus
from itertools import count
from pathlib import Path
from typing import Final

from aiohttp import ClientError

from rehearsal.delivery import Answer
from rehearsal.files import write_private
from rehearsal.partnership import PRIYA
from rehearsal.people import Person
from rehearsal.teams import Teams

FILE: Final = "installed.json"
BETWEEN_TRIES: Final = 0.5


class SettlingIn:
    """Puts everything in place at once; telling the bot waits until there is one."""

    def __init__(self, teams: Teams, folder: Path) -> None:
        self._teams = teams
        self._file = folder / FILE

    def begin(self) -> None:
        """Have the app where it was before, which the bot need not be told again."""
        for conversation in self._teams.conversations():
            conversation.installed = True
        for person in self._teams.cast.people:
            self._teams.register.chat(person).installed = True

    async def tell(self) -> None:
        """Tell the bot of what it has not been told, trying until it answers."""
        told = self._told()
        if self._teams.cast.team.id not in told:
            await self._until_taken(None)
            self._keep({*told, self._teams.cast.team.id})
        for person in self._teams.cast.team.members:
            if person.object_id not in self._told():
                await self._until_taken(person)
                self._keep({*self._told(), person.object_id})

    async def _until_taken(self, person: Person | None) -> None:
        for _ in count():
            if await self._taken(person):
                return
            await asyncio.sleep(BETWEEN_TRIES)

    async def _taken(self, person: Person | None) -> bool:
        try:
            answers = await self._install(person)
        except (ClientError, TimeoutError):
            return False
        return all(answer.status < HTTPStatus.INTERNAL_SERVER_ERROR for answer in answers)

    async def _install(self, person: Person | None) -> list[Answer]:
        installing = self._teams.installing
        return await (installing.for_person(person) if person else installing.for_team(PRIYA))

    def _told(self) -> set[str]:
        if not self._file.exists():
            return set()
        kept = json.loads(self._file.read_text())
        return set(kept["told"]) if kept["service_url"] == self._teams.service_url else set()

    def _keep(self, told: set[str]) -> None:
        kept = {"service_url": self._teams.service_url, "told": sorted(told)}
        write_private(self._file, json.dumps(kept) + "\n")
