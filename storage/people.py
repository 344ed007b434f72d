"""Who somebody is and what they may act as today, from the database and nowhere else.

A grant runs from its first day to its last, both included.  Whoever Teams names and nobody
has enrolled is an actor with no roles, who may make a referral and nothing more.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from secrets import token_hex
from typing import Any

from sqlalchemy import Connection, Row

from procedure.roles import NOBODYS_AGENCY, Actor, Agency, Partner, PersonId, Role
from storage import people_statements as sql
from storage.people_file import Grant, Imported, PersonLine, bring_in


class NoSuchPerson(LookupError):
    """There is nobody with this number."""


class People:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def actor(self, tenant: str, object_id: str, today: date) -> Actor | None:
        """Return who Teams says is speaking, if we have met them."""
        values = {"of_tenant": tenant, "of_object": object_id, "today": today}
        return _one(self._connection.execute(sql.BY_OBJECT, values).all())

    def by_id(self, person: PersonId, today: date) -> Actor | None:
        values = {"person": person, "today": today}
        return _one(self._connection.execute(sql.BY_ID, values).all())

    def meet(self, tenant: str, object_id: str, name: str) -> PersonId:
        """Keep somebody Teams has named for the first time, without enrolling them."""
        values = {"id": token_hex(16), "tenant": tenant, "object_id": object_id, "name": name}
        self._connection.execute(sql.MEET[self._connection.dialect.name], values)
        known = {"of_tenant": tenant, "of_object": object_id}
        return PersonId(self._connection.execute(sql.ID_OF, known).scalar_one())

    def ids_of(self, person: PersonId) -> tuple[str, str]:
        """Return what Teams calls somebody: their tenant and their object id."""
        row = self._connection.execute(sql.LOCK, {"person": person}).first()
        if row is None:
            raise NoSuchPerson(person)
        return row.tenant, row.object_id

    def lock(self, person: PersonId) -> None:
        """Keep somebody's roles from changing until the work is done."""
        if (
            self._connection.execute(sql.LOCK.with_for_update(), {"person": person}).first()
            is None
        ):
            raise NoSuchPerson(person)

    def holders(self, role: Role, today: date, partner: Partner | None = None) -> Sequence[Actor]:
        """Return who holds a role today, for one safeguarding partner or for any."""
        rows = self._connection.execute(sql.HOLDERS, {"role": role, "today": today})
        return [a for a in _actors(rows.all()) if partner in {None, a.agency.partner}]

    def everybody(self, today: date) -> Sequence[Actor]:
        """Return everybody enrolled, with what they may act as today."""
        return _actors(self._connection.execute(sql.EVERYBODY, {"today": today}).all())

    def deputising(self, person: PersonId, today: date) -> Mapping[Role, date | None]:
        """Return until when somebody stands in for somebody, by role; None has no last day."""
        rows = self._connection.execute(sql.DEPUTISING, {"person": person, "today": today})
        return {Role(row.role): row.until for row in rows}

    def roles_changed(self, since: date, today: date) -> tuple[set[PersonId], set[PersonId]]:
        """Return whose role ended, and whose began, after one day and up to another."""
        values = {"after": since, "today": today}
        ended, begun = (
            {PersonId(row.person) for row in self._connection.execute(statement, values)}
            for statement in (sql.ENDED, sql.BEGUN)
        )
        return ended, begun

    def acting(self, today: date) -> Mapping[PersonId, Actor]:
        """Return everybody who holds a role today, by their ids."""
        rows = self._connection.execute(sql.ACTING, {"today": today})
        return {one.person: one for one in _actors(rows.all())}

    def unreachable(self, today: date) -> Sequence[Actor]:
        """Return who holds a role today and has no chat the bot may write to."""
        rows = self._connection.execute(sql.UNREACHABLE, {"today": today})
        return _actors(rows.all())

    def grant(self, grant: Grant) -> None:
        """Give a role, or change the last day of the one given from that day on."""
        self.lock(grant.person)
        self._connection.execute(sql.GRANT[self._connection.dialect.name], grant.values)

    def end(self, person: PersonId, role: Role, last: date) -> int:
        """Make this the last day of somebody's role, and count the grants it ends."""
        self.lock(person)
        values = {"of_person": person, "as_role": role, "last": last}
        return self._connection.execute(sql.END, values).rowcount

    def set_agencies(self, agencies: Iterable[Agency]) -> None:
        """Keep the agencies a partnership has named in its configuration."""
        rows = [{"key": a.key, "name": a.name, "partner": a.partner} for a in agencies]
        if rows:
            self._connection.execute(sql.AGENCY[self._connection.dialect.name], rows)

    def agencies(self) -> Mapping[str, Agency]:
        rows = self._connection.execute(sql.AGENCIES)
        return {row.key: Agency(row.key, row.name, _partner(row.partner)) for row in rows}

    def import_rows(
        self, lines: Iterable[PersonLine], by: PersonId, *, dry_run: bool = False
    ) -> Imported:
        """Enrol the people of a file.  With complaints, or dry, nothing is written."""
        return bring_in(self._connection, list(lines), by, self.agencies(), dry_run=dry_run)


def _one(rows: Sequence[Row[Any]]) -> Actor | None:
    return actor(rows) if rows else None


def _actors(rows: Sequence[Row[Any]]) -> Sequence[Actor]:
    """Put together who comes as several rows, one to a role; the rows come in order."""
    return [actor(list(group)) for _, group in groupby(rows, attrgetter("id"))]


def actor(rows: Sequence[Row[Any]]) -> Actor:
    """Read somebody back from their rows, one to a role."""
    person = rows[0]
    held = [row for row in rows if row.role is not None]
    return Actor(
        person=PersonId(person.id),
        name=person.name,
        agency=_agency(person),
        roles=frozenset(Role(row.role) for row in held),
        deputy_for={Role(row.role): row.deputy_for for row in held if row.deputy_for},
        enrolled=person.enrolled_at is not None,
    )


def _agency(row: Row[Any]) -> Agency:
    if row.agency_key is None:
        return NOBODYS_AGENCY
    return Agency(row.agency_key, row.agency_name, _partner(row.partner))


def _partner(key: str | None) -> Partner | None:
    return Partner(key) if key else None
