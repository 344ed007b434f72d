"""What the service has kept: cases, the audit trail, who is who.  For looking only."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import select

from procedure.case import Case, CaseReference, Entry
from procedure.facts import Fact
from procedure.roles import PersonId
from storage.tables import AuditRow, table
from storage.unit_of_work import UnitOfWork
from tests.service.world import World

ON_DELIVERY: Final = {Fact.LA_INFORMED, Fact.CHAIRS_INFORMED, Fact.REFERRER_TOLD}
_BODIES = select(table(AuditRow).c.body).order_by(table(AuditRow).c.seq)


async def cases(world: World) -> Sequence[Case]:
    return await world.store.read(lambda work: work.cases.several(work.cases.all_references()))


async def the_case(world: World) -> Case:
    [case] = await cases(world)
    return case


async def a_case(world: World, reference: CaseReference) -> Case:
    return await world.store.run(lambda work: work.cases.get(reference))


async def audit(world: World) -> list[dict[str, Any]]:
    """Return every row of the trail, oldest first."""
    with world.store.reader.connect() as connection:
        return [json.loads(body) for body in connection.execute(_BODIES).scalars()]


async def refusals(world: World) -> list[tuple[str, str]]:
    """Return who was refused what, by the trail, oldest first."""
    rows = [row for row in await audit(world) if row["kind"] == "deny"]
    names = await names_by_id(world)
    return [(names[row["by"]], row["action"]) for row in rows]


async def done(world: World) -> list[tuple[str, str, str]]:
    """Return kind, action and person of everything on the trail about a case."""
    names = await names_by_id(world)
    rows = [row for row in await audit(world) if row["reference"]]
    return [(row["kind"], row["action"], names.get(row["by"], "Quorate")) for row in rows]


async def names_by_id(world: World) -> dict[str, str]:
    people = world.teams.cast.people

    def find(work: UnitOfWork) -> dict[str, str]:
        met = [work.people.actor(p.tenant, p.object_id, world.today) for p in people]
        return {one.person: one.name for one in met if one}

    return await world.store.read(find)


async def id_of(world: World, name: str) -> PersonId:
    ids = {known: PersonId(key) for key, known in (await names_by_id(world)).items()}
    return ids[name]


@asynccontextmanager
async def nothing_changes(world: World) -> AsyncIterator[None]:
    """See that nobody changes a case meanwhile.

    What the bot records of its own accord, when a notice has arrived, may come at any moment.
    """
    before = await _by_people(world), await _notices(world)
    yield
    after = await _by_people(world), await _notices(world)
    assert after == before, (before, after)


async def _by_people(world: World) -> list[Case]:
    return [
        replace(case, version=0, touched={}, facts=_typed(case)) for case in await cases(world)
    ]


def _typed(case: Case) -> dict[Fact, Entry]:
    return {fact: entry for fact, entry in case.facts.items() if fact not in ON_DELIVERY}


async def _notices(world: World) -> int:
    counts = await world.store.read(lambda work: work.backlog.counts())
    return sum(counts.values())
