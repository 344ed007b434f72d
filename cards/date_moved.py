"""A date that has changed: what it was, what it is and why.  No date ever moves unsaid."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.elements import Json, card, heading, titled
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.terms import Term
from procedure.words import long_date

TIER: Final = Tier.CHANNEL


class Cause(Term):
    """Why a date moved, in words that say nothing about the case."""

    RECORDED = "recorded", "A date it is counted from was recorded"
    CORRECTED = "corrected", "A date it is counted from was corrected"
    CALENDAR = "calendar", "The list of days that are not working days changed"
    SETTING = "setting", "The partnership changed how it counts"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMovedView:
    """``what`` is in the words a channel may see.  A date is None if there was or is none."""

    reference: CaseReference
    what: str
    old: date | None
    new: date | None
    cause: Cause


def date_moved(view: DateMovedView) -> Json:
    return card(
        [
            heading(f"Date changed: {view.reference}"),
            titled("What", view.what),
            titled("Was", long_date(view.old) if view.old else "No date"),
            titled("Is now", long_date(view.new) if view.new else "No date"),
            titled("Why", view.cause.label),
        ],
        [],
        summary=f"{view.reference}: a date has changed.",
    )
