"""One date that is near, here or past: what is due, when, whose it is, and no more."""

from dataclasses import dataclass
from typing import Final

from cards.due import COLOUR
from cards.elements import Json, card, coloured, lead, text
from procedure.case import CaseReference
from procedure.clock_rules import Level
from procedure.disclosure import InChannel, Tier
from procedure.roles import Role
from procedure.words import counted

TIER: Final = Tier.CHANNEL


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderView:
    """``due`` is what is due, and when: "Agency replies due ... (2 working days)"."""

    reference: CaseReference
    due: InChannel
    owner: Role
    level: Level
    outstanding: int = 0


def reminder(view: ReminderView) -> Json:
    more = counted(view.outstanding, "thing is", "things are")
    waits = [text(f"{more} outstanding.")] if view.outstanding else []
    return card(
        [
            lead(f"{view.reference}: {view.due}"),
            coloured(view.level.label, COLOUR[view.level]),
            text(f"Owner: {view.owner.label}"),
            *waits,
        ],
        [],
        summary="Safeguarding reminder, open to view.",
    )
