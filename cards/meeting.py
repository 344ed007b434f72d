"""The meeting card: who is here, whether the meeting is quorate, and what it may now do.

One to one, for the chair and the Business Unit.  It says whether the meeting is quorate as of
when it was drawn; whether a decision counts is measured again when it is recorded.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from cards.elements import (
    Field,
    Json,
    Part,
    actions,
    bold,
    bullets,
    card,
    choice_input,
    heading,
    panel,
    ruled,
    subheading,
    subtle,
    text,
)
from cards.elements.kinds import Submit
from cards.press import FIRST, INPUT, OFF, PLAIN, SAVES, Offer, Verb, button, refreshing
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.meetings import Capacity, MeetingState, Ruling

TIER: Final = Tier.MEMBER

WHO: Final = "who"  # the answer that says which person a button is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One person at the meeting.  ``declared`` is None until they have been asked."""

    id: str
    who: str
    agency: str
    capacity: Capacity
    remote: bool = False
    arrived: str = ""
    left: str = ""
    declared: bool | None = None
    ruling: Ruling | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView:
    """``seats`` come agency by agency; ``quorum`` is the sentence a chair can read out.

    ``waits_for`` is whatever else stands in the way of deciding, such as people not yet asked
    for their interests.  ``complaint`` is what was wrong with the last press.
    """

    k: str
    n: int
    reference: CaseReference
    planned: str
    state: MeetingState
    quorate: bool
    quorum: str
    seats: Sequence[Seat] = ()
    waits_for: Sequence[str] = ()
    outcome: str = ""
    complaint: str = ""
    viewers: Sequence[str] = ()


def meeting(view: MeetingView) -> Json:
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading("Meeting"),
            text(f"{view.planned}. {view.state.label}."),
            *([panel(bold(view.complaint), style="attention")] if view.complaint else []),
            *_quorum(view),
            *_seats(view.seats),
            *_controls(view),
        ],
        _buttons(view),
        summary=f"{view.reference}: the meeting.",
        refresh=refreshing(view, view.viewers),
    )


def _quorum(view: MeetingView) -> list[Part]:
    if view.state is MeetingState.SET:
        return [text("Read out the confidentiality statement, then open the meeting.")]
    if view.state is MeetingState.CLOSED:
        return [panel(bold("Closed"), text(view.outcome), text(view.quorum), style="emphasis")]
    lines = [*bullets(view.waits_for)]
    if not (view.quorate and not view.waits_for):
        lines.append(text("No outcome can be recorded until this is put right."))
    style = "good" if view.quorate else "attention"
    return [panel(bold(view.quorum), *lines, style=style)]


def _seats(seats: Sequence[Seat]) -> list[Part]:
    groups = groupby(seats, key=lambda seat: seat.agency)
    listed = [ruled(bold(agency), *map(_seat, members)) for agency, members in groups]
    return [subheading("Who is here"), *listed] if listed else []


def _seat(seat: Seat) -> Part:
    where = "by video or phone" if seat.remote else "in the room"
    times = f"from {seat.arrived}" if seat.arrived else ""
    here = f"left at {seat.left}" if seat.left else ", ".join(filter(None, (where, times)))
    return panel(
        text(f"{seat.who}: {seat.capacity.label}, {here}"),
        subtle(_interest(seat)),
    )


def _interest(seat: Seat) -> str:
    match seat.declared, seat.ruling:
        case None, _:
            return "Interests: not yet asked"
        case False, _:
            return "Interests: none"
        case _, None:
            return "Interest declared. The chair has not ruled yet, so they do not count."
        case _, ruling:
            return f"Interest declared. {ruling.label}"


def _controls(view: MeetingView) -> list[Part]:
    """Return the list of those still here, and what can be done about whoever is chosen.

    Without anybody, or any meeting, there is none.
    """
    here = _here(view)
    if view.state is not MeetingState.OPEN or not here:
        return []
    field = Field(f"{INPUT}{WHO}", "Choose a person, then a button below")
    people = [(seat.id, f"{seat.who}, {seat.agency}") for seat in here]
    return [ruled(choice_input(field, people, dropped=True), actions(*_about_one(view)))]


def _buttons(view: MeetingView) -> list[Submit]:
    match view.state:
        case MeetingState.SET:
            return [button(view, Offer(Verb.MEETING_OPEN, "Open the meeting"), FIRST)]
        case MeetingState.OPEN:
            return _open(view)
        case _:
            return [button(view, Offer(Verb.CASE_CASE, "Back to the case"))]


def _open(view: MeetingView) -> list[Submit]:
    ready = view.quorate and not view.waits_for
    record = Offer(Verb.MEETING_OUTCOMES, "Record the outcomes")
    add = button(view, Offer(Verb.MEETING_ATTEND, "Add somebody"), PLAIN if ready else FIRST)
    return [button(view, record, FIRST), add] if ready else [add, button(view, record, OFF)]


def _about_one(view: MeetingView) -> list[Submit]:
    """Return the buttons that are about whoever has been chosen from the list."""
    return [
        button(view, Offer(Verb.MEETING_DECLARE, "Record their interests"), SAVES),
        button(view, Offer(Verb.MEETING_RULE, "Rule on their interest"), SAVES),
        button(view, Offer(Verb.MEETING_LEFT, "Mark as left"), SAVES),
    ]


def _here(view: MeetingView) -> list[Seat]:
    return [seat for seat in view.seats if not seat.left]
