"""The migrations: they make what ``storage.tables`` describes, and can be taken back."""

from datetime import date
from pathlib import Path
from secrets import token_hex

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, select, text
from sqlalchemy.exc import DBAPIError

from storage.engine import make_engine
from storage.migrate import current, downgrade, head, upgrade
from storage.tables import ClockIndexRow, metadata, table
from tests.conftest import Database, PostgresServer

WAITING = """
    INSERT INTO outbox (
        idem_key, audience, kind, about, want_version, state, next_at,
        lease_until, lease_owner, fence, attempts, ambiguous, created_at
    )
    VALUES ('task::sign:person:b', 'person:b', 'task', 'sign', 1, 'ready', 0, 0, '', 0, 0, 0, 0)
"""
CASE = """
    INSERT INTO "case" (reference, stage, edition, opened, key_id, touched, version)
    VALUES ('BSCP-2026-014', 'referred', '2023', '2026-09-07', 'k', '{}', 1)
"""
DATED = """
    INSERT INTO clock_index (case_reference, code, due, next_moment, fingerprint, told_on)
    VALUES ('BSCP-2026-014', :code, :due, :due, :fingerprint, '2026-09-07')
"""
MONTH_END = date(2026, 12, 13)  # a Sunday
KEPT_AT_0002 = (
    {"code": "C10", "due": date(2026, 9, 24), "fingerprint": "cal.set.a0o-8r-1"},
    {"code": "C14", "due": MONTH_END, "fingerprint": "cal.set.a-2"},
    {"code": "C22", "due": MONTH_END, "fingerprint": "cal.set.a-2s-10"},
    {"code": "C30", "due": MONTH_END, "fingerprint": "cal.set."},
    {"code": "C31", "due": MONTH_END, "fingerprint": "cal.set"},
    {"code": "C32", "due": None, "fingerprint": "cal.set.a0"},
)
INDEX = table(ClockIndexRow)


def at_0002(url: str) -> Engine:
    """Make a database as the version before made it, with a case and what is due on it."""
    upgrade(url, "0002")
    engine = make_engine(url)
    with engine.begin() as connection:
        connection.execute(text(CASE))
        for row in KEPT_AT_0002:
            connection.execute(text(DATED), {**row, "due": row["due"] and str(row["due"])})
    return engine


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of a database that has never been migrated."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/empty.db"
    postgres: PostgresServer = request.getfixturevalue("postgres")
    return postgres.make(f"empty_{token_hex(6)}")


def test_a_migrated_database_is_what_the_tables_describe(database: Database) -> None:
    engine = make_engine(database.url)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()

    assert differences == []


def test_a_migrated_database_is_at_the_head(database: Database) -> None:
    engine = make_engine(database.url)
    found = current(engine)
    engine.dispose()

    assert found == head() == "0008"


def test_migrating_again_changes_nothing(database: Database) -> None:
    upgrade(database.url)

    engine = make_engine(database.url)
    assert current(engine) == head()
    engine.dispose()


def test_a_migration_that_fails_halfway_leaves_nothing(empty: str) -> None:
    engine = make_engine(empty)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE audit_head (in_the_way INTEGER)"))

    with pytest.raises(DBAPIError, match="already exists"):
        upgrade(empty)

    assert inspect(engine).get_table_names() == ["audit_head"]
    engine.dispose()


def test_going_back_to_the_beginning_leaves_nothing(empty: str) -> None:
    upgrade(empty)
    downgrade(empty, "base")

    engine = make_engine(empty)
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()


def test_a_database_taken_back_can_be_brought_forward(empty: str) -> None:
    upgrade(empty)
    downgrade(empty, "base")
    upgrade(empty)

    engine = make_engine(empty)
    assert set(inspect(engine).get_table_names()) == {*metadata.tables, "alembic_version"}
    engine.dispose()


def test_what_was_waiting_before_a_step_could_be_open_waits_on(empty: str) -> None:
    upgrade(empty, "0001")
    engine = make_engine(empty)
    with engine.begin() as connection:
        connection.execute(text(WAITING))

    upgrade(empty)
    with engine.begin() as connection:
        brought = connection.execute(text("SELECT kind, open_until FROM outbox")).all()
    downgrade(empty, "0001")
    with engine.begin() as connection:
        taken_back = connection.execute(text("SELECT kind FROM outbox")).all()
    engine.dispose()

    assert [tuple(row) for row in brought] == [("task", 0)]
    assert [tuple(row) for row in taken_back] == [("task",)]


def test_a_clock_keeps_every_date_and_what_was_told_of_it(empty: str) -> None:
    engine = at_0002(empty)
    upgrade(empty)
    dates = ("due", "act_by", "opens", "recommended_by", "send_by")
    with engine.begin() as connection:
        rows = connection.execute(select(INDEX).order_by(INDEX.c.code)).all()
    engine.dispose()
    friday = date(2026, 12, 11)

    assert [[getattr(row, name) for name in dates] for row in rows] == [
        [date(2026, 9, 24), date(2026, 9, 24), date(2026, 9, 16), date(2026, 9, 23), None],
        [MONTH_END, friday, None, None, None],
        [MONTH_END, friday, None, None, date(2026, 12, 3)],
        [MONTH_END, None, None, None, None],
        [MONTH_END, None, None, None, None],
        [None, None, None, None, None],
    ]
    assert {row.fingerprint for row in rows} == {"cal.set"}
    assert {row.told_on for row in rows} == {date(2026, 9, 7)}


def test_a_clock_taken_back_keeps_its_due_date(empty: str) -> None:
    engine = at_0002(empty)
    upgrade(empty)
    downgrade(empty, "0002")
    with engine.begin() as connection:
        found = connection.execute(text("SELECT code, next_moment FROM clock_index")).all()
    columns = {column["name"] for column in inspect(engine).get_columns("clock_index")}
    engine.dispose()

    assert len(found) == len(KEPT_AT_0002)
    assert columns.isdisjoint({"act_by", "opens", "recommended_by", "send_by"})
