"""Where each person is reached: a chat is opened with whoever has something waiting.

A chat can be opened only with somebody on the roster of the team that holds the app.  Whoever
is not on it waits and the Business Manager is told; ``bot.chat.recognising`` keeps the chat of
whoever is heard from first, and what waits then goes out.
"""

import json
import logging
from collections.abc import Callable
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.escalation import cannot_be_reached
from bot.edge.connector import Connector, Member
from bot.edge.incoming import Incoming
from bot.edge.outcomes import NotTaken, TryLater
from procedure.disclosure import Tier
from procedure.notices import Audience
from procedure.roles import PersonId
from storage.conversations import Chat, RosterEntry
from storage.store import Store
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

TEAM: Final = "team"
AT_A_TIME: Final = 5  # in one look, which is fewer than Teams lets be opened in a second
AGAIN_AFTER: Final = 3600.0  # before somebody who could not be reached is tried again


class NotOnTheRoster(LookupError):
    """The team that holds the app has nobody by this id."""


class Reachable:
    """``now`` counts seconds and need not be the time of day."""

    def __init__(
        self, store: Store, connector: Connector, about: Circumstances, now: Callable[[], float]
    ) -> None:
        self._store = store
        self._connector = connector
        self._about = about
        self._now = now
        self._not_before: dict[PersonId, float] = {}

    async def learn_team(self, said: Incoming) -> None:
        """Keep which team holds the app, and who is in it, when Teams speaks of a team."""
        if said.team_id is None:
            return
        team = {
            "service_url": said.service_url,
            "id": said.team_id,
            "tenant": said.tenant,
            "bot_id": said.bot_id,
        }
        await self._store.run(lambda work: work.stamps.set(TEAM, json.dumps(team)))
        await self.read_roster()

    async def read_roster(self) -> None:
        """Keep what Teams calls everybody in the team, and try again whoever was not in it."""
        if team := await self._team():
            pages = self._connector.roster(team["service_url"], team["id"])
            async for members in pages:
                await self._seen(_entries(members, team))
        self._not_before.clear()

    async def _seen(self, entries: list[RosterEntry]) -> None:
        await self._store.run(lambda work: work.conversations.seen(entries))

    async def open_chats(self) -> None:
        """Open a chat with those for whom something waits, a few at a time."""
        team = await self._team()
        waiting = await self._store.read(lambda work: work.backlog.without_chat())
        people = [to.person for to, _ in waiting if to.person and self._may_try(to.person)]
        for person in people[:AT_A_TIME]:
            await self._open(person, team)

    async def _open(self, person: PersonId, team: dict[str, str] | None) -> None:
        try:
            chat = await self._opened(person, team)
        except TryLater as wait:
            self._not_before[person] = self._now() + (wait.after or 0.0)
        except (NotTaken, LookupError) as why:
            log.info("no chat", extra={"because": type(why).__name__})
            self._not_before[person] = self._now() + AGAIN_AFTER
            await self._store.run(lambda work: self._tell(work, person))
        else:
            await self._store.run(lambda work: _keep(work, chat))

    async def _opened(self, person: PersonId, team: dict[str, str] | None) -> Chat:
        entry = await self._store.read(lambda work: _on_roster(work, person))
        if entry is None or team is None:
            raise NotOnTheRoster
        opened = await self._connector.open_chat(
            entry.service_url, entry.tenant, team["bot_id"], entry.channel_user_id
        )
        return Chat(
            to=Audience(person=person),
            service_url=entry.service_url,
            conversation_id=opened,
            tenant=entry.tenant,
            bot_id=team["bot_id"],
            max_tier=Tier.MEMBER,
            channel_user_id=entry.channel_user_id,
        )

    def _tell(self, work: UnitOfWork, person: PersonId) -> None:
        cannot_be_reached(Audience(person=person), self._about.clock.today(), work)

    def _may_try(self, person: PersonId) -> bool:
        return self._now() >= self._not_before.get(person, 0.0)

    async def _team(self) -> dict[str, str] | None:
        kept = await self._store.read(lambda work: work.stamps.find(TEAM))
        return json.loads(kept) if kept else None


def _keep(work: UnitOfWork, chat: Chat) -> None:
    if work.conversations.find(chat.to) != chat:
        work.conversations.save(chat)
    work.outbox.wake(chat.to)


def _on_roster(work: UnitOfWork, person: PersonId) -> RosterEntry | None:
    return work.conversations.on_roster(*work.people.ids_of(person))


def _entries(members: tuple[Member, ...], team: dict[str, str]) -> list[RosterEntry]:
    """The team's own tenant is where everybody acts, its guests too."""
    return [
        RosterEntry(
            tenant=team["tenant"],
            object_id=member.object_id,
            channel_user_id=member.channel_user_id,
            service_url=team["service_url"],
        )
        for member in members
        if member.object_id
    ]
