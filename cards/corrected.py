"""Telling whoever asked for a date to be put right what came of it, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from cards.elements import Json, card, facts, heading, lead, text, titled
from cards.press import Offer, buttons
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.words import long_date

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedView:
    """``outcome`` is what came of it in a few words, ``says`` who answered and when."""

    k: str
    n: int
    reference: CaseReference
    outcome: str
    what: str
    was: date
    now: date
    says: str
    why_not: str = field(default="", repr=False)
    offers: Sequence[Offer] = ()


def corrected(view: CorrectedView) -> Json:
    return card(
        [
            heading(f"The date you asked about: {view.reference}"),
            lead(view.outcome),
            text(view.says),
            *([titled("Reason", view.why_not)] if view.why_not else []),
            *facts(
                [
                    ("Which date", view.what),
                    ("It was", long_date(view.was)),
                    ("You asked for", long_date(view.now)),
                ]
            ),
        ],
        buttons(view, view.offers),
        summary=f"{view.reference}: open Teams to read this.",
    )
