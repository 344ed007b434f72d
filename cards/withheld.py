"""Information withheld: the steps taken so far, and the next one, for whoever decides on it.

Why each was taken is not on it: that is read in a dialog.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import (
    Json,
    bold,
    card,
    facts,
    heading,
    panel,
    paragraphs,
    subheading,
    subtle,
    text,
    titled,
)
from cards.press import FIRST, PLAIN, Offer, button, dialog_button, nothing_opened
from procedure.case import CaseReference
from procedure.disclosure import Tier

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class WithheldView:
    k: str
    n: int
    reference: CaseReference
    agency: str
    steps: Sequence[tuple[str, str]]
    says: str
    over: str = ""
    offers: Sequence[Offer] = ()
    reads: Sequence[Offer] = ()


def withheld(view: WithheldView) -> Json:
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading("Information withheld"),
            *facts([("Agency", view.agency)]),
            *paragraphs(view.says),
            subheading("Steps so far"),
            *(titled(name, value) for name, value in view.steps),
            *([panel(bold("Done"), text(view.over), style="good")] if view.over else []),
            subtle("Asked because of section 2 of the procedure."),
        ],
        [
            *(button(view, offer, PLAIN if at else FIRST) for at, offer in enumerate(view.offers)),
            *(dialog_button(view, offer) for offer in view.reads),
            *nothing_opened(view, *view.reads),
        ],
        summary=f"{view.reference}: something is waiting for you.",
    )
