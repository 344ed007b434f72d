"""Taking a copy out in Word: where it will lie and what that means, before Teams asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import (
    Json,
    actions,
    bold,
    bullets,
    card,
    heading,
    ruled,
    subtle,
    text,
)
from cards.press import Offer, Verb, button
from procedure.case import CaseReference
from procedure.disclosure import Tier

TIER: Final = Tier.MEMBER

_MOST: Final = 20  # more, each with its button, would not fit on the card
_WHERE: Final = "Teams puts the copy in your own OneDrive, and asks you first."
_MEANS: Final = (
    "It stays there until you delete it. Quorate cannot take it back, even if you leave the case.",
    "Share it with nobody who may not see this case, and delete it when you no longer need it.",
    "It is recorded that you exported it, and which form it was.",
)
_MORE: Final = "There are more than fit here. The Business Unit can have them exported for you."


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportView:
    """``documents`` are what can be had: its title, and its key for the button."""

    k: str
    n: int
    reference: CaseReference
    documents: Sequence[tuple[str, str]]


def export(view: ExportView) -> Json:
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading("Export as Word"),
            text(_WHERE),
            *bullets(_MEANS),
            *(
                ruled(bold(title), actions(button(view, _offer(about))))
                for title, about in view.documents[:_MOST]
            ),
            *([text(_MORE)] if len(view.documents) > _MOST else []),
        ],
        [button(view, Offer(Verb.CASE_CASE, "Back"))],
        summary=f"{view.reference}: something is waiting for you.",
    )


def _offer(about: str) -> Offer:
    return Offer(Verb.CASE_EXPORT_ASK, "Export as Word", about)
