"""Who is at the meeting, agency by agency, and what can be done about one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from cards.elements import Part, bold, panel, ruled, subheading, subtle, text
from procedure.meetings import Capacity, Ruling


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One person at the meeting.  ``declared`` is None until they have been asked.

    ``admitted`` is None while a deputy who was not named before the meeting waits for a ruling.
    """

    id: str
    who: str
    agency: str
    capacity: Capacity
    remote: bool = False
    heard: bool = True
    admitted: bool | None = True
    arrived: str = ""
    left: str = ""
    declared: bool | None = None
    ruling: Ruling | None = None


def seats_listed(seats: Sequence[Seat]) -> list[Part]:
    groups = groupby(seats, key=lambda seat: seat.agency)
    listed = [ruled(bold(agency), *map(_seat, members)) for agency, members in groups]
    return [subheading("Who is here"), *listed] if listed else []


def still_here(seats: Sequence[Seat]) -> list[Seat]:
    return [seat for seat in seats if not seat.left]


def _seat(seat: Seat) -> Part:
    where = "by video or phone" if seat.remote else "in the room"
    times = f"from {seat.arrived}" if seat.arrived else ""
    here = f"left at {seat.left}" if seat.left else ", ".join(filter(None, (where, times)))
    return panel(
        text(f"{seat.who}: {seat.capacity.label}, {here}"),
        *([subtle(says)] if (says := _counting(seat)) else []),
        subtle(_interest(seat)),
    )


def _counting(seat: Seat) -> str:
    if not seat.heard:
        return "They cannot hear or be heard throughout, so they do not count."
    if seat.admitted is None:
        return "Not named before the meeting. The chair has not ruled yet, so they do not count."
    if seat.admitted is False:
        return "Not named before the meeting. The chair ruled that they do not count."
    return ""


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
