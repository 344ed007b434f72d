"""The board: every open case, the next date first, for the Business Unit.

Of a case its reader is not a member of, only what a channel may see is here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.due import COLOUR, with_level
from cards.elements import (
    Field,
    Json,
    Part,
    actions,
    bold,
    card,
    choice_input,
    coloured,
    heading,
    lead,
    panel,
    ruled,
    subtle,
    text,
)
from cards.press import INPUT, SAVES, Offer, Verb, button, buttons
from procedure.case import CaseReference
from procedure.clock_rules import Level
from procedure.disclosure import Tier
from procedure.terms import Term
from procedure.words import counted

TIER: Final = Tier.MEMBER

WHEN: Final = "when"
STAGE: Final = "stage"
WHOM: Final = "whom"
ANY: Final = "any"
PAGE: Final = 10


class When(Term):
    """What the board may be narrowed to, by date."""

    ANY = "any", "Any date"
    OVERDUE = "overdue", "Overdue"
    THIS_WEEK = "week", "Due this week"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """``waits`` is in which roles people are waited for; ``opens`` is for a member only."""

    reference: CaseReference
    stage: str
    due: str
    level: Level = Level.IN_TIME
    waits: str = ""
    outstanding: str = ""
    opens: Offer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """What the board is narrowed to, by key; ``ANY`` is all there are."""

    when: str = When.ANY.value
    stage: str = ANY
    whom: str = ANY

    @property
    def key(self) -> str:
        """Return it as a button carries it."""
        return ".".join((self.when, self.stage, self.whom))


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardView:
    """``rows`` are those of this page; ``found`` and ``late`` count all that were asked for.

    ``stages`` and ``roles`` are what there is to choose from, with what each is called.
    """

    k: str
    n: int
    rows: Sequence[OpenCase]
    found: int
    late: int
    open_cases: int
    stages: Sequence[tuple[str, str]]
    roles: Sequence[tuple[str, str]]
    narrowed: Narrowed
    page: int = 1
    offers: Sequence[Offer] = ()

    @property
    def pages(self) -> int:
        return max(1, -(-self.found // PAGE))


def board(view: BoardView) -> Json:
    return card(
        [
            heading("Open cases"),
            lead(_counts(view)),
            *([subtle(f"Page {view.page} of {view.pages}")] if view.pages > 1 else []),
            *(_row(view, one) for one in view.rows),
            _narrows(view),
        ],
        buttons(view, (*_turned(view), *view.offers)),
        summary="Quorate: open cases.",
    )


def _counts(view: BoardView) -> str:
    if not view.open_cases:
        return "No case is open."
    are = "is" if view.late == 1 else "are"
    late = f" {view.late} {are} overdue." if view.late else " None is overdue."
    if view.found == view.open_cases:
        return f"{counted(view.found, 'open case')}, the next date first.{late}"
    of_all = f"{view.found} of {counted(view.open_cases, 'open case')}"
    return f"{of_all} as you asked.{late if view.found else ''}"


def _row(view: BoardView, one: OpenCase) -> Part:
    due = with_level(one.due, one.level) if one.due else "No date is running."
    waits = [text(f"Waiting for: {one.waits}.")] if one.waits else []
    outstanding = [text(one.outstanding)] if one.outstanding else []
    return ruled(
        bold(f"{one.reference}: {one.stage}"),
        coloured(due, COLOUR[one.level] if one.due else "default"),
        *waits,
        *outstanding,
        *([actions(button(view, one.opens))] if one.opens else []),
    )


def _narrows(view: BoardView) -> Part:
    dates = [(one.value, one.label) for one in When]
    shown = Offer(Verb.BOARD, "Show these")
    return panel(
        _choice(WHEN, "Next date", view.narrowed.when, dates),
        _choice(STAGE, "Stage", view.narrowed.stage, [(ANY, "Any stage"), *view.stages]),
        _choice(WHOM, "Waiting for", view.narrowed.whom, [(ANY, "Anybody"), *view.roles]),
        actions(button(view, shown, SAVES)),
    )


def _choice(id: str, label: str, value: str, options: Sequence[tuple[str, str]]) -> Part:
    return choice_input(Field(f"{INPUT}{id}", label, value), options, dropped=True)


def _turned(view: BoardView) -> list[Offer]:
    key = view.narrowed.key
    after = Offer(Verb.BOARD, "Next page", f"{key}/{view.page + 1}")
    before = Offer(Verb.BOARD, "Previous page", f"{key}/{view.page - 1}")
    return [
        *([after] if view.page < view.pages else []),
        *([before] if view.page > 1 else []),
    ]
