"""Bringing a database to the schema this version needs, by Alembic, under a lock.

Every step runs in a transaction, on SQLite too: killed halfway, it is as if it never ran.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from storage.engine import is_sqlite, make_engine

MIGRATIONS: Final = Path(__file__).with_name("migrations")
_ONE_AT_A_TIME: Final = text("SELECT pg_advisory_xact_lock(7160321)")


def upgrade(url: str, revision: str = "head") -> None:
    """Bring a database forward, making it if it is not there."""
    _run(url, lambda config: command.upgrade(config, revision))


def downgrade(url: str, revision: str) -> None:
    """Take a database back.  "base" leaves nothing at all."""
    _run(url, lambda config: command.downgrade(config, revision))


def head() -> str:
    """Return the revision that this version needs."""
    return str(ScriptDirectory(str(MIGRATIONS)).get_current_head())


def current(engine: Engine) -> str | None:
    """Return the revision a database is at, or None if it is empty."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _run(url: str, step: Callable[[Config], None]) -> None:
    engine = make_engine(url)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    try:
        with engine.begin() as connection:
            if not is_sqlite(engine):
                connection.execute(_ONE_AT_A_TIME)
            config.attributes["connection"] = connection
            step(config)
    finally:
        engine.dispose()
