"""What becomes of a thing once it was sent, or was not: one transaction for each ending.

Teams' answer decides.  "Not yet" goes back with a wait; "never" is given up and told to a
person; "gone" is posted afresh.  A fault of our own is tried a few times, in case it was the
moment, and then is given up as well, so that one bad item never holds up the rest.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import uniform
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.delivered import record_delivery
from bot.desk.escalation import cannot_be_reached, cannot_be_said
from bot.drawing.drawn import Drawn
from bot.edge.outcomes import Gone, NotPossible, TryLater
from storage.claims import Claim
from storage.unit_of_work import UnitOfWork

TRIES: Final = 5  # of what fails in the same way each time
LONGEST_PAUSE: Final = 15 * 60.0
_MOST_DOUBLINGS: Final = 10
_MS: Final = 1000

NO_CHAT: Final = "ConversationNotFound"
CHAT_REFUSES: Final = frozenset(
    {
        NO_CHAT,
        "BotDisabledByAdmin",
        "BotNotInConversationRoster",
        "BotNotRegistered",
        "ConversationBlockedByUser",
        "ForbiddenOperationException",
        "MessageWritesBlocked",
    }
)


def pause(tried: int) -> float:
    """Wait longer each time, and not everything alike, from a second to a quarter of an hour."""
    longest = min(LONGEST_PAUSE, 2.0 ** min(tried, _MOST_DOUBLINGS))
    return uniform(1.0, longest)  # noqa: S311  # to fall out of step, not to be secret


@dataclass(frozen=True, slots=True)
class Settling:
    about: Circumstances
    pause: Callable[[int], float] = pause

    def sent(self, work: UnitOfWork, claim: Claim, drawn: Drawn, shown: str) -> None:
        """Record that it is there to be read, and the fact that comes true by it."""
        notice = claim.notice
        # The case before the row: everybody else takes the locks in that order.
        marked = notice.reference if notice.marks else None
        case = work.cases.get(marked) if marked else None
        version = max(drawn.version, claim.want_version)  # it was drawn after it was claimed
        ours = work.outbox.sent(claim.id, claim.fence, version, shown, drawn.card_key)
        if ours and case and notice.marks:
            record_delivery(notice, notice.marks, case, self.about, work)

    def unsent(self, work: UnitOfWork, claim: Claim, fault: Exception) -> None:
        match fault:
            case TryLater():
                self._wait(work, claim, fault)
            case Gone(code=code):
                self._begin_again(work, claim, code)
            case NotPossible(code=code):
                self.give_up(work, claim, code)
            case _:
                self._failed(work, claim, type(fault).__name__)

    def give_up(self, work: UnitOfWork, claim: Claim, code: str) -> None:
        """Try it no more, and leave word with somebody who can do something about it."""
        if not work.outbox.block(claim.id, claim.fence, code):
            return
        today = self.about.clock.today()
        if code in CHAT_REFUSES:
            work.conversations.suspend(claim.notice.to, code)  # until they are heard from
            cannot_be_reached(claim.notice.to, today, work)
        else:
            cannot_be_said(claim.notice, today, work)

    def _failed(self, work: UnitOfWork, claim: Claim, fault: str) -> None:
        """Set aside what we could not draw or send through a fault of our own."""
        left = work.outbox.find(claim.notice.key)
        times = 1 + _times(left.last_error if left else None, fault)
        if times >= TRIES:
            self.give_up(work, claim, fault)
        else:
            self._later(work, claim, self.pause(times), f"{fault} {times}")

    def _wait(self, work: UnitOfWork, claim: Claim, asked: TryLater) -> None:
        seconds = self.pause(claim.attempts)
        if asked.after is not None:
            seconds = max(seconds, asked.after)
            work.conversations.hold(claim.notice.to, work.now() + _ms(asked.after))
        self._later(work, claim, seconds, "TryLater", ambiguous=asked.ambiguous)

    def _begin_again(self, work: UnitOfWork, claim: Claim, code: str) -> None:
        """Post afresh what is gone; a person's chat that is gone is opened anew first."""
        if claim.attempts >= TRIES or (code == NO_CHAT and claim.notice.to.channel):
            self.give_up(work, claim, code)
        elif work.outbox.repost(claim.id, claim.fence) and code == NO_CHAT:
            work.conversations.forget(claim.notice.to)

    def _later(
        self,
        work: UnitOfWork,
        claim: Claim,
        seconds: float,
        code: str,
        *,
        ambiguous: bool = False,
    ) -> None:
        at = work.now() + _ms(seconds)
        work.outbox.later(claim.id, claim.fence, at, code, ambiguous=ambiguous)


def try_again(work: UnitOfWork) -> None:
    """Try what was refused for good, and whom: somebody may have put it right since."""
    for chat in work.conversations.all():
        if chat.suspended in CHAT_REFUSES:
            work.conversations.save(chat)
    left = (work.outbox.find(key) for key, _ in work.backlog.blocked())
    for to in {found.notice.to for found in left if found}:
        work.outbox.wake(to)


def _times(last_error: str | None, fault: str) -> int:
    """How often in a row it has failed in this way, as the last failure wrote it down."""
    name, _, times = (last_error or "").partition(" ")
    return int(times) if name == fault and times else 0


def _ms(seconds: float) -> int:
    return int(seconds * _MS)
