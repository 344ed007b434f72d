"""Which conversations there are, and whether the bot may write there.

Teams opens a chat with somebody only if the app is there already: installed by them, or in a
team that they belong to.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from rehearsal.conversations import Conversation, Kind, Message
from rehearsal.people import Cast, Json, Person, Team
from rehearsal.refusals import Code, Refused
from rehearsal.rosters import Rosters

LONDON: Final = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Clocks:
    """``wall`` dates tokens and ids; ``monotonic`` measures limits and the life of tokens.

    ``today`` is the civil date, which a rehearsal may move.
    """

    wall: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic
    today: Callable[[], date] = lambda: datetime.now(LONDON).date()


class Register:
    """``disabled`` is what an administrator does to a bot: no conversation takes it any more."""

    def __init__(self, cast: Cast, clocks: Clocks) -> None:
        self._cast = cast
        self._last = 0
        self.clocks = clocks
        self.rosters = Rosters(cast)
        self.disabled = False
        self._conversations = {each.id: each for each in _laid_out(cast)}

    @property
    def people(self) -> dict[str, Person]:
        """Everybody there is, by object id."""
        return self.rosters.people

    @property
    def members(self) -> set[str]:
        """The object ids of the team's members; adding to it lets somebody in."""
        return self.rosters.ids(self._cast.team.id)

    def new_id(self) -> str:
        """Return an id as Teams makes them: the milliseconds, and never the same twice."""
        self._last = max(self._last + 1, int(self.clocks.wall() * 1000))
        return str(self._last)

    def chat(self, person: Person) -> Conversation:
        """Return somebody's personal chat; a stranger brings theirs along."""
        self.people.setdefault(person.object_id, person)
        return self._conversations.setdefault(
            person.chat_id,
            Conversation(
                id=person.chat_id, kind=Kind.PERSONAL, tenant=person.tenant, person=person
            ),
        )

    def place(self, name: str) -> Conversation:
        """Return a channel or group chat by its name or id, or any conversation by its id.

        ``group`` is the group chat with everybody in it.
        """
        if name in self._conversations:
            return self._conversations[name]
        for conversation in self._conversations.values():
            if conversation.name == name and conversation.kind is not Kind.PERSONAL:
                return conversation
        raise LookupError(f"This team has no channel called {name}.")

    def channels(self, team: Team | None = None) -> list[Conversation]:
        """Return the channels of the bot's own team, or of another."""
        return [self._conversations[each.id] for each in (team or self._cast.team).channels]

    def team(self, team_id: str) -> Team:
        for team in self._cast.teams:
            if team.id == team_id:
                return team
        raise Refused(Code.NO_SUCH_CONVERSATION)

    def all(self) -> Iterator[Conversation]:
        yield from self._conversations.values()

    def person(self, member: str) -> Person:
        """Find somebody by object id or by what Teams calls them; the connector takes both."""
        for person in self.people.values():
            if member in {person.object_id, person.user_id}:
                return person
        raise Refused(Code.NO_SUCH_MEMBER)

    def open(self, person: Person) -> Conversation:
        """Return the chat the bot asks for, as Teams does: the same one every time."""
        chat = self.chat(person)
        if not (chat.installed or self._met_in_a_team(person)):
            raise Refused(Code.NOT_INSTALLED)
        chat.installed = True
        return chat

    def _met_in_a_team(self, person: Person) -> bool:
        teams = (team for team in self._cast.teams if self._conversations[team.id].installed)
        return any(person.object_id in self.rosters.ids(team.id) for team in teams)

    def writable(self, conversation_id: str) -> Conversation:
        conversation = self._conversations.get(conversation_id)
        if conversation is None:
            raise Refused(Code.NO_SUCH_CONVERSATION)
        if self.disabled:
            raise Refused(Code.DISABLED_BY_ADMIN)
        if conversation.refuses:
            raise Refused(Code(conversation.refuses))
        if not conversation.installed:
            raise Refused(Code.NOT_IN_ROSTER)
        return conversation

    def roster(self, conversation: Conversation) -> list[Person]:
        return self.rosters.of(conversation)

    def post(
        self,
        conversation: Conversation,
        thread: str,
        activity: Json,
        author: Person | None = None,
    ) -> Message:
        """Keep a new message; in a channel it begins a thread unless it is given one."""
        message_id = str(activity["id"]) if author else self.new_id()
        begins = message_id if conversation.kind is Kind.CHANNEL else ""
        return self.keep(
            Message(
                id=message_id,
                conversation=conversation,
                thread=thread or begins,
                versions=[activity],
                on=self.clocks.today(),
                author=author,
            )
        )

    def keep(self, message: Message) -> Message:
        """Put it in its conversation, and never give its id to another."""
        message.conversation.everything.append(message)
        if message.id.isdigit():
            self._last = max(self._last, int(message.id))
        return message

    def message(self, conversation: Conversation, message_id: str) -> Message:
        """Return a message of the bot's, which is all that it may change."""
        for message in conversation.everything:
            if message.id == message_id and not message.deleted:
                if message.author:
                    raise Refused(Code.NOT_PERMITTED)
                return message
        raise Refused(Code.NO_SUCH_MESSAGE)

    def adopt(self, conversation: Conversation, message_id: str, activity: Json) -> Message:
        """Take up again a message that was posted before this Teams was started."""
        return self.keep(
            Message(
                id=message_id,
                conversation=conversation,
                thread="",
                versions=[activity],
                on=self.clocks.today(),
            )
        )


def _laid_out(cast: Cast) -> Iterator[Conversation]:
    host = cast.tenants[0]
    for team in cast.teams:
        for channel in team.channels:
            yield Conversation(
                id=channel.id,
                kind=Kind.CHANNEL,
                tenant=team.tenant or host,
                channel=channel,
                team=team,
            )
    for group in cast.groups:
        yield Conversation(id=group.id, kind=Kind.GROUP, tenant=host, group=group)
