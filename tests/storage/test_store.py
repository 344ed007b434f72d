"""The store: all or nothing, never on the event loop, and plain about what went wrong."""

from asyncio import gather
from contextlib import closing, suppress
from dataclasses import replace
from threading import Barrier, BrokenBarrierError, current_thread

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from procedure.case import CaseReference
from storage.store import Store
from storage.transactions import Busy, CommitUnknown
from storage.unit_of_work import UnitOfWork
from tests.conftest import Database
from tests.storage.examples import BARE, REFERENCE, add, task

OTHER = CaseReference("BSCP-2026-013")


def add_and_fail(work: UnitOfWork) -> None:
    work.cases.add(BARE, work.keys.make())
    work.outbox.leave(task())
    work.stamps.set("rehearsal", "yes")
    raise RuntimeError("the lights went out")


async def test_work_that_fails_leaves_no_trace(store: Store) -> None:
    with pytest.raises(RuntimeError, match="the lights went out"):
        await store.run(add_and_fail)

    assert await store.read(lambda work: work.cases.all_references()) == []
    assert await store.read(lambda work: work.backlog.counts()) == {}
    assert await store.read(lambda work: work.stamps.all()) == {}


async def test_the_store_goes_on_after_work_that_fails(store: Store) -> None:
    with pytest.raises(RuntimeError, match="the lights went out"):
        await store.run(add_and_fail)

    assert await add(store) == replace(BARE, version=1)


async def test_work_never_runs_on_the_event_loop(store: Store) -> None:
    threads = await gather(
        store.run(lambda _: current_thread()), store.read(lambda _: current_thread())
    )

    assert current_thread() not in threads


async def test_sqlite_has_one_writer(sqlite_database: Database) -> None:
    with closing(sqlite_database.open()) as store:
        threads = await gather(*(store.run(lambda _: current_thread()) for _ in range(8)))

    assert len(set(threads)) == 1


async def test_reading_cannot_write(store: Store) -> None:
    with pytest.raises(DBAPIError, match=r"read-?only"):
        await store.read(lambda work: work.stamps.set("rehearsal", "yes"))

    assert await store.read(lambda work: work.stamps.all()) == {}


async def test_a_read_sees_one_moment(postgres_database: Database) -> None:
    with closing(postgres_database.open()) as store:
        before = await add(store)

        def read_twice(work: UnitOfWork) -> tuple[int, int]:
            first = work.cases.get(REFERENCE).version
            with closing(postgres_database.open()) as other, other.writer.begin() as connection:
                connection.execute(text('UPDATE "case" SET version = 9'))
            return first, work.cases.get(REFERENCE).version

        assert await store.read(read_twice) == (before.version, before.version)


async def test_what_a_rule_of_the_database_refuses_is_not_tried_again(store: Store) -> None:
    await add(store)
    tries: list[int] = []

    def add_again(work: UnitOfWork) -> None:
        tries.append(1)
        work.cases.add(BARE, work.keys.make())

    with pytest.raises(IntegrityError):
        await store.run(add_again)

    assert len(tries) == 1


async def test_errors_do_not_say_what_was_being_written(store: Store) -> None:
    await add(store)

    with pytest.raises(IntegrityError) as refused:
        await store.run(lambda work: work.cases.add(BARE, work.keys.make()))

    assert "parameters" in str(refused.value)
    assert "2026-09-07" not in str(refused.value)


async def test_a_broken_deadlock_is_tried_again(postgres_database: Database) -> None:
    both_hold_one = Barrier(2, timeout=0.5)

    def lock_both(work: UnitOfWork, first: CaseReference, then: CaseReference) -> None:
        before = work.cases.get(first)
        with suppress(BrokenBarrierError):
            both_hold_one.wait()
        other = work.cases.get(then)
        work.cases.save(before, before)
        work.cases.save(other, other)

    with closing(postgres_database.open()) as store:
        await add(store)
        await add(store, replace(BARE, reference=OTHER))
        await gather(
            store.run(lambda work: lock_both(work, REFERENCE, OTHER)),
            store.run(lambda work: lock_both(work, OTHER, REFERENCE)),
        )
        cases = await store.read(lambda work: work.cases.several([REFERENCE, OTHER]))

    assert [case.version for case in cases] == [3, 3]


def hang_up(store: Store, work: UnitOfWork) -> None:
    """Break off the connection that this work is done on, from outside."""
    backend = work._connection.scalar(text("SELECT pg_backend_pid()"))
    with store.reader.connect() as connection:
        connection.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": backend})


def leave_alone(_store: Store, _work: UnitOfWork) -> None:
    pass


async def test_a_connection_lost_before_the_commit_is_tried_again(
    postgres_database: Database,
) -> None:
    tries: list[int] = []
    interruptions = [leave_alone, hang_up]

    def lose_the_first(work: UnitOfWork) -> None:
        tries.append(1)
        interruptions.pop()(store, work)
        work.stamps.set("tried", str(len(tries)))

    with closing(postgres_database.open()) as store:
        await store.run(lose_the_first)
        found = await store.read(lambda work: work.stamps.find("tried"))

    assert found == "2"


async def test_a_connection_lost_in_the_commit_is_not_tried_again(
    postgres_database: Database,
) -> None:
    tries: list[int] = []

    def lose_at_the_end(work: UnitOfWork) -> None:
        tries.append(1)
        work.stamps.set("tried", "yes")
        hang_up(store, work)

    with closing(postgres_database.open()) as store, pytest.raises(CommitUnknown):
        await store.run(lose_at_the_end)

    assert len(tries) == 1


async def test_a_locked_file_is_busy_and_nothing_is_recorded(
    sqlite_database: Database,
) -> None:
    with closing(sqlite_database.open()) as store, closing(sqlite_database.open()) as other:
        with store.writer.connect() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 20")
        with other.writer.begin(), pytest.raises(Busy):
            await store.run(lambda work: work.stamps.set("rehearsal", "yes"))

        assert await store.run(lambda work: work.stamps.all()) == {}


async def test_a_row_locked_too_long_is_busy(postgres_database: Database) -> None:
    with closing(postgres_database.open()) as store, closing(postgres_database.open()) as other:
        await add(store)
        with other.writer.begin() as connection:
            connection.execute(text('SELECT 1 FROM "case" FOR UPDATE'))
            with pytest.raises(Busy):
                await store.run(lambda work: work.cases.get(REFERENCE))
