"""A reminder to whoever owes a thing, in their own chat: the date first, then which duty.

The first line is as in a channel, since a locked phone may show it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.due import COLOUR
from cards.elements import Json, bold, card, coloured, lead, subtle, text
from cards.press import Offer, buttons
from procedure.case import CaseReference
from procedure.clock_rules import Level
from procedure.disclosure import Tier
from procedure.sources import Source

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedView:
    """``due`` is in the words a channel may see; ``duty`` is what is owed, in full.

    ``says`` is why it is said beside the usual reminders, if it is.
    """

    k: str
    n: int
    reference: CaseReference
    due: str
    duty: str
    level: Level
    source: Source
    says: str = ""
    offers: Sequence[Offer] = ()


def owed(view: OwedView) -> Json:
    return card(
        [
            lead(f"{view.reference}: {view.due}"),
            coloured(view.level.label, COLOUR[view.level]),
            bold(view.duty),
            *([text(view.says)] if view.says else []),
            subtle(f"The rule is in {view.source.in_words}."),
        ],
        buttons(view, view.offers),
        summary="Safeguarding reminder, open to view.",
    )
