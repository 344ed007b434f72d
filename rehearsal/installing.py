"""The app and people coming and going: in chats, teams, channels and group chats.

Teams tells of an installation twice, with no promise as to which comes first; both are sent
here at once.  In a team's private or shared channel the app is only once it is added there.
"""

import asyncio

from rehearsal.card_reading import ClientStopsThis
from rehearsal.conversations import Conversation
from rehearsal.delivery import Answer
from rehearsal.driving import Driving
from rehearsal.people import Json, Person, Team, UserRole
from rehearsal.refusals import Code


class Installing:
    """Places are named as in ``Writing``; without a team, the bot's own is meant."""

    def __init__(self, driving: Driving) -> None:
        self._driving = driving
        self._register = driving.register

    async def for_person(self, person: Person) -> list[Answer]:
        """Add the app for somebody, which opens their personal chat."""
        return await self._add(person, self._register.chat(person))

    async def for_team(self, by: Person, team: Team | None = None) -> list[Answer]:
        channels = self._register.channels(team)
        for channel in channels:
            channel.installed |= not channel.own_roster
        return await self._add(by, channels[0])

    async def for_channel(self, by: Person, name: str) -> Answer:
        """Add the app, which the team has already, to a private or shared channel."""
        channel = self._register.place(name)
        if channel.team is None or not self._register.place(channel.team.id).installed:
            raise ClientStopsThis("Add the app to the team first.")
        channel.installed = True
        return await self._tell_of_member(by, channel, "membersAdded", self._bot)

    async def for_group(self, by: Person, name: str = "group") -> list[Answer]:
        return await self._add(by, self._register.place(name))

    async def away_from_person(self, person: Person) -> list[Answer]:
        return await self._remove(person, self._register.chat(person))

    async def away_from_team(self, by: Person, team: Team | None = None) -> list[Answer]:
        channels = self._register.channels(team)
        for channel in channels:
            channel.installed = False
        return await self._remove(by, channels[0])

    async def away_from_channel(self, by: Person, name: str) -> Answer:
        channel = self._register.place(name)
        channel.installed = False
        return await self._tell_of_member(by, channel, "membersRemoved", self._bot)

    async def away_from_group(self, by: Person, name: str = "group") -> list[Answer]:
        return await self._remove(by, self._register.place(name))

    def blocked_by(self, person: Person, code: Code = Code.WRITES_BLOCKED) -> None:
        """Teams does not tell the bot; it finds out when it next writes."""
        self._register.chat(person).refuses = code

    def unblocked_by(self, person: Person) -> None:
        self._register.chat(person).refuses = ""

    def disabled_by_admin(self, *, disabled: bool = True) -> None:
        self._register.disabled = disabled

    async def join_team(self, person: Person, team: Team | None = None) -> Answer:
        self._register.chat(person)
        return await self.join(person, self._register.channels(team)[0].id)

    async def leave_team(self, person: Person, team: Team | None = None) -> Answer:
        return await self.leave(person, self._register.channels(team)[0].id)

    async def join(self, person: Person, place: str) -> Answer:
        """Let somebody into a private or shared channel, a group chat, or a team by its id."""
        where = self._register.place(place)
        self._register.rosters.join(where, person)
        return await self._tell_of_member(person, where, "membersAdded", person.user_id)

    async def leave(self, person: Person, place: str) -> Answer:
        where = self._register.place(place)
        self._register.rosters.leave(where, person)
        return await self._tell_of_member(person, where, "membersRemoved", person.user_id)

    async def share(self, by: Person, channel: str, team: Team) -> Answer:
        """Share a channel with another team, whose members are then in it but for its guests."""
        where = self._register.place(channel)
        for person in self._register.rosters.in_place(team.id):
            if person.user_role is not UserRole.GUEST:
                self._register.rosters.join(where, person)
        told = self._driving.activities.shared(by, where, "channelShared", team)
        return await self._driving.deliver(told)

    async def unshare(self, by: Person, channel: str, team: Team) -> Answer:
        where = self._register.place(channel)
        for person in self._register.rosters.in_place(team.id):
            self._register.rosters.leave(where, person)
        told = self._driving.activities.shared(by, where, "channelUnshared", team)
        return await self._driving.deliver(told)

    @property
    def _bot(self) -> str:
        return self._driving.activities.cast.app.bot_id

    async def _tell_of_member(
        self, by: Person, where: Conversation, event: str, who: str
    ) -> Answer:
        told = self._driving.activities.members(by, where, event, who)
        return await self._driving.deliver(told)

    async def _add(self, by: Person, where: Conversation) -> list[Answer]:
        where.installed = True
        return await self._tell(by, where, ("add", "membersAdded"))

    async def _remove(self, by: Person, where: Conversation) -> list[Answer]:
        where.installed = False
        return await self._tell(by, where, ("remove", "membersRemoved"))

    async def _tell(self, by: Person, where: Conversation, what: tuple[str, str]) -> list[Answer]:
        activities = self._driving.activities
        told: list[Json] = [
            activities.installed(by, where, what[0]),
            activities.members(by, where, what[1], self._bot),
        ]
        return list(await asyncio.gather(*map(self._driving.deliver, told)))
