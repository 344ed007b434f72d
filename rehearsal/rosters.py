"""Who is in which team, channel and group chat.

A standard channel has its team's members, a private one some of them, and a shared one whoever
it was shared with: people of other tenants too, but no guest, whom Teams lets into none.
"""

from rehearsal.card_reading import ClientStopsThis
from rehearsal.conversations import Conversation
from rehearsal.people import Cast, Channel, Person, Privacy, Team, UserRole


class Rosters:
    def __init__(self, cast: Cast) -> None:
        self.people = {person.object_id: person for person in cast.people}
        self._ids: dict[str, set[str]] = {}
        for team in cast.teams:
            self._begin(team.id, team.members)
            for channel in team.channels:
                if channel.privacy is not Privacy.STANDARD:
                    self._check_all(team, channel)
                    self._begin(channel.id, channel.members)
        for group in cast.groups:
            self._begin(group.id, group.members)

    def ids(self, place: str) -> set[str]:
        """Return the object ids of those in a team, a group chat or a channel of its own."""
        return self._ids[place]

    def of(self, conversation: Conversation) -> list[Person]:
        if conversation.person:
            return [conversation.person]
        return self.in_place(_whose(conversation))

    def in_place(self, place: str) -> list[Person]:
        """Return those in a team, a group chat or a channel of its own."""
        return [who for who in self.people.values() if who.object_id in self._ids[place]]

    def has(self, conversation: Conversation, person: Person) -> bool:
        if conversation.person:
            return conversation.person.object_id == person.object_id
        return person.object_id in self._ids[_whose(conversation)]

    def join(self, conversation: Conversation, person: Person) -> None:
        if conversation.team and conversation.channel:
            self._check(conversation.team, conversation.channel, person)
        self.people.setdefault(person.object_id, person)
        self._ids[_whose(conversation)].add(person.object_id)

    def leave(self, conversation: Conversation, person: Person) -> None:
        self._ids[_whose(conversation)].discard(person.object_id)

    def _begin(self, place: str, members: tuple[Person, ...]) -> None:
        for person in members:
            self.people.setdefault(person.object_id, person)
        self._ids[place] = {person.object_id for person in members}

    def _check_all(self, team: Team, channel: Channel) -> None:
        for person in channel.members:
            self._check(team, channel, person)

    def _check(self, team: Team, channel: Channel, person: Person) -> None:
        in_team = person.object_id in self._ids[team.id]
        if channel.privacy is Privacy.PRIVATE and not in_team:
            raise ClientStopsThis(
                f"{person.name} is not in {team.name}, so not in {channel.name}."
            )
        if channel.privacy is Privacy.SHARED and person.user_role is UserRole.GUEST:
            raise ClientStopsThis(f"{person.name} is a guest: a shared channel takes none.")


def _whose(conversation: Conversation) -> str:
    if conversation.team and not conversation.own_roster:
        return conversation.team.id
    return conversation.id
