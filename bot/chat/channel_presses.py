"""Channels, as they are asked for in one and confirmed one to one: the desk decides."""

from typing import Final

from bot.chat.answers import Answer, Said, private
from bot.desk.channels import AskForChannel, SettleChannel
from bot.desk.circumstances import Circumstances
from bot.desk.partnership_desk import PartnershipDesk
from bot.desk.wrong_place import NOBODY_WE_KNOW, Written, write_down
from bot.drawing.draw_channel import draw_answered
from bot.edge.incoming import ConversationType, Incoming
from cards.elements import Json
from cards.notice import NoticeView, notice
from cards.press import CardKey, Press, Verb
from dialogs.turn import Visit
from procedure.desk import Done, MovedOn, Outcome
from procedure.disclosure import Tier
from procedure.notices import Audience, Purpose
from procedure.roles import Actor
from storage.conversations import Chat
from storage.store import Store
from storage.unit_of_work import UnitOfWork

_NOT_A_CHANNEL: Final = Said("This can be asked for in a channel only.")


class ChannelPresses:
    def __init__(self, desk: PartnershipDesk, store: Store, about: Circumstances) -> None:
        self._desk = desk
        self._store = store
        self._about = about

    async def ask(self, purpose: Purpose, incoming: Incoming, by: Actor) -> Answer:
        """Ask two people to confirm that this channel may be used."""
        if incoming.conversation_type is not ConversationType.CHANNEL:
            return _NOT_A_CHANNEL
        command = AskForChannel(purpose=purpose, chat=_chat(purpose, incoming))
        once = f"said:{incoming.conversation_id}:{incoming.activity_id}"
        return Said(_words(await self._desk.do(command, by, once)))

    async def wrong_place(self, incoming: Incoming, by: Actor | None) -> None:
        """Put it on the record that somebody wrote here, and tell the Business Manager."""
        written = Written(
            by=by.person if by else NOBODY_WE_KNOW,
            is_channel=incoming.conversation_type is ConversationType.CHANNEL,
            conversation=incoming.conversation_id,
            message=incoming.activity_id or "",
            text=incoming.text,
        )
        await self._store.run(lambda work: write_down(written, self._about, work))

    async def settle(self, at: Visit, press: Press) -> Answer:
        """Take one person's yes, or their no, and show the request as it then stands."""
        card = await self._store.read(lambda work: work.cards.find(press.k))
        request = card.about if card else ""
        command = SettleChannel(request=request, confirmed=press.verb is Verb.CHANNEL_CONFIRM)
        outcome = await self._desk.do(command, at.actor, at.once)
        says = _words(outcome)
        if not isinstance(outcome, Done):
            return Said(says)
        shown = await self._store.read(lambda work: self._drawn(request, press.k, says, work))
        return private(shown)

    def _drawn(self, request: str, k: CardKey, says: str, work: UnitOfWork) -> Json:
        asked = work.channels.find(request)
        if asked is None:
            return notice(NoticeView(says=says))
        return draw_answered(asked, k, self._about, work)


def _words(outcome: Outcome) -> str:
    return outcome.says if isinstance(outcome, Done | MovedOn) else str(outcome)


def _chat(purpose: Purpose, incoming: Incoming) -> Chat:
    return Chat(
        to=Audience(channel=purpose),
        service_url=incoming.service_url,
        conversation_id=incoming.conversation_id,
        tenant=incoming.tenant,
        bot_id=incoming.bot_id,
        max_tier=Tier.CHANNEL,
        team_id=incoming.team_id or "",
    )
