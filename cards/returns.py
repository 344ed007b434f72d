"""The replies of the agencies, for the Business Unit: how each stands, and what to do about it.

Agencies are named, so it goes to one person's own chat; what they wrote is not on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import (
    Field,
    Json,
    Part,
    actions,
    bold,
    card,
    choice_input,
    heading,
    panel,
    ruled,
    subheading,
    subtle,
    table,
    text,
)
from cards.meeting_view import WHO
from cards.press import INPUT, SAVES, Offer, button, dialog_button, nothing_opened
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.words import counted

TIER: Final = Tier.MEMBER
_ROOM: Final = 4  # replies with buttons of their own that fit on one card


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """One agency: how its request stands, and by when; ``offers`` are read in a dialog first."""

    key: str
    agency: str
    stands: str
    due: str
    read: Offer | None = None
    offers: Sequence[Offer] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnsView:
    """``awaited`` are the agencies that ``chasers`` can be about, chosen in a list."""

    k: str
    n: int
    reference: CaseReference
    counts: str
    rows: Sequence[Returned]
    awaited: Sequence[tuple[str, str]] = ()
    chasers: Sequence[Offer] = ()
    warns: Sequence[str] = ()
    offers: Sequence[Offer] = ()


def returns(view: ReturnsView) -> Json:
    near = [row for row in view.rows if row.offers][:_ROOM]
    left = sum(1 for row in view.rows if row.offers) - len(near)
    more = [text(f"And {counted(left, 'more reply', 'more replies')}, which come up in turn.")]
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading("Replies of the agencies"),
            *(panel(text(says), style="attention") for says in view.warns),
            text(view.counts),
            table(("Agency", "How it stands", "Due"), map(_row, view.rows)),
            *([subheading("To read and check")] if near else []),
            *(_to_check(view, row) for row in near),
            *(more if left > 0 else []),
            *_chasing(view),
        ],
        [
            *(button(view, offer) for offer in view.offers),
            *nothing_opened(view, *(row.read for row in near)),
        ],
        summary=f"{view.reference}: something is waiting for you.",
    )


def _row(row: Returned) -> tuple[str, str, str]:
    return row.agency, row.stands, row.due


def _to_check(view: ReturnsView, row: Returned) -> Part:
    read = [dialog_button(view, row.read)] if row.read else []
    return ruled(bold(row.agency), actions(*read, *(button(view, one) for one in row.offers)))


def _chasing(view: ReturnsView) -> list[Part]:
    if not view.awaited:
        return []
    field = Field(f"{INPUT}{WHO}", "Choose an agency, then a button below")
    chosen = choice_input(field, view.awaited, dropped=True)
    buttons = [button(view, offer, SAVES) for offer in view.chasers]
    return [subheading("Still awaited"), ruled(chosen, actions(*buttons))]
