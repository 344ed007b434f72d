"""Several presses in one commit on SQLite: nobody is told early, and nobody fails for another."""

from asyncio import create_task, gather, to_thread
from collections.abc import Callable, Iterator
from contextlib import closing
from threading import Event
from typing import Any

import pytest
from sqlalchemy import event

from storage.store import Store
from storage.transactions import Busy
from storage.unit_of_work import UnitOfWork
from tests.conftest import Database

Work = Callable[[UnitOfWork], Any]


@pytest.fixture
def store(sqlite_database: Database) -> Iterator[Store]:
    with closing(sqlite_database.open()) as store:
        yield store


def stamp(name: str) -> Work:
    return lambda work: work.stamps.set(name, "yes")


async def together(store: Store, *works: Work) -> list[Any]:
    """Have these wait until the writer is free, and so go together."""
    busy, free = Event(), Event()

    def keep_busy(_: UnitOfWork) -> None:
        busy.set()
        free.wait()

    first = create_task(store.run(keep_busy))
    waiting = [create_task(store.run(work)) for work in works]
    await to_thread(busy.wait)
    free.set()
    await first
    return list(await gather(*waiting, return_exceptions=True))


async def stamps(store: Store) -> set[str]:
    return set(await store.read(lambda work: work.stamps.all()))


async def test_what_waits_goes_in_one_commit(store: Store) -> None:
    commits: list[object] = []
    event.listen(store.writer, "commit", commits.append)

    await together(store, stamp("a"), stamp("b"), stamp("c"))

    assert await stamps(store) == {"a", "b", "c"}
    assert len(commits) == 1


async def test_each_is_told_what_came_of_its_own_work(store: Store) -> None:
    assert await together(store, lambda _: 1, lambda _: 2, lambda _: 3) == [1, 2, 3]


async def test_nobody_is_told_that_it_is_done_before_the_commit(store: Store) -> None:
    def refuse(_: object) -> None:
        raise RuntimeError("the disk is full")

    event.listen(store.writer, "commit", refuse)
    answers = await together(store, stamp("a"), stamp("b"))

    assert [str(answer) for answer in answers] == ["the disk is full"] * 2
    assert await stamps(store) == set()


async def test_work_that_fails_fails_alone_and_leaves_no_trace(store: Store) -> None:
    def fail(work: UnitOfWork) -> None:
        work.stamps.set("half", "yes")
        raise RuntimeError("the lights went out")

    before, failed, after = await together(store, stamp("before"), fail, stamp("after"))

    assert (before, str(failed), after) == (None, "the lights went out", None)
    assert await stamps(store) == {"before", "after"}


async def test_what_could_not_be_committed_together_is_done_one_by_one(store: Store) -> None:
    commits: list[object] = []

    def refuse_the_first(connection: object) -> None:
        commits.append(connection)
        if len(commits) == 1:
            raise RuntimeError("the disk is full")

    event.listen(store.writer, "commit", refuse_the_first)

    assert await together(store, stamp("a"), stamp("b")) == [None, None]
    assert (await stamps(store), len(commits)) == ({"a", "b"}, 3)


async def test_whoever_no_longer_waits_when_its_turn_comes_is_left_out(store: Store) -> None:
    busy, free = Event(), Event()

    def keep_busy(_: UnitOfWork) -> None:
        busy.set()
        free.wait()

    first = create_task(store.run(keep_busy))
    given_up = create_task(store.run(stamp("a")))
    await to_thread(busy.wait)
    given_up.cancel()
    await gather(given_up, return_exceptions=True)
    free.set()
    await first
    await store.run(stamp("b"))

    assert await stamps(store) == {"b"}


async def test_what_waits_when_the_store_closes_is_still_done(sqlite_database: Database) -> None:
    busy, free = Event(), Event()

    def keep_busy(_: UnitOfWork) -> None:
        busy.set()
        free.wait()

    store = sqlite_database.open()
    tasks = [create_task(store.run(keep_busy)), create_task(store.run(stamp("a")))]
    await to_thread(busy.wait)
    closing_it = create_task(to_thread(store.close))
    free.set()
    await gather(*tasks, closing_it)

    with closing(sqlite_database.open()) as again:
        assert await stamps(again) == {"a"}


async def test_a_commit_held_up_by_somebody_reading_is_taken_back(
    store: Store, sqlite_database: Database
) -> None:
    with store.writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 20")
    with closing(sqlite_database.open()) as other, other.reader.connect() as reading:
        reading.exec_driver_sql("SELECT * FROM stamp").all()
        with pytest.raises(Busy):
            await store.run(stamp("a"))

    await store.run(stamp("b"))

    assert await stamps(store) == {"b"}
