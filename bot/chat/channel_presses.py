"""Channels: asked for where they are, and used only once two named people have said yes.

Whoever asks is not one of the two.  Until then nothing about a case is posted there.
"""

from typing import Final

from bot.chat.answers import Answer, Said, private
from bot.desk.circumstances import Circumstances
from bot.desk.denied import denied
from bot.drawing.draw_channel import draw_request
from bot.edge.incoming import ConversationType, Incoming
from cards.press import Press, Verb
from dialogs.turn import Visit
from procedure.actions import Action
from procedure.desk import Refused
from procedure.disclosure import Tier
from procedure.notices import Audience, Notice, NoticeKind, Purpose
from procedure.permissions import PERMISSIONS, refusal
from procedure.roles import Actor, PersonId
from storage.audit import AuditEvent, AuditKind
from storage.channels import ChannelRequest, NoSuchRequest
from storage.conversations import Chat
from storage.store import Store
from storage.unit_of_work import UnitOfWork

NEEDED: Final = 2
_ASKED: Final = Said("Two people are being asked to confirm. I post nothing here until they have.")
_NOT_A_CHANNEL: Final = Said("This can be asked for in a channel only.")
_GONE: Final = Said("That request has been settled, or is no longer there.")
_OWN: Final = Said("You asked for this channel, so two other people confirm it.")


class ChannelPresses:
    def __init__(self, store: Store, about: Circumstances) -> None:
        self._store = store
        self._about = about

    async def ask(self, purpose: Purpose, incoming: Incoming, by: Actor) -> Answer:
        """Ask two people to confirm that this channel may be used."""
        if refused := refusal(by, Action.REQUEST_CHANNEL):
            await self._store.run(
                lambda work: self._refused(by, Action.REQUEST_CHANNEL, refused, work)
            )
            return Said(str(refused))
        if incoming.conversation_type is not ConversationType.CHANNEL:
            return _NOT_A_CHANNEL
        await self._store.run(lambda work: self._request(purpose, incoming, by, work))
        return _ASKED

    async def settle(self, at: Visit, press: Press) -> Answer:
        """Take one person's yes, or their no, which ends it."""
        return await self._store.run(lambda work: self._settled(at.actor, press, work))

    def _request(self, purpose: Purpose, incoming: Incoming, by: Actor, work: UnitOfWork) -> None:
        chat = Chat(
            to=Audience(channel=purpose),
            service_url=incoming.service_url,
            conversation_id=incoming.conversation_id,
            tenant=incoming.tenant,
            bot_id=incoming.bot_id,
            max_tier=Tier.CHANNEL,
            team_id=incoming.team_id or "",
        )
        asked = work.channels.ask(purpose, chat, by.person)
        self._write_down(by, Action.REQUEST_CHANNEL, asked, work)
        notices = [
            Notice(kind=NoticeKind.CHANNEL_CONFIRM, to=Audience(person=person), about=asked.id)
            for person in self._who_confirm(by, work)
        ]
        work.outbox.leave_all((notice, 0) for notice in notices)

    def _settled(self, by: Actor, press: Press, work: UnitOfWork) -> Answer:
        card = work.cards.find(press.k)
        try:
            asked = work.channels.get(card.about if card else "")
        except NoSuchRequest:
            return _GONE
        if len(asked.confirmed_by) >= NEEDED:
            return _GONE
        if refused := refusal(by, Action.CONFIRM_CHANNEL):
            self._refused(by, Action.CONFIRM_CHANNEL, refused, work)
            return Said(str(refused))
        if by.person == asked.asked_by:
            return _OWN
        if press.verb is Verb.CHANNEL_DECLINE:
            work.channels.forget(asked.id)
            self._write_down(by, Action.CONFIRM_CHANNEL, asked, work, confirmed=False)
            return private(draw_request(asked, press.k, self._about, work, "You said no to it."))
        return self._confirmed(by, press, asked, work)

    def _confirmed(
        self, by: Actor, press: Press, asked: ChannelRequest, work: UnitOfWork
    ) -> Answer:
        now = work.channels.confirm(asked.id, by.person)
        self._write_down(by, Action.CONFIRM_CHANNEL, now, work, confirmed=True)
        says = "You have confirmed it. One more person must."
        if len(now.confirmed_by) >= NEEDED:
            work.conversations.save(now.chat)
            says = "It is confirmed, and is used from now on."
        return private(draw_request(now, press.k, self._about, work, says))

    def _who_confirm(self, by: Actor, work: UnitOfWork) -> list[PersonId]:
        today = self._about.clock.today()
        roles = sorted(PERMISSIONS[Action.CONFIRM_CHANNEL].roles)
        found = {h.person for role in roles for h in work.people.holders(role, today)}
        return sorted(found - {by.person})

    def _refused(self, by: Actor, action: Action, refused: Refused, work: UnitOfWork) -> None:
        work.audit.append(denied(by, action, refused, self._about.clock.today()))

    def _write_down(
        self,
        by: Actor,
        action: Action,
        asked: ChannelRequest,
        work: UnitOfWork,
        *,
        confirmed: bool | None = None,
    ) -> None:
        work.audit.append(
            AuditEvent(
                kind=AuditKind.DECIDE,
                action=action,
                by=by.person,
                civil=self._about.clock.today(),
                details={
                    "request": asked.id,
                    "purpose": asked.purpose,
                    "confirmed": confirmed,
                },
            )
        )
