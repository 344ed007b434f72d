"""Telling the referrer the decision (section 4.7): what was decided, and nothing of the others."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from cards.elements import Json, card, heading, lead, paragraphs, subtle, text
from cards.press import Offer, buttons
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.words import long_date

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeView:
    """``decision`` is in the guidance's own words; ``says`` is what the chair added, if any."""

    reference: CaseReference
    decision: str
    decided: date
    told_by: str
    says: str = field(default="", repr=False)
    k: str = ""
    n: int = 0
    offers: Sequence[Offer] = ()


def outcome(view: OutcomeView) -> Json:
    return card(
        [
            heading(f"Decision on your referral {view.reference}"),
            text(f"On {long_date(view.decided)} the Partnership Chair decided:"),
            lead(view.decision),
            *paragraphs(view.says),
            text("Please do not pass this on. The Business Unit tells the other agencies."),
            subtle(f"Told by {view.told_by}."),
        ],
        buttons(view, view.offers),
        summary=f"{view.reference}: there is news of your referral.",
    )
