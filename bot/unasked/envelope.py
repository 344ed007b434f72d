"""The two bodies that are ever sent for a notice: a placeholder, and the card put in its place.

The first is what a locked phone shows and what a lost reply may leave behind twice, so it is
a constant: nothing about a case can get into it.
"""

from typing import Final

from bot.drawing.drawn import Json
from procedure.disclosure import Tier

CARD: Final = "application/vnd.microsoft.card.adaptive"

SAYS: Final = {
    Tier.CHANNEL: "Safeguarding: open to view",
    Tier.MEMBER: "Safeguarding, for you: open to view",
    Tier.CASE: "Safeguarding, for you: open to view",
}


def placeholder(tier: Tier) -> Json:
    return {"type": "message", "text": SAYS[tier], "summary": SAYS[tier]}


def message(card: Json, tier: Tier) -> Json:
    """Wrap a card.  The summary is shown outside the chat, so it stays as it was."""
    return {
        "type": "message",
        "summary": SAYS[tier],
        "attachments": [{"contentType": CARD, "content": card}],
    }
