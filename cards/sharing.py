"""The information-sharing record: every request and disclosure, and which are complete.

A row is completed by hand; that there is one follows from what was done.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import (
    Json,
    card,
    heading,
    subtle,
    table,
    text,
)
from cards.elements.kinds import Submit
from cards.press import Offer, button
from procedure.case import CaseReference
from procedure.disclosure import Tier

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingView:
    """``rows`` are what was asked or shared, and how far its record is complete."""

    k: str
    n: int
    reference: CaseReference
    rows: Sequence[tuple[str, str]]
    offers: Sequence[Offer] = ()
    back: Offer | None = None


def sharing(view: SharingView) -> Json:
    rows = [table(("What", "Record"), view.rows)] if view.rows else [text("Nothing yet.")]
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading("Information-sharing record"),
            text("Every request and every disclosure has a row here, which you complete."),
            *rows,
        ],
        [*(button(view, offer) for offer in view.offers), *_back(view)],
        summary=f"{view.reference}: something is waiting for you.",
    )


def _back(view: SharingView) -> list[Submit]:
    return [button(view, view.back)] if view.back else []
