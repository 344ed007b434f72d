"""Asking once more before what somebody wrote is destroyed."""

from dataclasses import dataclass
from typing import Final

from cards.elements import Json, card, heading, text
from cards.press import DANGER, Offer, Verb, button
from procedure.case import FormId
from procedure.disclosure import Tier
from procedure.questions import FormKey

TIER: Final = Tier.CHANNEL


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmDiscardView:
    k: FormId
    n: int
    form: FormKey


def confirm_discard(view: ConfirmDiscardView) -> Json:
    return card(
        [
            heading("Do you want to discard this form?"),
            text(f"{view.form.label}."),
            text("Everything you wrote in it will be deleted. It cannot be brought back."),
        ],
        [
            button(view, Offer(Verb.FORM_SHOW, "Keep the form")),
            button(view, Offer(Verb.FORM_DISCARD, "Discard the form"), DANGER),
        ],
        summary="Do you want to discard this form?",
    )
