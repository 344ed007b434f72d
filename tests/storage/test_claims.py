"""Claims at large: several instances asking at the same moment, and what one has to read."""

from asyncio import gather
from collections import Counter
from contextlib import closing
from typing import Any

from sqlalchemy import event

from procedure.roles import PersonId
from storage.claims import LEASE
from storage.store import Store
from storage.unit_of_work import UnitOfWork
from tests.conftest import Database
from tests.storage.examples import task
from tests.storage.test_outbox import NOW, leave, reach

PEOPLE = [PersonId(f"person-{n}") for n in range(8)]


def claim_one(work: UnitOfWork) -> tuple[int, str] | None:
    held = work.outbox.claim(NOW, "one of them")
    return (held.id, held.chat.to.key) if held else None


async def test_no_row_and_no_chat_goes_to_two_instances(
    postgres_database: Database,
) -> None:
    with closing(postgres_database.open()) as one, closing(postgres_database.open()) as two:
        await reach(one, *PEOPLE)
        await leave(one, *(task(f"task-{n}", person) for person in PEOPLE for n in range(3)))
        asked = await gather(*(each.run(claim_one) for each in (one, two) * 20))

    held = [each for each in asked if each]
    chats = Counter(chat for _, chat in held)
    assert len({row for row, _ in held}) == len(held) >= 1
    assert set(chats.values()) == {1}


async def test_many_writers_leave_the_same_notices_without_a_deadlock(
    postgres_database: Database,
) -> None:
    notices = [task(f"task-{n}") for n in range(20)]

    async def leave_them(store: Store, version: int) -> None:
        order = notices if version % 2 else notices[::-1]
        await leave(store, *order, version=version)

    with closing(postgres_database.open()) as one, closing(postgres_database.open()) as two:
        await gather(*(leave_them(each, n) for n, each in enumerate((one, two) * 8)))
        counts = await one.read(lambda work: work.backlog.counts())
        newest = await one.read(lambda work: work.outbox.find(notices[0].key))

    assert counts == {"ready": 20}
    assert newest is not None
    assert newest.want_version == 15


async def test_a_lease_goes_by_the_clock_of_the_database(postgres_database: Database) -> None:
    with closing(postgres_database.open()) as store:
        await reach(store, PEOPLE[0])
        await leave(store, task(person=PEOPLE[0]))
        first = await store.run(lambda work: work.outbox.claim(work.now(), "one"))
        during = await store.run(lambda work: work.outbox.claim(work.now() + LEASE // 2, "two"))
        after = await store.run(lambda work: work.outbox.claim(work.now() + 2 * LEASE, "two"))

    assert first is not None
    assert during is None
    assert after is not None
    assert (first.fence, after.fence) == (1, 2)


async def test_a_claim_reads_what_waits_and_not_all_that_was_ever_said(
    sqlite_database: Database,
) -> None:
    asked: list[tuple[str, Any]] = []

    def hear(_: object, __: object, statement: str, values: object, *___: object) -> None:
        asked.append((statement, values))

    with closing(sqlite_database.open()) as store:
        event.listen(store.writer, "before_cursor_execute", hear)
        await store.run(lambda work: work.outbox.claim(NOW, "one"))
        statement, values = asked[-1]
        with store.writer.connect() as connection:
            explained = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            plan = [row.detail for row in explained]

    assert "SCAN outbox USING INDEX ix_outbox_waiting" in plan
