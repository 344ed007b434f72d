"""The saved card: a form put aside, with nothing of what was written in it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.elements import Json, bold, card, text
from cards.press import FIRST, Offer, Verb, button
from procedure.case import FormId
from procedure.disclosure import Tier
from procedure.questions import FormKey
from procedure.words import long_date

TIER: Final = Tier.CHANNEL


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """``until`` is the last day on which the form can still be finished, if there is one."""

    k: FormId
    n: int
    form: FormKey
    page: int
    pages: int
    until: date | None = None


def saved(view: SavedView) -> Json:
    kept = f" It will be kept until {long_date(view.until)}." if view.until else ""
    return card(
        [
            bold("Saved. You can finish later."),
            text(f"{view.form.label}: you are on page {view.page} of {view.pages}.{kept}"),
            text("Only you can see what you have written. Nothing has been sent."),
        ],
        [
            button(view, Offer(Verb.FORM_SHOW, "Continue"), FIRST),
            button(view, Offer(Verb.FORM_ASK_DISCARD, "Discard what I wrote")),
        ],
        summary="Your form is saved. Nothing has been sent.",
    )
