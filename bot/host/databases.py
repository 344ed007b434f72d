"""The two databases of a configuration: made, brought up to date, opened, and told apart.

A database knows from the moment it is made whether it is a rehearsal's.  A rehearsal trusts
keys that anybody on its machine could make, so it must never be let loose on real cases.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, OperationalError

from bot.config.chosen import agencies
from bot.config.settings import Config
from bot.config.values import keys_in
from storage.engine import make_engine
from storage.integrity import check_at_head, faults
from storage.keys import STANDING, Keys, NoSuchKey
from storage.migrate import current, upgrade
from storage.store import Store, open_store
from storage.transactions import transact
from storage.unit_of_work import UnitOfWork, Vault

REHEARSAL: Final = "rehearsal"
YES: Final = "yes"
NO: Final = "no"


class NotThisDatabase(RuntimeError):
    """The database is not one that this configuration may be used with."""


def sqlite_file(url: str) -> Path | None:
    parts = make_url(url)
    return Path(str(parts.database)) if parts.get_backend_name() == "sqlite" else None


def migrate(config: Config) -> None:
    """Make both databases, or bring them up to date.  Safe to do again."""
    for url in (config.database.url, config.database.keys_url):
        if file := sqlite_file(url):
            file.parent.mkdir(parents=True, exist_ok=True)
    is_new = _is_empty(config.database.url)
    upgrade(config.database.url)
    with opened(config) as store:
        store.vault.keys.prepare()
        if is_new:
            transact(store.writer, store.vault, lambda work: _stamp(config, work))


@contextmanager
def opened(config: Config) -> Iterator[Store]:
    """Open the databases; what was begun is finished before they are closed."""
    store = _open(config)
    try:
        yield store
    finally:
        store.close()


def check(config: Config, store: Store) -> None:
    """Refuse a database that is damaged, of another version, or not for this use."""
    if damage := _damage(store):
        raise NotThisDatabase(f"The database is damaged ({damage}); restore a back-up of it.")
    check_at_head(store.writer)
    _check_key(store)
    stamped = transact(store.writer, store.vault, lambda work: work.stamps.find(REHEARSAL))
    if config.rehearsal is not None and stamped != YES:
        raise NotThisDatabase(
            "The database is not a rehearsal's, so the configuration must have no [rehearsal]."
        )
    if config.rehearsal is None and stamped == YES:
        raise NotThisDatabase(
            "The database is a rehearsal's, so it must not be used without [rehearsal]."
        )


def keep_agencies(config: Config, store: Store) -> None:
    """Have the agencies of the configuration where people can be given to them."""
    named = agencies(config).values()
    transact(store.writer, store.vault, lambda work: work.people.set_agencies(named))


def _damage(store: Store) -> str | None:
    try:
        return next(iter(faults(store.writer)), None)
    except OperationalError:
        raise
    except DatabaseError:
        return "it cannot be read"


def _check_key(store: Store) -> None:
    try:
        store.vault.keys.key(STANDING)
    except NoSuchKey:
        raise NotThisDatabase(
            "The key store does not open with keys.kek_file, which must hold the key it was made "
            "with."
        ) from None


def _open(config: Config) -> Store:
    kek, *older = keys_in(config.keys.kek_file)
    [audit_key, *_] = keys_in(config.keys.audit_key_file)
    keys = Keys(make_engine(config.database.keys_url), kek, older)
    return open_store(config.database.url, Vault(keys, audit_key))


def _is_empty(url: str) -> bool:
    engine = make_engine(url)
    try:
        return current(engine) is None
    finally:
        engine.dispose()


def _stamp(config: Config, work: UnitOfWork) -> None:
    work.stamps.set(REHEARSAL, NO if config.rehearsal is None else YES)
