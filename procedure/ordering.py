"""The duties that are an order and not a date: C27 and C29.

The first is only ever a note, since a family may decline and a workshop need not wait.  The
second refuses: a meeting is not closed with a standing item unanswered.
"""

from collections.abc import Collection, Mapping
from typing import Final

from procedure.desk import Refused
from procedure.facts import Fact
from procedure.sources import Source, section
from procedure.starting import Dates
from procedure.terms import Term
from procedure.words import listed, long_date


class Sitting(Term):
    """Who meets.  Each is on one case; the Case Review Panel has more standing items."""

    SUBGROUP = "subgroup", "The Subgroup, on a case"
    CASE_REVIEW_PANEL = "case-review-panel", "The Case Review Panel"


class StandingItem(Term):
    INTERESTS = "interests", "Conflicts of interest"
    CONFIDENTIALITY = "confidentiality", "Confidentiality"
    FAMILY = "family", "How the family is being engaged"
    IMMEDIATE_ACTION = "immediate-action", "Whether any learning needs acting on now"


_AT_EVERY: Final = (StandingItem.INTERESTS, StandingItem.CONFIDENTIALITY)
STANDING_ITEMS: Final[Mapping[Sitting, tuple[StandingItem, ...]]] = {
    Sitting.SUBGROUP: _AT_EVERY,
    Sitting.CASE_REVIEW_PANEL: (
        *_AT_EVERY,
        StandingItem.FAMILY,
        StandingItem.IMMEDIATE_ACTION,
    ),
}
_SOURCES: Final[Mapping[StandingItem, Source]] = {
    StandingItem.INTERESTS: section("1.6a"),
    StandingItem.CONFIDENTIALITY: section("1.6a"),
    StandingItem.FAMILY: section("14.1"),
    StandingItem.IMMEDIATE_ACTION: section("18.2"),
}


def unanswered(of: Sitting, answered: Collection[StandingItem]) -> tuple[Refused, ...]:
    """Return every standing item that keeps a meeting from being closed (C29)."""
    return tuple(
        Refused(f"“{item.label}” has not been answered.", _SOURCES[item])
        for item in _left(of, answered)
    )


def _left(of: Sitting, answered: Collection[StandingItem]) -> tuple[StandingItem, ...]:
    return tuple(item for item in STANDING_ITEMS[of] if item not in answered)


def workshop_comes_first(dates: Dates, *, declined: bool = False) -> str:
    """Note that the Learning Workshop would come before the family is heard (C27).

    Empty if it would not, if there is no workshop, or if the family would rather not.
    """
    workshop = dates.get(Fact.WORKSHOP_HELD) or dates.get(Fact.WORKSHOP_PLANNED)
    heard = dates.get(Fact.FAMILY_HEARD)
    if workshop is None or declined or (heard and heard <= workshop):
        return ""
    return (
        f"The Learning Workshop is on {long_date(workshop)}, and conversations with the family"
        " ideally come before it."
    )


def broken(dates: Dates, answered: Collection[StandingItem] | None = None) -> Mapping[str, str]:
    """Say what is out of order, by the code of its clock; nothing of what is as it should be.

    ``answered`` is of the latest meeting: the Case Review Panel's once it has met.  It is None if
    nobody has said.
    """
    found = {"C27": workshop_comes_first(dates), "C29": _not_to_be_closed(dates, answered)}
    return {code: says for code, says in found.items() if says}


def _not_to_be_closed(dates: Dates, answered: Collection[StandingItem] | None) -> str:
    of = Sitting.CASE_REVIEW_PANEL if Fact.FIRST_PANEL_MEETING in dates else Sitting.SUBGROUP
    left = () if answered is None else _left(of, answered)
    if not left:
        return ""
    items = listed(f"“{item.label}”" for item in left)
    return f"The meeting cannot be closed before this is answered: {items}."
