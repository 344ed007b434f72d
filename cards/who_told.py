"""Who has been told the decision: each of them, when and how, and what is still to be done.

Agencies are named, so it goes to one person's own chat.  Whoever may not tell somebody sees how
it stands, without the button.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import (
    Json,
    Part,
    actions,
    bold,
    card,
    heading,
    lead,
    panel,
    ruled,
    subheading,
    subtle,
    text,
)
from cards.press import Offer, button, dialog_button, nothing_opened
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.words import counted

TIER: Final = Tier.MEMBER
_ROOM: Final = 12  # recipients with a button of their own that fit on one card


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One recipient.  ``stands`` says when and how they were told, or by when they must be."""

    name: str
    stands: str
    is_told: bool = False
    note: str = ""
    offer: Offer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoToldView:
    """``later`` are those who are told another time, and ``warns`` what somebody must see to.

    ``letters`` may be written, and ``reads`` are those that were.
    """

    k: str
    n: int
    reference: CaseReference
    decision: str
    rows: Sequence[Told]
    later: Sequence[str] = ()
    letters: Sequence[Offer] = ()
    reads: Sequence[Offer] = ()
    warns: Sequence[str] = ()
    offers: Sequence[Offer] = ()


def who_told(view: WhoToldView) -> Json:
    told = sum(1 for row in view.rows if row.is_told)
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading("Who has been told"),
            lead(view.decision),
            text(f"{told} of {counted(len(view.rows), 'recipient')} told."),
            *([panel(*map(text, view.warns), style="warning")] if view.warns else []),
            *_rows(view),
            *map(subtle, view.later),
            *_letters(view),
        ],
        [button(view, offer) for offer in view.offers],
        summary=f"{view.reference}: something is waiting for you.",
    )


def _rows(view: WhoToldView) -> list[Part]:
    """Buttons go first to whoever is still to be told."""
    waiting = [row for row in view.rows if row.offer and not row.is_told]
    rest = [row for row in view.rows if row.offer and row.is_told]
    pressed = [*waiting, *rest][:_ROOM]
    return [_row(view, row, with_button=row in pressed) for row in view.rows]


def _letters(view: WhoToldView) -> list[Part]:
    if not (view.letters or view.reads):
        return []
    return [
        subheading("Letters"),
        *(actions(button(view, one)) for one in view.letters),
        *(actions(dialog_button(view, one)) for one in view.reads),
        *(actions(one) for one in nothing_opened(view, *view.reads)),
    ]


def _row(view: WhoToldView, row: Told, *, with_button: bool) -> Part:
    mark = "Told" if row.is_told else "Not told"
    acts = [actions(button(view, row.offer))] if with_button and row.offer else []
    note = [subtle(row.note)] if row.note else []
    return ruled(bold(row.name), text(f"{mark}. {row.stands}"), *note, *acts)
