"""Cases in the database.

Rows go in and out here and in ``storage.case_changes``, and callers meet only
``procedure.case.Case``.  The store never commits.  What may hold words somebody typed (a
name at a meeting, a note on a late date) is sealed with the case's own key.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from sqlalchemy import Connection

from procedure.case import Case, CaseReference, Topic
from procedure.known import Recorded
from procedure.meetings import Meeting
from procedure.roles import PersonId
from procedure.stages import Stage
from storage import case_statements as sql
from storage.case_changes import CaseWriter
from storage.case_rows import CaseParts
from storage.keys import Keys
from storage.sealed import KeyId

CLOSED: Final = (Stage.ARCHIVED,)


class NoSuchCase(LookupError):
    """There is no case with this reference."""


class CaseHasMovedOn(RuntimeError):
    """Somebody else changed the case after it was read; read it again."""


class CaseStore:
    def __init__(self, connection: Connection, keys: Keys, *, locks: bool) -> None:
        self._connection = connection
        self._keys = keys
        self._locks = locks

    def get(self, reference: CaseReference) -> Case:
        """Return the case; PostgreSQL keeps other writers from it until the work is done."""
        if self._locks:
            self._connection.execute(sql.LOCK, {"reference": reference})
        case = self.find(reference)
        if case is None:
            raise NoSuchCase(reference)
        return case

    def find(self, reference: CaseReference) -> Case | None:
        """Return the case as it stands, for showing and not for changing."""
        return next(iter(self.several([reference])), None)

    def several(self, references: Iterable[CaseReference]) -> Sequence[Case]:
        """Return the cases there are of these, by reference, in as few statements as one."""
        wanted = sorted(set(references))
        return CaseParts(self._connection, self._keys).read(wanted) if wanted else []

    def add(self, case: Case, key_id: KeyId) -> Case:
        """Add a case whose words are sealed with this key, and return it at its version."""
        added = replace(case, version=1)
        empty = Case(
            reference=case.reference, stage=case.stage, edition=case.edition, opened=case.opened
        )
        self._connection.execute(sql.ADD, _values(added) | {"key_id": key_id})
        self._writer(key_id).write(empty, added)
        return added

    def save(
        self, before: Case, after: Case, *, by: PersonId | None = None, why: str = ""
    ) -> Case:
        """Write what differs, if the case is still the version that was read.

        ``why`` is kept with each fact that ``after`` replaces; ``by`` with each new member.
        """
        saved = replace(after, version=before.version + 1)
        values = _values(saved) | {"this_reference": before.reference, "read": before.version}
        moved = self._connection.execute(sql.SAVE, values).first()
        if moved is None:
            raise CaseHasMovedOn(before.reference)
        self._writer(KeyId(moved.key_id), by, why).write(before, saved)
        return saved

    def record(self, reference: CaseReference) -> Sequence[Recorded]:
        """Return every dated fact ever put on record, replaced or not, in the order of entry."""
        return CaseParts(self._connection, self._keys).record(reference)

    def meeting(self, reference: CaseReference, number: int) -> Meeting | None:
        """Return one of the meetings on a case, which only knows the last itself."""
        key_id = self.key_of(reference)
        return CaseParts(self._connection, self._keys).meeting(reference, number, key_id)

    def key_of(self, reference: CaseReference) -> KeyId:
        """Return the key of a case, with which a form about it is sealed."""
        row = self._connection.execute(sql.KEY_OF, {"reference": reference}).first()
        if row is None:
            raise NoSuchCase(reference)
        return KeyId(row.key_id)

    def open_references(self) -> Sequence[CaseReference]:
        """Return every case whose clocks may still be running, oldest first."""
        rows = self._connection.execute(sql.OPEN, {"closed": CLOSED})
        return [CaseReference(row.reference) for row in rows]

    def all_references(self) -> Sequence[CaseReference]:
        rows = self._connection.execute(sql.OPEN, {"closed": []})
        return [CaseReference(row.reference) for row in rows]

    def referenced_by_person(self, person: PersonId) -> Sequence[CaseReference]:
        """Return the cases somebody is a member of now."""
        rows = self._connection.execute(sql.BY_PERSON, {"person": person})
        return [CaseReference(row.case_reference) for row in rows]

    def _writer(self, key_id: KeyId, by: PersonId | None = None, why: str = "") -> CaseWriter:
        return CaseWriter(self._connection, self._keys.key(key_id), by or PersonId(""), why)


def _values(case: Case) -> dict[str, object]:
    return {
        "reference": case.reference,
        "stage": case.stage,
        "edition": case.edition,
        "opened": case.opened,
        "referrer": case.referrer,
        "referral_form": case.referral,
        "touched": json.dumps({Topic(topic): at for topic, at in case.touched.items()}),
        "version": case.version,
    }
