"""Telling a chair that a notification has been received (section 4.1), and what follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.elements import Json, card, heading, subheading, text, titled
from cards.press import Offer, buttons
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.words import long_date

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class InformedView:
    """``dates`` are those that now run, each with the event it starts from in its words."""

    reference: CaseReference
    received: date
    dates: Sequence[tuple[str, date]] = ()
    k: str = ""
    n: int = 0
    offers: Sequence[Offer] = ()


def informed(view: InformedView) -> Json:
    running = [titled(what, long_date(on)) for what, on in view.dates]
    return card(
        [
            heading(f"Notification received: {view.reference}"),
            text(
                "The local authority has notified the national Panel of a serious incident. The"
                f" Business Unit received its copy on {long_date(view.received)}."
            ),
            text("A rapid review is open. You need do nothing yet."),
            *([subheading("Dates now running"), *running] if running else []),
        ],
        buttons(view, view.offers),
        summary=f"{view.reference}: a notification has been received.",
    )
