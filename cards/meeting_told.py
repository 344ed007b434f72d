"""What a member is told of a meeting: its day, that it was put off, that somebody is unsafe.

Nothing is asked.  The first line is fit for a locked phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import Json, bullets, card, facts, heading, panel, text
from cards.press import Offer, buttons
from procedure.case import CaseReference
from procedure.disclosure import Tier

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingToldView:
    """``facts`` are what to put into a calendar, or the dates that an adjournment leaves alone."""

    reference: CaseReference
    heading: str
    says: str
    facts: Sequence[tuple[str, str]] = ()
    costs: Sequence[str] = ()
    k: str = ""
    n: int = 0
    offers: Sequence[Offer] = ()


def meeting_told(view: MeetingToldView) -> Json:
    return card(
        [
            heading(f"{view.heading}: {view.reference}"),
            text(view.says),
            *facts(view.facts),
            *([panel(*bullets(view.costs), style="warning")] if view.costs else []),
        ],
        buttons(view, view.offers),
        summary=f"{view.reference}: the meeting.",
    )
