"""An agency is asked for information: its own safeguarding lead's card, and nobody else's.

What the letter says is not on it: that is read in a dialog.
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
    subtle,
    text,
)
from cards.press import FIRST, Offer, button, dialog_buttons
from procedure.case import CaseReference
from procedure.disclosure import Tier

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestView:
    """For an agency's safeguarding lead.  ``does`` begins the reply, or goes on with it."""

    k: str
    n: int
    reference: CaseReference
    agency: str
    known: Sequence[tuple[str, str]]
    stands: str
    warns: str = ""
    does: Offer | None = None
    reads: Sequence[Offer] = ()


def request(view: RequestView) -> Json:
    style = "good" if view.does is None else None
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading("Your agency is asked for information"),
            *([panel(text(view.warns), style="warning")] if view.warns else []),
            *facts([("Agency", view.agency), *view.known]),
            panel(bold(view.stands), style=style),
            text(
                "Read the letter first. If your agency holds nothing, say so: a nil return is an"
                " answer. You may save your reply and go on with it later."
            ),
            subtle("Asked because of section 4.3 of the procedure."),
        ],
        [
            *([button(view, view.does, FIRST)] if view.does else []),
            *(one for offer in view.reads for one in dialog_buttons(view, offer)),
        ],
        summary=f"{view.reference}: something is waiting for you.",
    )
