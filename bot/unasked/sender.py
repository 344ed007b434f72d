"""Say one thing that was claimed: a placeholder, its id kept, then the content in its place.

Posting cannot be made to happen once: a lost answer leaves the same message there twice.  So
what is posted says nothing, and what says something is put, which may be done again without
harm.  A crash at any point leaves either nothing, or a placeholder that is filled next time.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

from bot.drawing.drawn import Draw, Drawn, content_hash
from bot.edge.connector import Connector
from bot.edge.outcomes import Gone, NotTaken
from bot.unasked.envelope import message, placeholder
from bot.unasked.settling import NO_CHAT, Settling
from procedure.notices import TIER
from storage.claims import Claim
from storage.store import Store
from storage.transactions import Busy, CommitUnknown
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

TOO_MUCH: Final = "TierTooHigh"

# Named points at which a test may end the process; the service lets them pass.
FailPoint: TypeAlias = Callable[[str], None]


def pass_by(point: str) -> None:
    del point


class Sender:
    def __init__(self, store: Store, connector: Connector, draw: Draw, settling: Settling) -> None:
        self._store = store
        self._connector = connector
        self._draw = draw
        self._settling = settling
        self.at: FailPoint = pass_by

    async def send(self, claim: Claim) -> None:
        """Send it or set it aside; nothing that goes wrong with it reaches whoever asked."""
        try:
            await self._send(claim)
        except (Busy, CommitUnknown) as error:  # its lease runs out, and it is claimed again
            log.warning("not settled", extra={"because": type(error).__name__})
        except Exception as fault:  # noqa: BLE001  # the fault may be any of ours
            await self._set_aside(claim, fault)

    async def _send(self, claim: Claim) -> None:
        if TIER[claim.notice.kind] > claim.chat.max_tier:
            await self._store.run(lambda work: self._settling.give_up(work, claim, TOO_MUCH))
            return
        drawn = await self._store.run(lambda work: self._drawn(work, claim))
        self.at("drawn")
        if drawn is None:
            return
        activity_id = claim.activity_id or await self._placed(claim, drawn)
        if activity_id:
            await self._fill(claim, drawn, activity_id)

    def _drawn(self, work: UnitOfWork, claim: Claim) -> Drawn | None:
        """Draw it as it stands now; close the row if there is nothing to say any more."""
        drawn = self._draw(work, claim)
        if drawn is None or (drawn.closed and claim.activity_id is None):
            work.outbox.supersede(claim.id, claim.fence)
            return None
        return drawn

    async def _placed(self, claim: Claim, drawn: Drawn) -> str | None:
        """Post a placeholder and keep its id; None if somebody else has the row by now."""
        chat = claim.chat
        body = placeholder(TIER[claim.notice.kind])
        try:
            made = await self._connector.post(chat.service_url, chat.conversation_id, body)
        except Gone:
            raise Gone(NO_CHAT) from None  # nothing but the chat itself can be missing yet
        self.at("posted")
        kept = await self._store.run(
            lambda work: work.outbox.posted(claim.id, claim.fence, made, drawn.card_key)
        )
        self.at("kept")
        if kept.mine:
            return made
        await self._take_back(claim, made)
        return None

    async def _take_back(self, claim: Claim, made: str) -> None:
        chat = claim.chat
        try:
            await self._connector.delete(chat.service_url, chat.conversation_id, made)
        except NotTaken as refusal:
            log.info("not taken back", extra={"because": type(refusal).__name__})
            return
        await self._store.run(lambda work: work.outbox.healed(chat.to.key, made))

    async def _fill(self, claim: Claim, drawn: Drawn, activity_id: str) -> None:
        """Put the content, unless the same is there, and record that it is.

        A step that was opened since it was claimed is left alone as well.
        """
        shown = content_hash(drawn.card, activity_id)
        left, now = await self._store.read(
            lambda work: (work.outbox.find(claim.notice.key), work.now())
        )
        if left and left.is_open(now):
            await self._store.run(lambda work: work.outbox.put_back(claim.id, claim.fence))
            return
        if left and left.content_hash == shown:
            drawn = replace(drawn, card_key=left.card_key or "")
        else:
            await self._put(claim, drawn, activity_id)
        await self._store.run(lambda work: self._settling.sent(work, claim, drawn, shown))
        self.at("settled")

    async def _put(self, claim: Claim, drawn: Drawn, activity_id: str) -> None:
        chat = claim.chat
        body = message(drawn.card, TIER[claim.notice.kind])
        await self._connector.put(chat.service_url, chat.conversation_id, activity_id, body)
        self.at("put")

    async def _set_aside(self, claim: Claim, fault: Exception) -> None:
        log.warning("not sent", extra={"because": type(fault).__name__})
        try:
            await self._store.run(lambda work: self._settling.unsent(work, claim, fault))
        except Exception as error:  # noqa: BLE001  # its lease runs out, and it is claimed again
            log.warning("not settled", extra={"because": type(error).__name__})
