"""The notice: a sentence where a card was, or an answer in words, and at most a few ways on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import Json, card, paragraphs
from cards.press import Offer, buttons
from procedure.disclosure import Tier

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    says: str
    k: str = ""
    n: int = 0
    offers: Sequence[Offer] = ()


def notice(view: NoticeView) -> Json:
    return card(
        paragraphs(view.says),
        buttons(view, view.offers),
        summary="Quorate has answered you.",
    )
