"""Help: what the bot does and does not do, and what to type."""

from dataclasses import dataclass
from typing import Final

from cards.elements import Json, bullets, card, heading, lead, panel, subheading, text
from cards.press import FIRST, CardKey, Offer, Verb, button
from procedure.disclosure import Tier

TIER: Final = Tier.CHANNEL

# What can be typed, and what it does.
_WAYS: Final = (
    ("hello", "shows what you can do"),
    ("make a referral", "begins a referral, or goes on with the one you began"),
    ("my work", "offers what is waiting for you, soonest first"),
    ("help", "shows this"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpView:
    k: CardKey
    n: int


def help(view: HelpView) -> Json:  # noqa: A001  # what the card is called
    typed = (f"“{words}”: {does}" for words, does in _WAYS)
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
        ],
        [button(view, Offer(Verb.MENU, "What I can do"), FIRST)],
        summary="Quorate: help.",
    )
