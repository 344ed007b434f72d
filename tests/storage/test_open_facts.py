"""The facts of all open cases come in one statement, and without a key."""

from dataclasses import replace

from sqlalchemy import event

from procedure.case import CaseReference
from procedure.facts import Fact
from procedure.stages import Stage
from storage.open_facts import open_cases
from storage.store import Store
from tests.storage.examples import BARE, ENTRY, FULL, add

SECOND = replace(FULL, reference=CaseReference("BSCP-2026-015"))
CLOSED = replace(BARE, reference=CaseReference("BSCP-2026-013"), stage=Stage.ARCHIVED)


async def test_open_cases_come_by_reference_with_their_facts_alone(store: Store) -> None:
    for case in (SECOND, CLOSED, replace(FULL, reference=CaseReference("BSCP-2026-014"))):
        await add(store, case)
    await add(store, replace(BARE, reference=CaseReference("BSCP-2026-016")))
    statements: list[str] = []
    with store.reader.connect() as connection:
        event.listen(
            connection, "before_cursor_execute", lambda *given: statements.append(given[2])
        )
        found = open_cases(connection)

    assert [case.reference[-3:] for case in found] == ["014", "015", "016"]
    entry = replace(ENTRY, for_whom="")
    assert found[0] == replace(
        BARE, facts={Fact.BECAME_AWARE: entry, Fact.REFERRAL_RECEIVED: entry}
    )
    assert found[2].facts == {}
    assert len([one for one in statements if one.startswith("SELECT")]) == 1
