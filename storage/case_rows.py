"""From rows to cases: one statement for each table, however many cases are read."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, Select

from procedure.case import (
    Case,
    CaseReference,
    DecisionCode,
    Entry,
    FormId,
    Member,
    Signature,
    Topic,
)
from procedure.disclosure import Sensitive
from procedure.facts import Fact
from procedure.known import Recorded
from procedure.meetings import Attendance, Meeting
from procedure.requests import AgencyRequest
from procedure.roles import Partner, PersonId, Role
from procedure.stages import Stage
from storage import case_statements as sql
from storage.alternatives import alternative_in
from storage.case_places import agency_place, late_note_place, name_place, why_replaced_place
from storage.corrections import correction_of
from storage.keys import KeyDestroyed, Keys
from storage.meeting_rows import meeting_in, seat_in
from storage.request_rows import request_in
from storage.sealed import DataKey, KeyId, unseal

Rows: TypeAlias = Mapping[str, Sequence[Row[Any]]]


class CaseParts:
    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

    def read(self, references: Sequence[CaseReference]) -> Sequence[Case]:
        cases = self._connection.execute(sql.CASES, {"references": references}).all()
        if not cases:
            return []
        facts, members, signatures, meetings, attendance, outcomes, requests = (
            self._by_case(statement, references)
            for statement in (
                sql.FACTS,
                sql.MEMBERS,
                sql.SIGNATURES,
                sql.MEETINGS,
                sql.ATTENDANCE,
                sql.ITEM_OUTCOMES,
                sql.REQUESTS,
            )
        )
        corrections = self._by_case(sql.CORRECTIONS, references)
        alternatives = self._by_case(sql.ALTERNATIVES, references)
        return [
            Case(
                reference=CaseReference(row.reference),
                stage=Stage(row.stage),
                edition=row.edition,
                opened=row.opened,
                referrer=PersonId(row.referrer) if row.referrer else None,
                referral=FormId(row.referral_form) if row.referral_form else None,
                facts=self._facts(facts[row.reference], row.key_id),
                members=frozenset(map(_member, members[row.reference])),
                signatures=tuple(map(_signature, signatures[row.reference])),
                meeting=self._meeting(
                    meetings[row.reference],
                    attendance[row.reference],
                    outcomes[row.reference],
                    row.key_id,
                ),
                requests=tuple(self._request(one, row.key_id) for one in requests[row.reference]),
                corrections=tuple(
                    correction_of(one, row.key_id, self._opened)
                    for one in corrections[row.reference]
                ),
                alternatives=tuple(map(alternative_in, alternatives[row.reference])),
                touched={Topic(topic): at for topic, at in json.loads(row.touched).items()},
                version=row.version,
            )
            for row in cases
        ]

    def record(self, reference: CaseReference) -> Sequence[Recorded]:
        rows = self._connection.execute(sql.RECORD, {"reference": reference}).all()
        why = {row.replaced_by: self._why(row) for row in rows if row.replaced_by}
        return [
            Recorded(
                fact=Fact(row.name),
                entry=self._entry(row, row.key_id),
                at=row.entered_at,
                why=Sensitive(why.get(row.id, "")),
            )
            for row in rows
        ]

    def meeting(self, reference: CaseReference, number: int, key_id: KeyId) -> Meeting | None:
        meetings, seats, outcomes = (
            self._by_case(statement, [reference])[reference]
            for statement in (sql.MEETINGS, sql.ATTENDANCE, sql.ITEM_OUTCOMES)
        )
        this = [one for one in meetings if one.number == number]
        return self._meeting(this, seats, outcomes, key_id)

    def _why(self, replaced: Row[Any]) -> str:
        place = why_replaced_place(replaced.replaced_by, replaced.key_id)
        return self._opened(replaced.why_replaced_sealed, replaced.key_id, place)

    def _by_case(
        self, statement: Select[*tuple[Any, ...]], references: Sequence[CaseReference]
    ) -> Rows:
        found: defaultdict[str, list[Row[Any]]] = defaultdict(list)
        for row in self._connection.execute(statement, {"references": references}):
            found[row.case_reference].append(row)
        return found

    def _facts(self, rows: Sequence[Row[Any]], key_id: KeyId) -> Mapping[Fact, Entry]:
        return {Fact(row.name): self._entry(row, key_id) for row in rows}

    def _entry(self, row: Row[Any], key_id: KeyId) -> Entry:
        place = late_note_place(row.id, key_id)
        return Entry(
            on=row.on_date,
            by=PersonId(row.by),
            role=Role(row.role),
            entered=row.entered_on,
            for_whom=row.for_whom,
            late_note=self._opened(row.late_note_sealed, key_id, place),
        )

    def _meeting(
        self,
        meetings: Sequence[Row[Any]],
        seats: Sequence[Row[Any]],
        outcomes: Sequence[Row[Any]],
        key_id: KeyId,
    ) -> Meeting | None:
        """Return the last meeting; those before it stay in the database."""
        if not meetings:
            return None
        row = meetings[-1]
        here = (seat for seat in seats if seat.number == row.number)
        return meeting_in(row, [self._attendance(seat, key_id) for seat in here], outcomes)

    def _attendance(self, row: Row[Any], key_id: KeyId) -> Attendance:
        place = name_place(row.case_reference, row.number, row.id, key_id)
        return seat_in(row, Sensitive(self._opened(row.name_sealed, key_id, place)))

    def _request(self, row: Row[Any], key_id: KeyId) -> AgencyRequest:
        place = agency_place(row.case_reference, row.agency_key, key_id)
        return request_in(row, self._opened(row.agency_name_sealed, key_id, place))

    def _opened(self, sealed: bytes | None, key_id: KeyId, place: bytes) -> str:
        """Return the words, or none once their key is destroyed: the case itself remains."""
        if sealed is None:
            return ""
        try:
            key: DataKey = self._keys.key(key_id)
        except KeyDestroyed:
            return ""
        return unseal(sealed, key, place)


def _member(row: Row[Any]) -> Member:
    return Member(PersonId(row.person), Role(row.role))


def _signature(row: Row[Any]) -> Signature:
    return Signature(
        decision=DecisionCode(row.decision),
        outcome=row.outcome,
        by=PersonId(row.by),
        name=row.name,
        role=Role(row.role),
        on=row.on_date,
        at=row.at,
        form=FormId(row.form),
        partner=_partner(row.partner),
        criteria_met=row.criteria_met,
        acting_for=row.acting_for,
        quorum=row.quorum,
        about=row.about,
        entered_by=row.entered_by,
    )


def _partner(key: str | None) -> Partner | None:
    return Partner(key) if key else None
