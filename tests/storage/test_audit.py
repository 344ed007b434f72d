"""The audit trail: whole when left alone, and every way of changing it is seen."""

from asyncio import gather
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from storage.audit import GENESIS, AuditEvent, AuditKind, Head, link, mac
from storage.audit_check import Fault, FaultKind, verify
from storage.store import Store
from tests.conftest import AUDIT_KEY, Database
from tests.storage.examples import BEA, REFERENCE

EVENT = AuditEvent(
    kind=AuditKind.DECIDE,
    action="sign-section-3",
    by=BEA,
    civil=date(2026, 9, 24),
    reference=REFERENCE,
    before=3,
    after=4,
    details={"quorum": "quorate", "agencies": 4},
)
UNLOCK = {
    "sqlite": ("DROP TRIGGER IF EXISTS audit_no_update", "DROP TRIGGER IF EXISTS audit_no_delete"),
    "postgresql": ("SET LOCAL session_replication_role = replica",),
}
FORGE = """UPDATE audit SET body = replace(body, '"quorate"', '"not"') WHERE seq = {}"""


async def append(store: Store, number: int = 5) -> list[Head]:
    return [await store.run(lambda work: work.audit.append(EVENT)) for _ in range(number)]


def faults(store: Store, anchors: Sequence[Head] = (), first: int = 1) -> list[Fault]:
    with store.reader.connect() as connection:
        return list(verify(connection, AUDIT_KEY, first, anchors))


def kinds(store: Store, anchors: Sequence[Head] = ()) -> list[tuple[FaultKind, int]]:
    return [(fault.kind, fault.seq) for fault in faults(store, anchors)]


@contextmanager
def unlocked(store: Store) -> Iterator[Connection]:
    """Open the database as somebody who owns it could, past the triggers."""
    with store.writer.begin() as connection:
        for statement in UNLOCK[store.writer.dialect.name]:
            connection.execute(text(statement))
        yield connection


def tamper(store: Store, *statements: str) -> None:
    with unlocked(store) as connection:
        for statement in statements:
            connection.execute(text(statement))


def rewrite_from(connection: Connection, seq: int, key: bytes) -> None:
    """Work the whole chain out again from a row on, as an insider without the key would."""
    find = text("SELECT seq, prev, body FROM audit WHERE seq >= :seq ORDER BY seq")
    rows = connection.execute(find, {"seq": seq}).all()
    prev = rows[0].prev
    for row in rows:
        digest = link(prev, row.body)
        connection.execute(
            text("UPDATE audit SET prev = :prev, hash = :hash, mac = :mac WHERE seq = :seq"),
            {"prev": prev, "hash": digest, "mac": mac(key, digest), "seq": row.seq},
        )
        prev = digest
    connection.execute(text("UPDATE audit_head SET hash = :hash"), {"hash": prev})


async def test_a_trail_left_alone_is_whole(store: Store) -> None:
    heads = await append(store)

    assert [head.seq for head in heads] == [1, 2, 3, 4, 5]
    assert faults(store, anchors=heads) == []
    assert await store.read(lambda work: work.audit.head()) == heads[-1]


async def test_an_empty_trail_is_whole(store: Store) -> None:
    assert faults(store) == []
    assert (await store.read(lambda work: work.audit.head())).hash == GENESIS


async def test_part_of_a_trail_can_be_checked(store: Store) -> None:
    await append(store)
    tamper(store, "UPDATE audit SET mac = 'x' WHERE seq = 2")

    assert (len(faults(store)), len(faults(store, first=3))) == (1, 0)


async def test_instances_writing_at_once_make_one_chain(store: Store, database: Database) -> None:
    with closing(database.open()) as another:
        await gather(
            *(each.run(lambda work: work.audit.append(EVENT)) for each in (store, another) * 8)
        )

    assert faults(store) == []
    assert (await store.read(lambda work: work.audit.head())).seq == 16


@pytest.mark.parametrize(
    "statement", ["UPDATE audit SET body = 'x'", "DELETE FROM audit WHERE seq = 5"]
)
async def test_the_database_refuses_to_change_the_trail(store: Store, statement: str) -> None:
    await append(store)

    with pytest.raises(DBAPIError, match="only ever added to"), store.writer.begin() as connection:
        connection.execute(text(statement))


async def test_postgresql_refuses_to_empty_the_trail(postgres_database: Database) -> None:
    with closing(postgres_database.open()) as store:
        await append(store, 1)

        with (
            pytest.raises(DBAPIError, match="only ever added to"),
            store.writer.begin() as connection,
        ):
            connection.execute(text("TRUNCATE audit"))


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            FORGE.format(2),
            [(FaultKind.HASH, 2)],
        ),
        ("DELETE FROM audit WHERE seq = 3", [(FaultKind.ORDER, 4)]),
        ("DELETE FROM audit WHERE seq = 1", [(FaultKind.ORDER, 2)]),
        ("DELETE FROM audit WHERE seq = 5", [(FaultKind.ORDER, 4)]),
        ("DELETE FROM audit", [(FaultKind.ORDER, 0)]),
        ("DELETE FROM audit_head", [(FaultKind.ORDER, 5)]),
        ("UPDATE audit SET mac = 'forged' WHERE seq = 4", [(FaultKind.MAC, 4)]),
        (
            "INSERT INTO audit SELECT 6, hash, 'not JSON', 'abc', 'abc' FROM audit WHERE seq = 5",
            [(FaultKind.HASH, 6), (FaultKind.MAC, 6), (FaultKind.ORDER, 6)],
        ),
        (
            "UPDATE audit SET seq = seq + 10 WHERE seq = 5",
            [(FaultKind.ORDER, 15), (FaultKind.HASH, 15), (FaultKind.ORDER, 15)],
        ),
    ],
)
async def test_a_change_to_the_trail_is_seen_where_it_is(
    store: Store, statement: str, expected: list[tuple[FaultKind, int]]
) -> None:
    await append(store)
    tamper(store, statement)

    assert kinds(store) == expected


async def test_every_fault_is_reported_and_not_only_the_first(store: Store) -> None:
    await append(store)
    tamper(
        store,
        FORGE.format(1),
        "UPDATE audit SET mac = 'forged' WHERE seq = 3",
        "DELETE FROM audit WHERE seq = 4",
    )

    assert kinds(store) == [(FaultKind.HASH, 1), (FaultKind.MAC, 3), (FaultKind.ORDER, 5)]


async def test_a_trail_written_afresh_without_the_key_is_seen_in_every_row(
    store: Store,
) -> None:
    await append(store)
    with unlocked(store) as connection:
        connection.execute(text(FORGE.format(3)))
        rewrite_from(connection, 3, b"not the key")

    assert kinds(store) == [(FaultKind.MAC, 3), (FaultKind.MAC, 4), (FaultKind.MAC, 5)]


async def test_a_tail_cut_off_with_its_head_is_seen_by_what_was_anchored(store: Store) -> None:
    heads = await append(store)
    tamper(
        store,
        "DELETE FROM audit WHERE seq > 3",
        f"UPDATE audit_head SET seq = 3, hash = '{heads[2].hash}'",  # noqa: S608
    )

    assert kinds(store) == []
    assert kinds(store, anchors=heads) == [(FaultKind.ANCHOR, 4), (FaultKind.ANCHOR, 5)]


async def test_a_row_that_is_not_the_anchored_one_is_seen(store: Store) -> None:
    await append(store)

    assert kinds(store, [Head(2, "f" * 64, 1)]) == [(FaultKind.ANCHOR, 2)]


async def test_work_that_fails_leaves_no_row(store: Store) -> None:
    await append(store, 1)
    with pytest.raises(ZeroDivisionError):
        await store.run(lambda work: (work.audit.append(EVENT), 1 // 0))

    assert (await store.read(lambda work: work.audit.head())).seq == 1
