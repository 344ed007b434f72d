"""SQLite's safeguards, the one-service lock, and what is asked of a database at start."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from storage.engine import SAFEGUARDS, UnsafeDatabase, make_engine, make_reader
from storage.integrity import check_at_head, faults
from storage.lock import AlreadyServed, SoleServe
from storage.migrate import downgrade
from tests.conftest import Database


@pytest.mark.parametrize(("safeguard", "value"), SAFEGUARDS.items())
@pytest.mark.parametrize("make", [make_engine, make_reader])
def test_every_connection_has_its_safeguards(
    sqlite_database: Database, make: Callable[[str], Engine], safeguard: str, value: str
) -> None:
    engine = make(sqlite_database.url)
    with engine.connect() as connection:
        says = connection.exec_driver_sql(f"PRAGMA {safeguard}").scalar()
    engine.dispose()

    assert str(says) == value


def test_a_file_in_the_unsafe_journal_that_cannot_leave_it_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cases.db"
    with closing(sqlite3.connect(path)) as other:
        other.executescript("PRAGMA journal_mode = wal; CREATE TABLE held (one); BEGIN;")
        other.execute("SELECT * FROM held")
        engine = make_engine(f"sqlite:///{path}")

        with pytest.raises((UnsafeDatabase, OperationalError)):
            engine.connect()
        engine.dispose()


def test_a_database_that_will_not_keep_its_safeguards_is_refused() -> None:
    engine = make_engine("sqlite://")

    with pytest.raises(UnsafeDatabase, match="journal_mode at memory; it must be truncate"):
        engine.connect()
    engine.dispose()


def test_a_database_is_at_the_revision_this_version_needs(database: Database) -> None:
    engine = make_engine(database.url)
    check_at_head(engine)

    assert faults(engine) == ()
    engine.dispose()


def test_a_database_left_behind_is_refused(sqlite_database: Database) -> None:
    downgrade(sqlite_database.url, "base")
    engine = make_engine(sqlite_database.url)

    with pytest.raises(UnsafeDatabase, match="run quorate migrate"):
        check_at_head(engine)
    engine.dispose()


def test_a_row_that_points_at_nothing_is_found(sqlite_database: Database) -> None:
    engine = make_engine(sqlite_database.url)
    with engine.connect() as connection:
        connection.rollback()
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = 0")
        driver.execute("INSERT INTO form_page VALUES ('nobody', 'page', x'00', 'key')")

    assert faults(engine) == ("a row of form_page points at nothing",)
    engine.dispose()


def test_one_service_at_a_time_uses_a_file(tmp_path: Path) -> None:
    with (
        SoleServe(tmp_path / "cases.db"),
        pytest.raises(AlreadyServed, match=r"already using cases\.db"),
        SoleServe(tmp_path / "cases.db"),
    ):
        pass


def test_the_next_service_may_begin_when_the_last_has_ended(tmp_path: Path) -> None:
    with SoleServe(tmp_path / "cases.db"):
        pass

    with SoleServe(tmp_path / "cases.db"), SoleServe(tmp_path / "other.db"):
        assert (tmp_path / "cases.db.serve-lock").exists()
