"""Something about a reply that one person is told once, such as that it has come.

It names the agency, and nothing that the agency wrote.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import (
    Json,
    card,
    heading,
    paragraphs,
    subtle,
)
from cards.press import Offer, button
from procedure.case import CaseReference
from procedure.disclosure import Tier

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldView:
    """Something that one person is told once."""

    k: str
    n: int
    reference: CaseReference
    title: str
    says: str
    offers: Sequence[Offer] = ()


def told(view: ToldView) -> Json:
    return card(
        [subtle(f"Case {view.reference}"), heading(view.title), *paragraphs(view.says)],
        [button(view, offer) for offer in view.offers],
        summary=f"{view.reference}: something is waiting for you.",
    )
