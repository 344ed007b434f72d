"""Who is waiting for whom: what each person or role owes, since when, and by when."""

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
    lead,
    panel,
    ruled,
    subtle,
    text,
)
from cards.press import Look, Offer, Verb, button, buttons
from procedure.case import CaseReference
from procedure.clock_rules import Level
from procedure.disclosure import Tier
from procedure.words import counted

TIER: Final = Tier.MEMBER

PAGE: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """``who`` is by name and role, or by role alone; ``told`` is there if they were reminded."""

    reference: CaseReference
    who: str
    asks: str
    since: str = ""
    due: str = ""
    level: Level = Level.IN_TIME
    told: str = ""
    reminds: Offer | None = None
    opens: Offer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingView:
    """``rows`` are those of this page, of ``found``; ``says`` is what came of a press."""

    k: str
    n: int
    rows: Sequence[Awaited]
    found: int
    page: int = 1
    says: str = ""
    offers: Sequence[Offer] = ()

    @property
    def pages(self) -> int:
        return max(1, -(-self.found // PAGE))


def waiting(view: WaitingView) -> Json:
    waits = counted(view.found, "thing is", "things are")
    return card(
        [
            *([panel(text(view.says), style="emphasis")] if view.says else []),
            heading("Who is waiting for whom"),
            lead(f"{waits} waited for, the next date first." if view.found else "Nobody is."),
            *([subtle(f"Page {view.page} of {view.pages}")] if view.pages > 1 else []),
            *(_row(view, one) for one in view.rows),
        ],
        buttons(view, (*_turned(view), *view.offers)),
        summary="Quorate: who is waited for.",
    )


def _row(view: WaitingView, one: Awaited) -> Part:
    due = with_level(one.due, one.level) if one.due else "It has no date."
    look = Look(tooltip=f"Remind them of {one.reference}: {one.asks}")
    does = [
        *([button(view, one.reminds, look)] if one.reminds else []),
        *([button(view, one.opens)] if one.opens else []),
    ]
    return ruled(
        bold(one.who),
        text(one.asks),
        subtle(f"Case {one.reference}. {one.since}".strip()),
        coloured(due, COLOUR[one.level]),
        *([text(one.told)] if one.told else []),
        *([actions(*does)] if does else []),
    )


def _turned(view: WaitingView) -> list[Offer]:
    after = Offer(Verb.WAITING, "Next page", str(view.page + 1))
    before = Offer(Verb.WAITING, "Previous page", str(view.page - 1))
    return [
        *([after] if view.page < view.pages else []),
        *([before] if view.page > 1 else []),
    ]
