"""Why a date is what it is: what started it, every day counted, every day skipped, on whose rule.

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


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyView:
    """``starts`` is a sentence; ``counted`` is empty where months were counted.

    ``settings`` are those it rests on, by key: for whoever set them, and small.
    """

    k: str
    n: int
    reference: CaseReference
    duty: str
    starts: str
    due: date | None
    convention: str
    source: Source
    counted: Sequence[date] = ()
    skipped: Sequence[tuple[date, str]] = ()
    settings: Sequence[str] = ()


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
            *_counted(view.counted),
            *_skipped(view.skipped),
            *([subtle(f"Settings: {'; '.join(view.settings)}.")] if view.settings else []),
        ],
        [button(view, Offer(Verb.CASE_CASE, "Back to the case"), FIRST)],
        summary=f"{view.reference}: why a date is what it is.",
    )


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
