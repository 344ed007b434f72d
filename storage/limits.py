"""How fast Teams may be written to, as buckets of tokens kept in rows that instances share.

Below what Teams allows on purpose: it allows seven requests in a second to a conversation,
and thirty to an app in a tenant by one page, fifty by another.
"""

from dataclasses import dataclass, replace
from typing import Final, Self


@dataclass(frozen=True, slots=True)
class Limit:
    """A bucket that holds ``most`` tokens and gains one ``every`` so many milliseconds."""

    every: int
    most: float

    def after(self, tokens: float, tokens_at: int, now: int, cost: float) -> float:
        """Return what is left after taking ``cost`` now; below nought, it may not be taken."""
        gained = max(0, now - tokens_at) / self.every
        return min(self.most, tokens + gained) - cost

    def times(self, pace: int) -> Self:
        """Return the limit of a Teams that goes so many times as fast."""
        return replace(self, every=self.every // pace)


CHAT: Final = Limit(every=1000, most=3)
TENANT: Final = Limit(every=50, most=20)


@dataclass(frozen=True, slots=True)
class Limits:
    """What is kept to in each conversation, and in a tenant as a whole."""

    chat: Limit = CHAT
    tenant: Limit = TENANT

    def times(self, pace: int) -> Self:
        """Return those of a made-up Teams, where days pass in seconds and so must messages."""
        return replace(self, chat=self.chat.times(pace), tenant=self.tenant.times(pace))


LIMITS: Final = Limits()
