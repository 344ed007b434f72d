"""By what two cases are found to concern one child goes once the key of either is destroyed."""

import json
from datetime import date
from typing import Final

from sqlalchemy import select

from procedure.case import CaseReference
from procedure.roles import Role
from storage.tables import AuditRow, table
from tests.service.relay.office import MONDAY, Office
from tests.service.relay.people import CLERK

ERASED: Final = CaseReference("BSCP-2026-001")
KEPT: Final = CaseReference("BSCP-2026-002")
ALIKE: Final = ("9434765919",)
TUESDAY: Final = date(2026, 9, 8)


async def found(office: Office) -> list[CaseReference]:
    return list(await office.store.read(lambda work: work.child_marks.alike(ALIKE)))


async def erasures(office: Office) -> list[str]:
    with office.store.reader.connect() as connection:
        bodies = connection.scalars(select(table(AuditRow).c.body)).all()
    return [body["reference"] for body in map(json.loads, bodies) if body["kind"] == "erase"]


async def test_marks_of_children_go_once_the_key_of_their_case_is_destroyed(
    office: Office,
) -> None:
    await office.enrol(CLERK, Role.BUSINESS_UNIT)
    for reference in (ERASED, KEPT):
        await office.open_case({}, reference=reference)
    await office.store.run(lambda work: work.child_marks.keep(ERASED, ALIKE))
    await office.store.run(lambda work: work.child_marks.keep(KEPT, ALIKE))
    await office.nine_on(MONDAY)
    before = await found(office)
    key = await office.store.read(lambda work: work.cases.key_of(ERASED))
    office.store.vault.keys.destroy(key)

    await office.nine_on(TUESDAY)

    assert before == [ERASED, KEPT]
    assert await found(office) == [KEPT]
    assert await erasures(office) == [ERASED]
