"""The receipt: a referral has gone in, under this reference.  It takes the form's place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.elements import Json, card, heading, lead, subheading, text, titled
from procedure.case import CaseReference
from procedure.disclosure import InChannel, Tier
from procedure.words import long_date

TIER: Final = Tier.CHANNEL


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptView:
    """``dates`` are the dates now running; two clocks may run to one, in the same words."""

    reference: CaseReference
    received: date
    dates: Sequence[tuple[InChannel, date]] = ()


def receipt(view: ReceiptView) -> Json:
    running = [titled(what, long_date(on)) for what, on in dict.fromkeys(view.dates)]
    return card(
        [
            heading("Referral received"),
            lead(view.reference),
            text(f"The Business Unit received it on {long_date(view.received)}."),
            subheading("What happens next"),
            text(
                "The local authority representative will be told about it. The Business Unit may"
                " ask you for more information. The Subgroup Chair will tell you here what is"
                " decided."
            ),
            text(
                "If a child is in danger now, call 999. If a child may be at risk, call children's"
                " social care. Nobody watches this chat round the clock."
            ),
            *([subheading("Dates now running"), *running] if running else []),
        ],
        [],
        summary=f"{view.reference}: your referral has been received.",
    )
