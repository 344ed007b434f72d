"""From a changed case to rows: only what differs is written, and nothing is ever deleted.

A fact that changed is marked as replaced and stays, as does one that ended with what
was signed; a member who left keeps a row with an end; a signature can only be added.
"""

from collections.abc import Iterable
from secrets import token_hex

from sqlalchemy import Connection

from procedure.case import Case, Entry, Member, Signature
from procedure.casework.lapsing import ENDS_WITH
from procedure.disclosure import Tier, reveal
from procedure.facts import Fact
from procedure.meetings import Attendance, Meeting
from procedure.requests import AgencyRequest
from procedure.roles import PersonId
from storage import case_statements as sql
from storage.alternatives import write_alternatives
from storage.case_places import agency_place, late_note_place, name_place, why_replaced_place
from storage.corrections import CorrectionWriter
from storage.instants import now_ms
from storage.meeting_rows import item_row, meeting_row, seat_row
from storage.request_rows import request_row
from storage.sealed import DataKey, seal


class CaseRewritten(ValueError):
    """A change would take back what a case must keep: a signature, or a seat at a meeting."""


class CaseWriter:
    def __init__(self, connection: Connection, key: DataKey, by: PersonId, why: str) -> None:
        self._connection = connection
        self._key = key
        self._by = by
        self._why = why
        self._now = now_ms()  # one moment for all that is written together
        self._dialect = connection.dialect.name

    def write(self, before: Case, after: Case) -> None:
        self._facts(before, after)
        self._members(before, after)
        self._signatures(before, after)
        CorrectionWriter(self._connection, self._key).write(before, after)
        self._requests(before, after)
        write_alternatives(self._connection, before, after)
        if after.meeting != before.meeting:
            self._meeting(before, after)

    def _facts(self, before: Case, after: Case) -> None:
        ended = before.facts.keys() - after.facts.keys()
        if any(fact not in ENDS_WITH or after.signed(ENDS_WITH[fact]) for fact in ended):
            raise CaseRewritten("a dated fact may be replaced and never taken away")
        if ended:
            gone = [{"reference": after.reference, "fact": fact} for fact in sorted(ended)]
            self._connection.execute(sql.END_FACT, gone)
        changed = {
            fact: entry for fact, entry in after.facts.items() if before.facts.get(fact) != entry
        }
        ids = {fact: token_hex(16) for fact in changed}
        replaced = [
            self._replaced(after, fact, ids[fact]) for fact in changed.keys() & before.facts
        ]
        added = [self._fact(after, fact, entry, ids[fact]) for fact, entry in changed.items()]
        if replaced:
            self._connection.execute(sql.REPLACE_FACT, replaced)
        if added:
            self._connection.execute(sql.ADD_FACT, added)

    def _replaced(self, case: Case, fact: Fact, by_fact: str) -> dict[str, object]:
        place = why_replaced_place(by_fact, self._key.id)
        why = seal(self._why, self._key, place) if self._why else None
        return {"reference": case.reference, "fact": fact, "by_fact": by_fact, "why": why}

    def _fact(self, case: Case, fact: Fact, entry: Entry, row: str) -> dict[str, object]:
        place = late_note_place(row, self._key.id)
        return {
            "id": row,
            "case_reference": case.reference,
            "name": fact,
            "on_date": entry.on,
            "by": entry.by,
            "role": entry.role,
            "entered_on": entry.entered,
            "entered_at": self._now,
            "for_whom": entry.for_whom,
            "late_note_sealed": (
                seal(entry.late_note, self._key, place) if entry.late_note else None
            ),
            "in_force": True,
        }

    def _members(self, before: Case, after: Case) -> None:
        gone = [
            {"reference": after.reference, "member": m.person, "as_role": m.role, "now": self._now}
            for m in _in_order(before.members - after.members)
        ]
        new = [
            {
                "case_reference": after.reference,
                "person": member.person,
                "role": member.role,
                "added_by": self._by,
                "added_at": self._now,
            }
            for member in _in_order(after.members - before.members)
        ]
        if gone:
            self._connection.execute(sql.END_MEMBER, gone)
        if new:
            self._connection.execute(sql.ADD_MEMBER, new)

    def _signatures(self, before: Case, after: Case) -> None:
        kept = len(before.signatures)
        if after.signatures[:kept] != before.signatures:
            raise CaseRewritten("a signature may be superseded and never changed")
        new = [_signature_row(after, signature) for signature in after.signatures[kept:]]
        if new:
            self._connection.execute(sql.ADD_SIGNATURE, new)

    def _requests(self, before: Case, after: Case) -> None:
        kept = {one.agency.key for one in after.requests}
        gone = [one for one in before.requests if one.agency.key not in kept]
        if any(one.sent for one in gone):
            raise CaseRewritten("an agency that was asked may answer and never be taken away")
        if gone:
            dropped = [{"reference": after.reference, "agency": one.agency.key} for one in gone]
            self._connection.execute(sql.DROP_REQUESTS, dropped)
        there = set(enumerate(before.requests))
        changed = [
            self._request(after, *one) for one in enumerate(after.requests) if one not in there
        ]
        if changed:
            self._connection.execute(sql.WRITE_REQUESTS[self._dialect], changed)

    def _request(self, case: Case, place: int, asked: AgencyRequest) -> dict[str, object]:
        where = agency_place(case.reference, asked.agency.key, self._key.id)
        name = seal(asked.agency.name, self._key, where)
        return request_row(case.reference, place, asked) | {"agency_name_sealed": name}

    def _meeting(self, before: Case, after: Case) -> None:
        meeting = after.meeting
        if meeting is None:
            raise CaseRewritten("a meeting may be set again and never taken away")
        self._connection.execute(
            sql.WRITE_MEETING[self._dialect], meeting_row(after.reference, meeting)
        )
        self._item_outcomes(before, after.reference, meeting)
        seated = _seated(before, meeting.number)
        if {seat.id for seat in seated} - {seat.id for seat in meeting.attendance}:
            raise CaseRewritten("whoever was at a meeting may leave it and never be taken away")
        there = set(enumerate(seated))
        changed = [
            self._seat(after, meeting, place, seat)
            for place, seat in enumerate(meeting.attendance)
            if (place, seat) not in there
        ]
        if changed:
            self._connection.execute(sql.WRITE_ATTENDANCE[self._dialect], changed)

    def _item_outcomes(self, before: Case, reference: str, meeting: Meeting) -> None:
        there = before.meeting.outcomes if before.meeting else ()
        if meeting.outcomes[: len(there)] != there:
            raise CaseRewritten("an outcome may be recorded again and never changed")
        places = enumerate(meeting.outcomes)
        new = [item_row(reference, *one) for one in places if one[0] >= len(there)]
        if new:
            self._connection.execute(sql.ADD_ITEM_OUTCOMES, new)

    def _seat(
        self, case: Case, meeting: Meeting, place: int, seat: Attendance
    ) -> dict[str, object]:
        where = name_place(case.reference, meeting.number, seat.id, self._key.id)
        name = seal(reveal(seat.name, tier=Tier.CASE), self._key, where)
        return seat_row(case.reference, meeting.number, place, seat) | {"name_sealed": name}


def _in_order(members: Iterable[Member]) -> list[Member]:
    return sorted(members, key=lambda member: (member.person, member.role))


def _seated(case: Case, number: int) -> tuple[Attendance, ...]:
    if case.meeting is None or case.meeting.number != number:
        return ()
    return case.meeting.attendance


def _signature_row(case: Case, signature: Signature) -> dict[str, object]:
    return {
        "case_reference": case.reference,
        "decision": signature.decision,
        "outcome": signature.outcome,
        "by": signature.by,
        "name": signature.name,
        "role": signature.role,
        "on_date": signature.on,
        "at": signature.at,
        "form": signature.form,
        "partner": signature.partner,
        "criteria_met": signature.criteria_met,
        "acting_for": signature.acting_for,
        "quorum": signature.quorum,
        "about": signature.about,
        "entered_by": signature.entered_by,
    }
