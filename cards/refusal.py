"""The refusal: what was not done, why not, on whose authority, and whom to ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import Json, bold, card, paragraphs, subtle, text
from cards.press import Offer, button
from procedure.disclosure import Tier
from procedure.sources import Source

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalView:
    because: str
    source: Source
    k: str = ""
    n: int = 0
    offers: Sequence[Offer] = ()


def refusal(view: RefusalView) -> Json:
    return card(
        [
            bold("This was not done."),
            *paragraphs(view.because),
            text("Nothing has changed."),
            subtle(f"The rule is in {view.source.in_words}."),
        ],
        [button(view, offer) for offer in view.offers],
        summary="Quorate has answered you.",
    )
