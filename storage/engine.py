"""From a URL to an engine: SQLite with its safeguards on, or PostgreSQL with its time limits.

SQLite keeps its rollback journal.  The faster write-ahead log can lose a commit in most of
the versions that Python is built with (fixed in 3.51.3), and nobody would notice.
"""

import sqlite3
from typing import Final

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import make_url
from sqlmodel import create_engine

THREADS: Final = 8  # how many transactions PostgreSQL is given at once
READERS: Final = 2  # how many reads of SQLite run beside its one writer
OLDEST_SQLITE: Final = (3, 35, 0)  # the first with RETURNING

# What SQLite is told on every connection, in the words in which it says it back.
SAFEGUARDS: Final = {
    "journal_mode": "truncate",
    "synchronous": "3",  # EXTRA: a commit survives the power going
    "foreign_keys": "1",
    "secure_delete": "1",  # what is deleted is overwritten
    "temp_store": "2",  # MEMORY: nothing is spilt into a file of its own
    "busy_timeout": "5000",
    "trusted_schema": "0",
    "mmap_size": "0",
}

# In milliseconds: a press is answered in time even when the answer is "busy, try again".
_TIME_LIMITS: Final = "-c lock_timeout=3000 -c statement_timeout=5000"


class UnsafeDatabase(RuntimeError):
    """The database will not promise what this service rests on."""


def make_engine(url: str) -> Engine:
    """Return an engine that writes: every transaction on SQLite begins as a writer."""
    engine = _engine(url, THREADS)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "begin", _begin_as_writer)
    return engine


def make_reader(url: str) -> Engine:
    """Return an engine that can only read, and sees one moment throughout a transaction."""
    engine = _engine(url, READERS)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _only_read)
        event.listen(engine, "begin", _begin_as_reader)
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def is_sqlite(engine: Engine) -> bool:
    return engine.dialect.name == "sqlite"


def _engine(url: str, threads: int) -> Engine:
    # Errors never carry what was being written: they are logged.
    if make_url(url).get_backend_name() != "sqlite":
        limits = {"options": _TIME_LIMITS}
        return create_engine(url, pool_size=threads, connect_args=limits, hide_parameters=True)
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise UnsafeDatabase(f"SQLite {sqlite3.sqlite_version} is too old; 3.35 is the oldest")
    engine = create_engine(url, pool_size=threads, hide_parameters=True)
    event.listen(engine, "connect", _safeguard)
    return engine


def _safeguard(connection: sqlite3.Connection, _: object) -> None:
    """Set each safeguard and hear it back; the driver is kept from beginning transactions."""
    connection.isolation_level = None
    for name, value in SAFEGUARDS.items():
        connection.execute(f"PRAGMA {name} = {value}")
        said = connection.execute(f"PRAGMA {name}").fetchone()
        if said is not None and str(said[0]) != value:
            raise UnsafeDatabase(f"SQLite keeps {name} at {said[0]}; it must be {value}")


def _only_read(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA query_only = 1")


def _begin_as_writer(connection: Connection) -> None:
    """A reader that turns writer halfway is refused at once, however long it would wait."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_as_reader(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
