"""One date that is near, here or past: what is due, when, whose it is, and no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.due import COLOUR
from cards.elements import Json, card, coloured, lead, text
from cards.press import Offer, buttons
from procedure.case import CaseReference
from procedure.clock_rules import Level
from procedure.disclosure import Tier
from procedure.roles import Role
from procedure.words import counted

TIER: Final = Tier.CHANNEL


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderView:
    """``due`` is in the words a channel may see: "Agency replies due ... (2 working days)"."""

    reference: CaseReference
    due: str
    owner: Role
    level: Level
    outstanding: int = 0
    k: str = ""
    n: int = 0
    offers: Sequence[Offer] = ()


def reminder(view: ReminderView) -> Json:
    more = counted(view.outstanding, "thing is", "things are")
    waits = [text(f"{more} outstanding.")] if view.outstanding else []
    return card(
        [
            lead(f"{view.reference}: {view.due}"),
            coloured(view.level.label, COLOUR[view.level]),
            text(f"Owner: {view.owner.label}"),
            *waits,
        ],
        buttons(view, view.offers),
        summary="Safeguarding reminder, open to view.",
    )
