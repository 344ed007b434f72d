"""The app coming and going: in somebody's chat, in the team, in the group chat.

Teams tells of an installation twice, with no promise as to which comes first; both are sent
here at once.
"""

import asyncio

from rehearsal.conversations import Conversation
from rehearsal.delivery import Answer
from rehearsal.driving import Driving
from rehearsal.people import Json, Person


class Installing:
    def __init__(self, driving: Driving) -> None:
        self._driving = driving

    async def for_person(self, person: Person) -> list[Answer]:
        """Add the app for somebody, which opens their personal chat."""
        return await self._add(person, self._driving.register.chat(person))

    async def for_team(self, by: Person) -> list[Answer]:
        for channel in self._driving.register.channels():
            channel.installed = True
        return await self._add(by, self._driving.register.channels()[0])

    async def for_group(self, by: Person) -> list[Answer]:
        return await self._add(by, self._driving.register.place("group"))

    async def away_from_person(self, person: Person) -> list[Answer]:
        return await self._remove(person, self._driving.register.chat(person))

    async def away_from_team(self, by: Person) -> list[Answer]:
        for channel in self._driving.register.channels():
            channel.installed = False
        return await self._remove(by, self._driving.register.channels()[0])

    def blocked_by(self, person: Person) -> None:
        """Teams does not tell the bot; it finds out when it next writes."""
        self._driving.register.chat(person).blocked = True

    async def join_team(self, person: Person) -> Answer:
        self._driving.register.chat(person)
        self._driving.register.members.add(person.object_id)
        return await self._tell_of_member(person, "membersAdded")

    async def leave_team(self, person: Person) -> Answer:
        self._driving.register.members.discard(person.object_id)
        return await self._tell_of_member(person, "membersRemoved")

    async def _tell_of_member(self, person: Person, event: str) -> Answer:
        team = self._driving.register.channels()[0]
        told = self._driving.activities.members(person, team, event, person.user_id)
        return await self._driving.deliver(told)

    async def _add(self, by: Person, where: Conversation) -> list[Answer]:
        where.installed = True
        return await self._tell(by, where, ("add", "membersAdded"))

    async def _remove(self, by: Person, where: Conversation) -> list[Answer]:
        where.installed = False
        return await self._tell(by, where, ("remove", "membersRemoved"))

    async def _tell(self, by: Person, where: Conversation, what: tuple[str, str]) -> list[Answer]:
        activities = self._driving.activities
        bot = activities.cast.app.bot_id
        told: list[Json] = [
            activities.installed(by, where, what[0]),
            activities.members(by, where, what[1], bot),
        ]
        return list(await asyncio.gather(*map(self._driving.deliver, told)))
