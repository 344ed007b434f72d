"""The case card: where a case stands, every date that is running, and who decided what.

For a member of the case, one to one.  What somebody wrote is not on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.due import Due
from cards.elements import (
    Json,
    Part,
    actions,
    bold,
    card,
    coloured,
    heading,
    lead,
    ruled,
    subheading,
    subtle,
    table,
    text,
    titled,
)
from cards.elements.kinds import Submit
from cards.press import Look, Offer, Verb, button, dialog_button, nothing_opened, refreshing
from procedure.case import CaseReference, DecisionCode
from procedure.disclosure import Tier
from procedure.stages import Stage
from procedure.words import counted, short_date

TIER: Final = Tier.MEMBER

_BELOW: Final = 6  # Teams hides what comes after
_NEAREST: Final = 8  # more than these, each with its button, would not fit on the card


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """``role`` says as what they decided: "Subgroup Chair", or "Deputy for A. Person"."""

    decision: DecisionCode
    outcome: str
    name: str
    role: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """``strip`` is the office's seven dates in order, None where there is none yet.

    ``clocks`` come nearest first.  ``more`` is what may be recorded besides.  ``people`` is who is
    on the case, by role, for whoever says who sees what; ``read`` offers the referral,
    ``written`` what was written since, and ``export`` what can be had in Word, to whoever may
    read it.  ``viewers`` are those whose card
    asks by itself whether it is current.
    """

    k: str
    n: int
    reference: CaseReference
    stage: Stage
    strip: Sequence[tuple[str, date | None]]
    clocks: Sequence[Due]
    decisions: Sequence[Decided] = ()
    overlays: Sequence[str] = ()
    people: Sequence[tuple[str, str]] = ()
    offers: Sequence[Offer] = ()
    more: Sequence[Offer] = ()
    read: Offer | None = None
    written: Sequence[Offer] = ()
    export: Offer | None = None
    viewers: Sequence[str] = ()


def case(view: CaseView) -> Json:
    return card(
        [
            heading(f"Case {view.reference}"),
            lead(view.stage.label),
            *([text(f"Also: {'; '.join(view.overlays)}.")] if view.overlays else []),
            *_clocks(view),
            subheading("Dates so far"),
            table(("Step", "Date"), ((name, _when(on)) for name, on in view.strip)),
            *_decisions(view.decisions),
            *_people(view.people),
            *_more(view),
            *_written(view),
            *([actions(button(view, view.export))] if view.export else []),
        ],
        [*_offers(view), *_reading(view)],
        summary=f"{view.reference}: the case.",
        refresh=refreshing(view, view.viewers),
    )


def _offers(view: CaseView) -> list[Submit]:
    """None of these is what the card is for, so none of them is put first."""
    return [button(view, offer) for offer in view.offers[: _room(view)]]


def _more(view: CaseView) -> list[Part]:
    """What is seldom needed stands in the card, so that it takes no button's place below."""
    more = (*view.offers[_room(view) :], *view.more)
    if not more:
        return []
    return [subheading("You can also"), *(actions(button(view, one)) for one in more)]


def _written(view: CaseView) -> list[Part]:
    if not view.written:
        return []
    return [
        subheading("Written on this case"),
        *(actions(dialog_button(view, one)) for one in view.written),
    ]


def _reading(view: CaseView) -> list[Submit]:
    read = [dialog_button(view, view.read)] if view.read else []
    return [*read, *nothing_opened(view, view.read, *view.written)]


def _room(view: CaseView) -> int:
    """How many offers fit below, beside what is there for reading."""
    return _BELOW - len(_reading(view))


def _people(people: Sequence[tuple[str, str]]) -> list[Part]:
    if not people:
        return []
    return [subheading("Who is on this case"), *(titled(role, who) for role, who in people)]


def _when(on: date | None) -> str:
    return short_date(on) if on else "Not yet"


def _clocks(view: CaseView) -> list[Part]:
    if not view.clocks:
        return [subheading("What is due"), text("Nothing is due on this case.")]
    room = _NEAREST - len(view.written)  # what is read takes the place of as many buttons
    near, later = view.clocks[:room], view.clocks[room:]
    return [
        subheading(f"What is due: {counted(len(view.clocks), 'date')}"),
        *(ruled(*_clock(due), _why(view, due)) for due in near),
        *([subheading("Later")] if later else []),
        *(titled(due.duty, due.when) for due in later),
    ]


def _clock(due: Due) -> list[Part]:
    return [
        bold(due.duty),
        coloured(due.when, due.colour),
        subtle(f"{due.owner.label}. {due.standing.label}. {due.code}."),
    ]


def _why(view: CaseView, due: Due) -> Part:
    offer = Offer(Verb.CASE_WHY, "Why this date?", due.code)
    return actions(button(view, offer, Look(tooltip=f"Why this date? {due.duty}")))


def _decisions(decided: Sequence[Decided]) -> list[Part]:
    if not decided:
        return []
    return [subheading("Who decided what"), *map(_decided, decided)]


def _decided(one: Decided) -> Part:
    by = f"{one.name}, {one.role}, {short_date(one.on)}"
    return titled(one.decision.label, f"{one.outcome} ({by})")
