"""The statements of ``storage.people``, built once."""

from typing import Any, Final

from sqlalchemy import Select, and_, exists, or_, select, update
from sqlalchemy import bindparam as given

from storage.tables import AgencyRow, ConversationRow, PersonRow, RoleGrantRow, table
from storage.upsert import per_dialect

_PERSON: Final = table(PersonRow)
_GRANT: Final = table(RoleGrantRow)
_AGENCY: Final = table(AgencyRow)
_CHAT: Final = table(ConversationRow)

_ACTIVE: Final = and_(
    _GRANT.c.person == _PERSON.c.id,
    _GRANT.c.since <= given("today"),
    or_(_GRANT.c.until.is_(None), _GRANT.c.until >= given("today")),
)
_PEOPLE: Final[Select[*tuple[Any, ...]]] = (
    select(
        _PERSON.c.id,
        _PERSON.c.name,
        _PERSON.c.enrolled_at,
        _AGENCY.c.key.label("agency_key"),
        _AGENCY.c.name.label("agency_name"),
        _AGENCY.c.partner,
        _GRANT.c.role,
        _GRANT.c.deputy_for,
    )
    .select_from(
        _PERSON.outerjoin(_AGENCY, _AGENCY.c.key == _PERSON.c.agency).outerjoin(_GRANT, _ACTIVE)
    )
    .order_by(_PERSON.c.name, _PERSON.c.id, _GRANT.c.role)
)
_HOLDS: Final = exists().where(_ACTIVE).correlate(_PERSON)
_REACHED: Final = exists().where(
    _CHAT.c.key == "person:" + _PERSON.c.id, _CHAT.c.suspended.is_(None)
)

BY_OBJECT: Final = _PEOPLE.where(
    _PERSON.c.tenant == given("of_tenant"), _PERSON.c.object_id == given("of_object")
)
BY_ID: Final = _PEOPLE.where(_PERSON.c.id == given("person"))
EVERYBODY: Final = _PEOPLE.where(_PERSON.c.enrolled_at.is_not(None))
HOLDERS: Final = _PEOPLE.where(
    exists().where(_ACTIVE, _GRANT.c.role == given("role")).correlate(_PERSON)
)
ACTING: Final = _PEOPLE.where(_HOLDS)
UNREACHABLE: Final = _PEOPLE.where(_HOLDS, ~_REACHED)
ID_OF: Final = select(_PERSON.c.id).where(
    _PERSON.c.tenant == given("of_tenant"), _PERSON.c.object_id == given("of_object")
)
LOCK: Final = select(_PERSON.c.tenant, _PERSON.c.object_id).where(_PERSON.c.id == given("person"))
MEET: Final = per_dialect(lambda build: build(_PERSON).on_conflict_do_nothing())
ENROL: Final = per_dialect(
    lambda build: (insert := build(_PERSON)).on_conflict_do_update(
        index_elements=["tenant", "object_id"],
        set_={
            "name": insert.excluded.name,
            "agency": insert.excluded.agency,
            "enrolled_at": insert.excluded.enrolled_at,
        },
    )
)
GRANT: Final = per_dialect(
    lambda build: (insert := build(_GRANT)).on_conflict_do_update(
        index_elements=["person", "role", "since"],
        set_={
            name: insert.excluded[name]
            for name in ("agency", "until", "deputy_for", "granted_by", "second_by")
        },
    )
)
END: Final = (
    update(_GRANT)
    .where(
        _GRANT.c.person == given("of_person"),
        _GRANT.c.role == given("as_role"),
        or_(_GRANT.c.until.is_(None), _GRANT.c.until > given("last")),
    )
    .values(until=given("last"))
)
AGENCY: Final = per_dialect(
    lambda build: (insert := build(_AGENCY)).on_conflict_do_update(
        index_elements=["key"],
        set_={"name": insert.excluded.name, "partner": insert.excluded.partner},
    )
)
AGENCIES: Final = select(_AGENCY).order_by(_AGENCY.c.key)
KNOWN: Final = select(
    _PERSON.c.id,
    _PERSON.c.tenant,
    _PERSON.c.object_id,
    _PERSON.c.name,
    _PERSON.c.agency,
    _PERSON.c.enrolled_at,
)
GRANTS: Final = select(
    _GRANT.c.person, _GRANT.c.role, _GRANT.c.since, _GRANT.c.until, _GRANT.c.deputy_for
)
DEPUTISING: Final = (
    select(_GRANT.c.role, _GRANT.c.until)
    .where(_GRANT.c.person == given("person"), _GRANT.c.deputy_for != "")
    .where(
        _GRANT.c.since <= given("today"),
        or_(_GRANT.c.until.is_(None), _GRANT.c.until >= given("today")),
    )
    .order_by(_GRANT.c.role, _GRANT.c.until)
)
# A last day is a day on which they may still act.
ENDED: Final = select(_GRANT.c.person).where(
    _GRANT.c.until >= given("after"), _GRANT.c.until < given("today")
)
BEGUN: Final = select(_GRANT.c.person).where(
    _GRANT.c.since > given("after"), _GRANT.c.since <= given("today")
)
