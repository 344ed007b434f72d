"""Who is speaking, by our own tables, and what they were in the middle of.

Identity is an object id in an allowed tenant and nothing else.  Somebody who is not enrolled
may make a referral and no more, unless they are a guest, who is enrolled by name or not at all
(decisions.md 3).
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from bot.desk.circumstances import Circumstances
from bot.edge.incoming import ConversationType, Incoming
from procedure.disclosure import Tier
from procedure.notices import Audience
from procedure.roles import Actor
from storage.conversations import Chat
from storage.store import Store
from storage.unit_of_work import UnitOfWork

RoleIn: TypeAlias = Callable[[Incoming], Awaitable[str | None]]

TO_ANYBODY: Final = "tenant"
_GUESTS: Final = frozenset({"guest", "anonymous"})
_NAMELESS: Final = "Somebody in this organisation"


@dataclass(frozen=True, slots=True)
class Recognised:
    """``settled`` is False while their chat, or they themselves, are still to be kept."""

    actor: Actor
    dialog: Mapping[str, Any]
    dialog_version: int
    settled: bool


async def nobody_asked(_: Incoming) -> str | None:
    return None


class Recogniser:
    """``role_in`` asks Teams whether somebody unknown is a guest, which no activity says."""

    def __init__(self, store: Store, about: Circumstances, role_in: RoleIn = nobody_asked) -> None:
        self._store = store
        self._about = about
        self._role_in = role_in

    async def who(self, incoming: Incoming) -> Recognised | None:
        """Return who is speaking, or None if they may not come in."""
        if not incoming.object_id:
            return None
        today = self._about.clock.today()
        found = await self._store.read(lambda work: _found(incoming, today, work))
        if not await self._may_come_in(incoming, found):
            return None
        return found if found and found.settled else await self._met(incoming, today)

    async def _met(self, incoming: Incoming, today: date) -> Recognised | None:
        return await self._store.run(lambda work: _meet(incoming, today, work))

    async def _may_come_in(self, incoming: Incoming, found: Recognised | None) -> bool:
        """Whoever is not enrolled comes in only while referrals are open to them, met or not."""
        if found and found.actor.enrolled:
            return True
        if self._about.partnership.referrals_open_to != TO_ANYBODY:
            return False
        return found is not None or await self._is_no_guest(incoming)

    async def _is_no_guest(self, incoming: Incoming) -> bool:
        """Whoever Teams will not vouch for is taken for a guest."""
        role = await self._role_in(incoming)
        return role is not None and role.casefold() not in _GUESTS


def _found(incoming: Incoming, today: date, work: UnitOfWork) -> Recognised | None:
    assert incoming.object_id, "only somebody with an object id is looked for"
    key = dialog_key(incoming)
    found = work.speakers.find(incoming.tenant, incoming.object_id, key, today)
    if found is None:
        return None
    actor, state = found.actor, found.dialog
    settled = not _is_personal(incoming) or found.chat == _chat(incoming, actor)
    return Recognised(actor, state.body, state.version, settled)


def _meet(incoming: Incoming, today: date, work: UnitOfWork) -> Recognised | None:
    """Keep who they are and where they are reached, and wake what waited for them."""
    assert incoming.object_id, "only somebody with an object id is met"
    if work.people.actor(incoming.tenant, incoming.object_id, today) is None:
        name = incoming.person_name or _NAMELESS
        work.people.meet(incoming.tenant, incoming.object_id, name)
    actor = work.people.actor(incoming.tenant, incoming.object_id, today)
    assert actor, "somebody just met is known"
    if _is_personal(incoming):
        chat = _chat(incoming, actor)
        work.conversations.save(chat)
        work.outbox.wake(chat.to)
    state = work.dialogs.load(dialog_key(incoming))
    return Recognised(actor, state.body, state.version, settled=True)


def dialog_key(incoming: Incoming) -> str:
    """Return whose conversation this is: in a group, each person has their own."""
    return f"{incoming.conversation_id}|{incoming.object_id}"


def _is_personal(incoming: Incoming) -> bool:
    return incoming.conversation_type is ConversationType.PERSONAL


def _chat(incoming: Incoming, actor: Actor) -> Chat:
    return Chat(
        to=Audience(person=actor.person),
        service_url=incoming.service_url,
        conversation_id=incoming.conversation_id,
        tenant=incoming.tenant,
        bot_id=incoming.bot_id,
        max_tier=Tier.MEMBER,
        channel_user_id=incoming.channel_user_id,
    )
