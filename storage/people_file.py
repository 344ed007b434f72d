"""The people of a partnership's file, brought into the database: each line a person and a role.

A file may be brought in again: a person already there is brought up to date, and a role
already given from that day on is given its new last day.  Nobody is removed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from secrets import token_hex
from typing import Any

from sqlalchemy import Connection

from procedure.roles import Agency, PersonId, Role
from storage import people_statements as sql
from storage.instants import now_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """One line of a people file, as it was read."""

    object_id: str
    tenant: str
    name: str
    agency: str
    role: str
    since: date
    until: date | None = None
    deputy_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """A role given to somebody.  ``second_by`` is whoever agreed, where two are needed."""

    person: PersonId
    role: Role
    since: date
    granted_by: PersonId
    until: date | None = None
    agency: str | None = None
    deputy_for: str = ""
    second_by: PersonId | None = None

    @property
    def values(self) -> dict[str, object]:
        return {
            "person": self.person,
            "role": self.role,
            "agency": self.agency,
            "since": self.since,
            "until": self.until,
            "deputy_for": self.deputy_for,
            "granted_by": self.granted_by,
            "second_by": self.second_by,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file brings, or would bring.  With any complaint, nothing was written."""

    people_added: int = 0
    people_changed: int = 0
    roles_added: int = 0
    roles_changed: int = 0
    complaints: tuple[str, ...] = ()


def bring_in(
    connection: Connection,
    lines: Sequence[PersonLine],
    by: PersonId,
    agencies: Mapping[str, Agency],
    *,
    dry_run: bool,
) -> Imported:
    complaints = tuple(_complaints(lines, agencies))
    if complaints:
        return Imported(complaints=complaints)
    found = _compared(connection, lines)
    if lines and not dry_run:
        _write(connection, lines, by)
    return found


def _complaints(lines: Sequence[PersonLine], agencies: Mapping[str, Agency]) -> Iterator[str]:
    """Say what is wrong by line number, and not by name: this is printed and logged."""
    roles = {role.value for role in Role}
    for number, line in enumerate(lines, start=1):
        if not (line.object_id and line.tenant and line.name.strip()):
            yield f"Line {number} needs an object id, a tenant and a name."
        if line.role not in roles:
            yield f"Line {number} has the role {line.role!r}, which is not one of the roles."
        if line.agency not in agencies:
            yield f"Line {number} has the agency {line.agency!r}, which is not in the settings."
        if line.until is not None and line.until < line.since:
            yield f"Line {number} ends before it begins."


def _compared(connection: Connection, lines: Sequence[PersonLine]) -> Imported:
    known = {(row.tenant, row.object_id): row for row in connection.execute(sql.KNOWN)}
    grants = {(row.person, row.role, row.since): row for row in connection.execute(sql.GRANTS)}
    people = {(line.tenant, line.object_id): line for line in lines}
    there = {key: known[key] for key in people if key in known}
    roles = {(line.tenant, line.object_id, line.role, line.since): line for line in lines}
    given = [
        (line, grants[there[key].id, line.role, line.since])
        for line in roles.values()
        if (key := (line.tenant, line.object_id)) in there
        and (there[key].id, line.role, line.since) in grants
    ]
    return Imported(
        people_added=len(people) - len(there),
        people_changed=sum(_differs(people[key], row) for key, row in there.items()),
        roles_added=len(roles) - len(given),
        roles_changed=sum(
            (line.until, line.deputy_for) != (row.until, row.deputy_for) for line, row in given
        ),
    )


def _differs(line: PersonLine, row: Any) -> bool:
    return (line.name, line.agency) != (row.name, row.agency) or row.enrolled_at is None


def _write(connection: Connection, lines: Sequence[PersonLine], by: PersonId) -> None:
    now, dialect = now_ms(), connection.dialect.name
    people = [
        {
            "id": token_hex(16),
            "tenant": line.tenant,
            "object_id": line.object_id,
            "name": line.name,
            "agency": line.agency,
            "enrolled_at": now,
        }
        for line in lines
    ]
    connection.execute(sql.ENROL[dialect], people)
    ids = {(row.tenant, row.object_id): row.id for row in connection.execute(sql.KNOWN)}
    grants = [
        Grant(
            person=PersonId(ids[line.tenant, line.object_id]),
            role=Role(line.role),
            since=line.since,
            granted_by=by,
            until=line.until,
            agency=line.agency,
            deputy_for=line.deputy_for,
        ).values
        for line in lines
    ]
    connection.execute(sql.GRANT[dialect], grants)
