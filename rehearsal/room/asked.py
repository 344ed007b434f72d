"""What the page asks, read: the person who acts, the place, the message, and the rest.

Ids alone are taken, which the page has from the room itself.
"""

from dataclasses import dataclass
from http import HTTPStatus
from json import JSONDecodeError
from typing import Final

from aiohttp import web

from rehearsal.conversations import Conversation, Message
from rehearsal.people import Json, Person
from rehearsal.room.fence import CannotDo
from rehearsal.teams import Teams

JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Asked:
    """Each property looks one thing up, and refuses with a sentence what is not there."""

    teams: Teams
    body: Json

    @property
    def person(self) -> Person:
        return someone(self.teams, self.words("as"))

    @property
    def place(self) -> Conversation:
        """Return the place, which is one that the person is in."""
        return place_of(self.teams, self.words("place"), self.person)

    @property
    def message(self) -> Message:
        wanted = self.words("message")
        for message in self.place.everything:
            if message.id == wanted and not message.deleted:
                return message
        raise CannotDo("That message is no longer there.", HTTPStatus.NOT_FOUND)

    def words(self, name: str) -> str:
        found = self.body.get(name, "")
        if not isinstance(found, str):
            raise CannotDo(f"“{name}” is to be words.")
        return found

    def part(self, name: str) -> Json:
        found = self.body.get(name) or {}
        if not isinstance(found, dict):
            raise CannotDo(f"“{name}” is to be an object.")
        return found

    def yes(self, name: str) -> bool:
        return self.body.get(name) is True


async def read(teams: Teams, request: web.Request) -> Asked:
    """Return what was posted; only a script can say that it posts JSON, and a form cannot."""
    if request.content_type != JSON:
        raise CannotDo("The room is told things in JSON.", HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    try:
        body = await request.json()
    except (JSONDecodeError, UnicodeDecodeError):
        body = None
    if not isinstance(body, dict):
        raise CannotDo("That is not a JSON object.")
    return Asked(teams, body)


def someone(teams: Teams, object_id: str) -> Person:
    found = teams.register.people.get(object_id)
    if found is None:
        raise CannotDo("Say who acts: there is nobody of that id.", HTTPStatus.NOT_FOUND)
    return found


def place_of(teams: Teams, place_id: str, person: Person) -> Conversation:
    places = {place.id: place for place in teams.conversations()}
    place = places.get(place_id)
    if place is None:
        raise CannotDo("There is no place of that id.", HTTPStatus.NOT_FOUND)
    if place.person and place.person != person:
        raise CannotDo(f"That chat is {place.person.name}'s own.", HTTPStatus.FORBIDDEN)
    if not teams.register.rosters.has(place, person):
        raise CannotDo(f"{person.name} is not in {place.name}.", HTTPStatus.FORBIDDEN)
    return place
