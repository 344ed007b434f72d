"""The menu: what this person can do now, and where they left off."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import Json, card, lead, text
from cards.press import Offer, buttons
from procedure.disclosure import Tier

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuView:
    """``offers`` are what this person may do, likeliest first."""

    k: str
    n: int
    greeting: str
    says: str
    offers: Sequence[Offer]


def menu(view: MenuView) -> Json:
    return card(
        [lead(view.greeting), text(view.says)],
        buttons(view, view.offers),
        summary="Quorate: choose what to do.",
    )
