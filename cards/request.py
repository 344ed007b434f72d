"""An agency is asked for information: its own safeguarding lead's card, and nobody else's.

What the letter says is not on it: that is read in a dialog.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import (
    Json,
    Part,
    actions,
    bold,
    card,
    facts,
    heading,
    panel,
    ruled,
    subtle,
    text,
)
from cards.press import FIRST, Offer, button, dialog_button, nothing_opened
from procedure.case import CaseReference
from procedure.disclosure import Tier

TIER: Final = Tier.MEMBER


_HOW: Final = (
    "Read the letter first. If your agency holds nothing, say so: a nil return is an answer. You"
    " may save your reply and go on with it later."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestView:
    """For an agency's safeguarding lead.  ``does`` begins the reply, or goes on with it.

    ``files`` are what can be had as a Word file.
    """

    k: str
    n: int
    reference: CaseReference
    agency: str
    known: Sequence[tuple[str, str]]
    stands: str
    warns: str = ""
    does: Offer | None = None
    reads: Sequence[Offer] = ()
    files: Sequence[Offer] = ()


def request(view: RequestView) -> Json:
    style = "good" if view.does is None else None
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading("Your agency is asked for information"),
            *([panel(text(view.warns), style="warning")] if view.warns else []),
            *facts([("Agency", view.agency), *view.known]),
            panel(bold(view.stands), style=style),
            *([text(_HOW)] if view.does else []),
            subtle("Asked because of section 4.3 of the procedure."),
            *_files(view),
        ],
        [
            *([button(view, view.does, FIRST)] if view.does else []),
            *(dialog_button(view, offer) for offer in view.reads),
            *nothing_opened(view, *view.reads),
        ],
        summary=f"{view.reference}: something is waiting for you.",
    )


def _files(view: RequestView) -> list[Part]:
    if not view.files:
        return []
    says = "A copy goes into your own OneDrive. Teams asks you first, and it is recorded."
    return [ruled(text(says), actions(*(button(view, offer) for offer in view.files)))]
