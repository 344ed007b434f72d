"""Telling somebody that a decision was entered in their name, and what to do if it is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.elements import Json, card, facts, heading, text
from cards.press import Offer, buttons
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.words import long_date

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredView:
    """``what`` is what was entered; ``told_by`` how they are said to have told it."""

    k: str
    n: int
    reference: CaseReference
    what: str
    on: date
    entered_by: str
    told_by: str
    evidence: str
    offers: Sequence[Offer] = ()


def entered(view: EnteredView) -> Json:
    return card(
        [
            heading(f"Entered in your name: {view.reference}"),
            text(f"{view.entered_by} entered this on your behalf. You need do nothing."),
            *facts(
                [
                    ("What", view.what),
                    ("On", long_date(view.on)),
                    ("How you told it", view.told_by),
                    ("Evidence", view.evidence),
                ]
            ),
            text("If it is wrong, tell the Business Manager at once."),
        ],
        buttons(view, view.offers),
        summary=f"{view.reference}: open Teams to read this.",
    )
