"""Telling a chair that a notification has been received (section 4.1), and what follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.elements import Json, Part, bold, card, heading, ruled, subheading, subtle, text
from cards.press import Offer, buttons
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.words import long_date

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """One date that now runs.

    ``starts`` is a sentence; ``opens`` is the first day of a window, if there is one.
    """

    duty: str
    due: date
    starts: str
    opens: date | None = None

    @property
    def when(self) -> str:
        if self.opens:
            return f"Between {long_date(self.opens)} and {long_date(self.due)}."
        return f"By {long_date(self.due)}."


@dataclass(frozen=True, slots=True, kw_only=True)
class InformedView:
    reference: CaseReference
    received: date
    dates: Sequence[Running] = ()
    k: str = ""
    n: int = 0
    offers: Sequence[Offer] = ()


def informed(view: InformedView) -> Json:
    return card(
        [
            heading(f"Notification received: {view.reference}"),
            text(
                "The local authority has notified the national Panel of a serious incident. The"
                f" Business Unit received its copy on {long_date(view.received)}."
            ),
            text("A rapid review is open. You need do nothing yet."),
            *([subheading("Dates now running")] if view.dates else []),
            *map(_running, view.dates),
        ],
        buttons(view, view.offers),
        summary=f"{view.reference}: a notification has been received.",
    )


def _running(one: Running) -> Part:
    return ruled(bold(one.duty), text(one.when), subtle(one.starts))
