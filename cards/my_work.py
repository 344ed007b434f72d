"""My work: everything waiting for this person, nearest date first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.due import COLOUR, with_level
from cards.elements import (
    Json,
    Part,
    actions,
    bold,
    card,
    coloured,
    heading,
    ruled,
    subheading,
    subtle,
    text,
)
from cards.press import Look, Offer, Verb, button, buttons
from procedure.case import CaseReference
from procedure.clock_rules import Level
from procedure.disclosure import Tier
from procedure.stages import Stage
from procedure.words import counted

TIER: Final = Tier.MEMBER

_ROOM: Final = 14  # rows that fit on one card; the rest are counted
_CASES: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """``about`` is the case and the task ("BSCP-2026-014/sign-section-2")."""

    reference: CaseReference
    asks: str
    about: str
    due: str = ""
    level: Level = Level.IN_TIME


@dataclass(frozen=True, slots=True, kw_only=True)
class MyWorkView:
    """``cases`` are those this person may open, with where each stands."""

    k: str
    n: int
    waiting: Sequence[Waiting]
    cases: Sequence[tuple[CaseReference, Stage]] = ()
    offers: Sequence[Offer] = ()


def my_work(view: MyWorkView) -> Json:
    left = len(view.waiting) - _ROOM
    later = [text(f"And {counted(left, 'more', 'more')}, which you will see when these are done.")]
    rows = [_row(view, one) for one in view.waiting[:_ROOM]]
    return card(
        [
            heading("Your work"),
            *(rows or [text("Nothing is waiting for you.")]),
            *(later if left > 0 else []),
            *_cases(view),
        ],
        buttons(view, view.offers),
        summary="Quorate: your work.",
    )


def _cases(view: MyWorkView) -> list[Part]:
    if not view.cases:
        return []
    left = len(view.cases) - _CASES
    more = [text(f"And {counted(left, 'more case')}.")] if left > 0 else []
    shown = [_case(view, *one) for one in view.cases[:_CASES]]
    return [subheading("Your cases"), *shown, *more]


def _case(view: MyWorkView, reference: CaseReference, stage: Stage) -> Part:
    offer = Offer(Verb.SHOW_CASE, f"Open case {reference}", reference)
    return ruled(text(f"{reference}: {stage.label}"), actions(button(view, offer)))


def _row(view: MyWorkView, one: Waiting) -> Part:
    due = [coloured(with_level(one.due, one.level), COLOUR[one.level])] if one.due else []
    open_it = Offer(Verb.CASE_TASK, f"Open {one.reference}", one.about)
    return ruled(
        bold(one.asks),
        subtle(f"Case {one.reference}"),
        *due,
        actions(button(view, open_it, Look(tooltip=f"Open {one.reference}: {one.asks}"))),
    )
