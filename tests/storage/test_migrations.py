"""The migrations: they make what ``storage.tables`` describes, and can be taken back."""

from pathlib import Path
from secrets import token_hex

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from storage.engine import make_engine
from storage.migrate import current, downgrade, head, upgrade
from storage.tables import metadata
from tests.conftest import Database, PostgresServer

WAITING = """
    INSERT INTO outbox (
        idem_key, audience, kind, about, want_version, state, next_at,
        lease_until, lease_owner, fence, attempts, ambiguous, created_at
    )
    VALUES ('task::sign:person:b', 'person:b', 'task', 'sign', 1, 'ready', 0, 0, '', 0, 0, 0, 0)
"""


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

    assert found == head() == "0002"


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
