"""The decision, told to Board members and to agencies (section 4.8): what was decided, no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.elements import Json, card, heading, lead, subtle, text
from cards.press import Offer, buttons
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.words import long_date

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedView:
    """``decision`` is in the guidance's own words; ``notes`` say what it means for the reader."""

    reference: CaseReference
    decision: str
    decided: date
    told_by: str
    notes: Sequence[str] = ()
    k: str = ""
    n: int = 0
    offers: Sequence[Offer] = ()


def decided(view: DecidedView) -> Json:
    return card(
        [
            heading(f"Outcome of case {view.reference}"),
            text(f"On {long_date(view.decided)} the Partnership Chair decided:"),
            lead(view.decision),
            *map(text, view.notes),
            text("Please do not pass this on beyond those who must act on it."),
            subtle(f"Told by {view.told_by}."),
        ],
        buttons(view, view.offers),
        summary=f"{view.reference}: something is waiting for you.",
    )
