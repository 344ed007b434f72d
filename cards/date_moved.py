"""A date that has changed: what it was, what it is and why.  No date ever moves unsaid."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.elements import Json, Part, card, heading, text, titled
from procedure.case import CaseReference
from procedure.disclosure import InChannel, Tier
from procedure.moved_dates import Which
from procedure.terms import Term
from procedure.words import long_date

TIER: Final = Tier.CHANNEL


class Cause(Term):
    """Why a date moved, in words that say nothing about the case."""

    RECORDED = "recorded", "A date it is counted from was recorded"
    CORRECTED = "corrected", "A date it is counted from was changed or put right"
    CALENDAR = "calendar", "The list of days that are not working days changed"
    SETTING = "setting", "The partnership changed how it counts"


@dataclass(frozen=True, slots=True)
class MovedTo:
    """One date of a clock besides its due date: which, what it was, and what it is."""

    which: Which
    old: date
    new: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMovedView:
    """``what`` is None for what no channel may see.  A date is None if there was or is none.

    ``old`` and ``new`` are the due date's, and the same if only ``others`` moved.  ``because``
    are the days or settings that moved it, a sentence each, where it is known.
    """

    reference: CaseReference
    what: InChannel | None
    old: date | None
    new: date | None
    cause: Cause
    others: Sequence[MovedTo] = ()
    because: Sequence[InChannel] = ()


def date_moved(view: DateMovedView) -> Json:
    return card(
        [
            heading(f"Date changed: {view.reference}"),
            titled("What", view.what or "A date"),
            *_due(view),
            *(titled(one.which.label, _moved_to(one)) for one in view.others),
            titled("Why", view.cause.label),
            *(text(each) for each in view.because),
        ],
        [],
        summary=f"{view.reference}: a date has changed.",
    )


def _due(view: DateMovedView) -> Iterator[Part]:
    if view.old and view.old == view.new:
        yield titled(Which.DUE.label, f"{long_date(view.old)}, as before")
        return
    yield titled("Was", long_date(view.old) if view.old else "No date")
    yield titled("Is now", long_date(view.new) if view.new else "No date")


def _moved_to(one: MovedTo) -> str:
    return f"{long_date(one.new)} (it was {long_date(one.old)})"
