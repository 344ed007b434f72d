"""Why a date is what it is: what started it, what it was before, each day counted or skipped.

People check this with a finger on a wall calendar, so the days are written out one by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.elements import (
    Json,
    Part,
    bullets,
    card,
    heading,
    lead,
    subheading,
    subtle,
    text,
    titled,
)
from cards.press import FIRST, Offer, Verb, button
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.sources import Source
from procedure.words import long_date, short_date

TIER: Final = Tier.MEMBER

TO_CASE: Final = Offer(Verb.CASE_CASE, "Back to the case")

_MOST: Final = 12
_EARLIER: Final = "It was changed more often than fits here. These are the latest changes."


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyView:
    """``starts`` is a sentence; ``counted`` is empty where months were counted.

    ``settings`` are those it rests on, by key: for whoever set them, and small.  ``history``
    says whether this is the first date or what it was before, a sentence or two at a time.
    """

    k: str
    n: int
    reference: CaseReference
    duty: str
    starts: str
    due: date | None
    convention: str
    source: Source
    edition: str
    counted: Sequence[date] = ()
    skipped: Sequence[tuple[date, str]] = ()
    settings: Sequence[str] = ()
    back: Offer = TO_CASE
    history: Sequence[str] = ()


def why(view: WhyView) -> Json:
    due = long_date(view.due) if view.due else "No date is set"
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading("Why this date?"),
            text(view.duty),
            lead(due),
            text(view.starts),
            titled("How days are counted", view.convention),
            titled("The rule", view.source.in_words),
            titled("Edition of the procedure", view.edition),
            *_history(view.history),
            *_counted(view.counted),
            *_skipped(view.skipped),
            *([subtle(f"Settings: {'; '.join(view.settings)}.")] if view.settings else []),
        ],
        [button(view, view.back, FIRST)],
        summary=f"{view.reference}: why a date is what it is.",
    )


def _history(lines: Sequence[str]) -> list[Part]:
    """Return the latest of what is known: a date changed often would not fit on the card."""
    if not lines:
        return []
    earlier = [text(_EARLIER)] if len(lines) > _MOST else []
    return [subheading("Has it changed?"), *earlier, *bullets(lines[-_MOST:])]


def _counted(days: Sequence[date]) -> list[Part]:
    if not days:
        return []
    numbered = (f"Day {number}: {short_date(day)}" for number, day in enumerate(days, 1))
    return [subheading("Days counted"), *bullets(numbered)]


def _skipped(days: Sequence[tuple[date, str]]) -> list[Part]:
    if not days:
        return []
    named = (f"{short_date(day)}: {because}" for day, because in days)
    return [subheading("Days not counted"), *bullets(named)]
