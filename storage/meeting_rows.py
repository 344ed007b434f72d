"""A meeting, its seats and its outcomes, to rows and back.  Sealing is its callers' part."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from procedure.agenda import Item, ItemOutcome
from procedure.case import CaseReference
from procedure.disclosure import Sensitive
from procedure.meetings import Attendance, Capacity, Meeting, MeetingState, Ruling
from procedure.roles import Agency, Partner, PersonId


def meeting_in(
    row: Row[Any], seats: Sequence[Attendance], outcomes: Sequence[Row[Any]]
) -> Meeting:
    return Meeting(
        number=row.number,
        planned=row.planned,
        state=MeetingState(row.state),
        attendance=tuple(seats),
        confidentiality_read=row.confidentiality_read,
        outcomes=tuple(map(_item_outcome, outcomes)),
        quorum_then=row.quorum_then,
        starts=row.starts,
        times_set=row.times_set,
        safety=row.safety,
    )


def seat_in(row: Row[Any], name: Sensitive) -> Attendance:
    return Attendance(
        id=row.id,
        name=name,
        agency=Agency(
            row.agency_key, row.agency_name, Partner(row.partner) if row.partner else None
        ),
        capacity=Capacity(row.capacity),
        person=PersonId(row.person) if row.person else None,
        remote=row.remote,
        arrived=row.arrived,
        left=row.left,
        declared=row.declared,
        ruling=Ruling(row.ruling) if row.ruling else None,
        admitted=row.admitted,
        heard=row.heard,
    )


def meeting_row(reference: CaseReference, meeting: Meeting) -> dict[str, object]:
    """An instance of the version before looks for one form of outcomes, once it is closed."""
    is_closed = meeting.state is MeetingState.CLOSED and meeting.outcomes
    return {
        "case_reference": reference,
        "number": meeting.number,
        "planned": meeting.planned,
        "state": meeting.state,
        "confidentiality_read": meeting.confidentiality_read,
        "outcomes_form": meeting.outcomes[-1].form if is_closed else "",
        "quorum_then": meeting.quorum_then,
        "starts": meeting.starts,
        "times_set": meeting.times_set,
        "safety": meeting.safety,
    }


def seat_row(
    reference: CaseReference, number: int, place: int, seat: Attendance
) -> dict[str, object]:
    """Return all of a seat but the name of whoever has it."""
    return {
        "case_reference": reference,
        "number": number,
        "id": seat.id,
        "place": place,
        "person": seat.person,
        "agency_key": seat.agency.key,
        "agency_name": seat.agency.name,
        "partner": seat.agency.partner,
        "capacity": seat.capacity,
        "remote": seat.remote,
        "arrived": seat.arrived,
        "left": seat.left,
        "declared": seat.declared,
        "ruling": seat.ruling,
        "admitted": seat.admitted,
        "heard": seat.heard,
    }


def item_row(reference: str, place: int, made: ItemOutcome) -> dict[str, object]:
    return {
        "case_reference": reference,
        "place": place,
        "number": made.meeting,
        "item": made.item,
        "form": made.form,
        "by": made.by,
        "on_date": made.on,
        "at": made.at,
        "quorate": made.quorate,
        "quorum": made.quorum,
        "answer": made.answer,
    }


def _item_outcome(row: Row[Any]) -> ItemOutcome:
    return ItemOutcome(
        item=Item(row.item),
        meeting=row.number,
        form=row.form,
        by=PersonId(row.by),
        on=row.on_date,
        at=row.at,
        quorate=row.quorate,
        quorum=row.quorum,
        answer=row.answer,
    )
