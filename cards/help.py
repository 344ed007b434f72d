"""Help: what the bot does and does not do, what to type, and whom to ring."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import Json, bullets, card, heading, lead, panel, subheading, text
from cards.press import Offer, buttons
from procedure.disclosure import Tier

TIER: Final = Tier.CHANNEL


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpView:
    """``ways`` are what can be typed, as (words, what they do); ``contact`` is whom to ring."""

    k: str
    n: int
    ways: Sequence[tuple[str, str]]
    contact: str = ""
    offers: Sequence[Offer] = ()


def help(view: HelpView) -> Json:  # noqa: A001  # what the card is called
    typed = (f"“{words}”: {does}" for words, does in view.ways)
    return card(
        [
            heading("Help"),
            panel(
                lead(
                    "If anyone is in danger now, call 999."
                    " If a child may be at risk, call children's social care."
                ),
                text("Nobody watches this chat round the clock."),
                style="attention",
            ),
            text(
                "Quorate helps you run the Local Child Safeguarding Practice Review procedure. It"
                " asks, keeps dates and reminds. It never decides, contacts a family, or sends"
                " anything to the national system."
            ),
            text("Do not write about a child in a channel. Write to me here, one to one."),
            subheading("What you can type"),
            *bullets(typed),
            *([subheading("If something does not work"), text(view.contact)] * bool(view.contact)),
        ],
        buttons(view, view.offers),
        summary="Quorate: help.",
    )
