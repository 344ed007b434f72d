"""All that there is, for a page that opens: the date, people, places, situations, the bot."""

from collections.abc import Iterator

from aiohttp import web

from rehearsal.conversations import Conversation, Kind
from rehearsal.partnership import NAME
from rehearsal.people import Json
from rehearsal.room.asked import place_of, someone
from rehearsal.room.beginning import Beginning
from rehearsal.room.moves import Moves
from rehearsal.room.showing import messages_shown, person_shown, place_shown
from rehearsal.room.watching import Watching
from rehearsal.situations import SITUATIONS
from rehearsal.teams import Teams


class State:
    def __init__(
        self, teams: Teams, watching: Watching, moves: Moves, beginning: Beginning
    ) -> None:
        self._teams = teams
        self._watching = watching
        self._moves = moves
        self._beginning = beginning

    async def tell(self, _: web.Request) -> web.StreamResponse:
        everything: Json = {
            "name": NAME,
            **self._watching.date(),
            **await self._watching.bot(),
            "people": [person_shown(person) for person in self._teams.cast.people],
            "places": [place_shown(self._teams, place) for place in self._places()],
            "situations": [
                {"key": each.key, "title": each.title, "says": each.says}
                for each in SITUATIONS.values()
            ],
            "situation": self._beginning.playing,
            "moved": self._moves.last,
        }
        return web.json_response(everything)

    async def place(self, request: web.Request) -> web.StreamResponse:
        person = someone(self._teams, request.query.get("as", ""))
        place = place_of(self._teams, request.match_info["place"], person)
        return web.json_response({"messages": messages_shown(self._teams, place, person)})

    def _places(self) -> Iterator[Conversation]:
        """Yield channels and groups, then everybody's own chat in the order of the people."""
        for place in self._teams.conversations():
            if place.kind is not Kind.PERSONAL:
                yield place
        yield from map(self._teams.register.chat, self._teams.cast.people)
