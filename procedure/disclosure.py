"""What may be said where: the three tiers (section 2 and decisions.md 2).

Tier 2 text travels as ``Sensitive``, which is no string: a type checker refuses it wherever
words are shown, and ``str`` and ``repr`` withhold it, so that it cannot reach a card, a log or an
error by being formatted into one.  What a channel may see travels as ``InChannel``: a card of
tier 0 has room for no other words, so that what somebody typed is refused there as well.
"""

from enum import IntEnum
from typing import Final, Literal, NewType, final

# Made only of words in our tables, and of the partnership's own name: never of an answer.
InChannel = NewType("InChannel", str)


class Tier(IntEnum):
    """CHANNEL may stand anywhere; MEMBER 1:1 to a checked member; CASE is sealed."""

    CHANNEL = 0
    MEMBER = 1
    CASE = 2


@final
class Sensitive:
    """Words that may identify a child.  Say ``reveal(text, tier=Tier.CASE)`` to read them.

    Not a dataclass, whose fields ``asdict`` and ``match`` would read out.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text: Final = text

    def __str__(self) -> str:
        return "[withheld]"

    def __repr__(self) -> str:
        return "Sensitive([withheld])"

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sensitive) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def read_at(self, tier: Tier) -> str:
        """Return the words themselves, for a reader whose tier has been checked."""
        if tier is not Tier.CASE:
            raise PermissionError("text that may identify a child is read at tier 2 only")
        return self._text


def reveal(text: Sensitive, *, tier: Literal[Tier.CASE]) -> str:
    """Return the words themselves: the one way to read them, so that it can be searched for."""
    return text.read_at(tier)
