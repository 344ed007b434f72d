"""Check your answers: the last look before a form is sent.

What may identify somebody is not shown, only that it was given.  A long form does not fit on
one card, so it is looked through in parts, and is sent from the last one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from cards.elements import (
    Json,
    Part,
    actions,
    bold,
    card,
    heading,
    ruled,
    size,
    subtle,
    text,
    titled,
)
from cards.elements.kinds import Submit
from cards.inputs import problems
from cards.press import FIRST, Offer, Verb, button
from procedure.disclosure import Tier
from procedure.filling import Row
from procedure.questions import FormKey, PageKey
from procedure.words import counted

TIER: Final = Tier.MEMBER

CHECK: Final = "check"
_GIVEN: Final = "Given"
_MISSING: Final = "Not given"
_ROOM: Final = 17_000  # bytes; leaves space for the buttons within the 24 kB of a card
_LONGEST: Final = 300  # characters of an answer shown


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckView:
    """``sends`` is on the button that sends it ("Send the referral"); ``missing`` bars the way.

    ``part`` is which part is looked at, from 1; the buttons between parts carry "check/2".
    """

    k: str
    n: int
    form: FormKey
    rows: Sequence[Row]
    sends: str
    says: str = ""
    missing: Sequence[str] = ()
    part: int = 1


def check(view: CheckView) -> Json:
    parts = list(_parts([_group(view, key, list(rows)) for key, rows in _by_page(view.rows)]))
    at = min(max(view.part, 1), len(parts))
    of = f" (part {at} of {len(parts)})" if len(parts) > 1 else ""
    return card(
        [
            subtle(view.form.label),
            heading(f"Check your answers{of}"),
            *problems((), view.missing),
            *([text(view.says)] if view.says else []),
            *parts[at - 1],
        ],
        _buttons(view, at, len(parts)),
        summary="Check your answers before you send them.",
    )


def _by_page(rows: Sequence[Row]) -> Iterable[tuple[PageKey, Iterable[Row]]]:
    return groupby(rows, key=lambda row: row.key)


def _group(view: CheckView, key: PageKey, rows: Sequence[Row]) -> Part:
    """Return one page's answers; those of an entry are changed from its list."""
    title = rows[0].title
    change = Offer(Verb.FORM_CHANGE, f"Change: {title}", key)
    ways = [] if "/" in key else [actions(button(view, change))]
    return ruled(bold(title), *_answers(title, rows), *ways)


def _answers(title: str, rows: Sequence[Row]) -> list[Part]:
    """Return the answers that can be shown one by one, and how many there are of the others."""
    shown = [row for row in rows if row.shows not in {_GIVEN, _MISSING}]
    given = sum(row.shows == _GIVEN for row in rows)
    blank = sum(row.shows == _MISSING for row in rows)
    private = f"{counted(given, 'answer')} given and kept private, so not shown here."
    left = f"{counted(blank, 'optional question')} left blank."
    return [
        *(_answer(title, row) for row in shown),
        *([subtle(private)] if given else []),
        *([subtle(left)] if blank else []),
    ]


def _answer(title: str, row: Row) -> Part:
    more = len(row.shows) - _LONGEST
    words = f"{row.shows[:_LONGEST]}… and {counted(more, 'more character')}"
    shows = words if more > 0 else row.shows
    return text(shows) if row.asks == title else titled(row.asks.rstrip(":"), shows)


def _parts(groups: Sequence[Part]) -> Iterable[list[Part]]:
    """Yield the groups, as many at a time as there is room for; always at least one lot."""
    lot: list[Part] = []
    taken = 0
    for group in groups:
        takes = size(group)
        if lot and taken + takes > _ROOM:
            yield lot
            lot, taken = [], 0
        lot.append(group)
        taken += takes
    yield lot


def _buttons(view: CheckView, at: int, parts: int) -> list[Submit]:
    back = Offer(Verb.FORM_BACK, "Back")
    before = Offer(Verb.FORM_SHOW, "Previous part", f"{CHECK}/{at - 1}")
    return [
        *_on(view, at, parts),
        button(view, before if at > 1 else back),
        button(view, Offer(Verb.FORM_LATER, "Save and finish later")),
    ]


def _on(view: CheckView, at: int, parts: int) -> list[Submit]:
    if at < parts:
        return [button(view, Offer(Verb.FORM_SHOW, "Next part", f"{CHECK}/{at + 1}"), FIRST)]
    if view.missing:
        return []
    return [button(view, Offer(Verb.FORM_SEND, view.sends), FIRST)]
