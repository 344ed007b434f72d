"""A database knows from its making whether it is a rehearsal's, and is used for nothing else."""

from pathlib import Path

import pytest
from sqlalchemy import text

from bot.commands.serve import ready
from bot.config.settings import Config
from bot.host.databases import NotThisDatabase, check, migrate, opened
from storage.engine import UnsafeDatabase, make_engine
from storage.lock import AlreadyServed
from storage.migrate import downgrade
from storage.transactions import transact
from tests.conftest import PostgresServer
from tests.service.operations.making import GOOD, REHEARSED, but, config, write_private


def checked(set_up: Config) -> None:
    with opened(set_up) as store:
        check(set_up, store)


@pytest.fixture
def live(folder: Path) -> Config:
    set_up = config(folder)
    migrate(set_up)
    return set_up


def test_each_database_serves_for_what_it_was_made(folder: Path, tmp_path: Path) -> None:
    rehearsed = config(folder, REHEARSED)
    migrate(rehearsed)

    checked(rehearsed)

    assert (tmp_path / "quorate.db").exists()


def test_a_rehearsal_is_never_let_loose_on_real_cases(folder: Path, live: Config) -> None:
    checked(live)

    with pytest.raises(NotThisDatabase, match=r"must have no \[rehearsal\]"):
        checked(config(folder, REHEARSED))


def test_a_rehearsals_database_never_goes_live(folder: Path) -> None:
    migrate(config(folder, REHEARSED))

    with pytest.raises(NotThisDatabase, match=r"must not be used without \[rehearsal\]"):
        checked(config(folder))


def test_migrating_again_does_not_change_what_a_database_is_for(
    folder: Path, live: Config
) -> None:
    migrate(config(folder, REHEARSED))

    checked(live)


def test_a_database_nobody_stamped_is_taken_for_a_live_one(folder: Path, live: Config) -> None:
    engine = make_engine(live.database.url)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM stamp"))
    engine.dispose()

    checked(live)

    with pytest.raises(NotThisDatabase):
        checked(config(folder, REHEARSED))


def test_a_database_of_another_version_is_refused(live: Config) -> None:
    downgrade(live.database.url, "base")

    with pytest.raises(UnsafeDatabase, match="run quorate migrate"):
        checked(live)


def test_a_damaged_database_is_refused(live: Config) -> None:
    file = Path(live.database.url.removeprefix("sqlite:///"))
    with file.open("r+b") as opened_file:
        opened_file.seek(-4096, 2)
        opened_file.write(b"\xff" * 4096)

    with pytest.raises(
        NotThisDatabase, match=r"The database is damaged \(.*\); restore a back-up"
    ):
        checked(live)


def test_another_key_opens_nothing(folder: Path, live: Config) -> None:
    checked(live)
    write_private(folder / "kek", "55" * 32)

    with pytest.raises(NotThisDatabase, match="does not open with keys"):
        checked(config(folder))


def test_two_services_never_share_one_file(live: Config) -> None:
    with ready(live), pytest.raises(AlreadyServed), ready(live):
        pass


def test_a_service_brings_its_file_up_to_date_by_itself(folder: Path) -> None:
    set_up = config(folder, GOOD)

    with ready(set_up) as store:
        check(set_up, store)
        agencies = transact(store.writer, store.vault, lambda work: work.people.agencies())

    assert sorted(agencies) == ["police", "school"]


def test_several_services_share_postgresql_once_it_is_migrated(
    folder: Path, postgres: PostgresServer
) -> None:
    set_up = config(folder, but(GOOD, "database", url=postgres.make("operations")))
    with pytest.raises(UnsafeDatabase, match="run quorate migrate"), ready(set_up):
        pass

    migrate(set_up)

    with ready(set_up), ready(set_up) as store:
        check(set_up, store)
