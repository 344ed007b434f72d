"""What is wrong with an installation, looked at in the order in which it would be put right.

It changes nothing.  Each finding is one sentence; what cannot be looked at for a reason
already given is left out.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from bot.config.settings import Config
from bot.host.databases import NotThisDatabase, check, opened, sqlite_file
from procedure.roles import Role
from procedure.words import counted
from storage.engine import UnsafeDatabase
from storage.store import Store
from storage.transactions import transact
from storage.unit_of_work import UnitOfWork

LEAST_FREE: Final = 0.05
NEEDED: Final = (Role.BUSINESS_MANAGER, Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR)


@dataclass(frozen=True, slots=True)
class Finding:
    good: bool
    says: str


def findings(config: Config, today: date) -> Iterator[Finding]:
    yield Finding(good=True, says="The configuration is good.")
    missing = [file for file in _files(config) if not file.exists()]
    if missing:
        yield Finding(good=False, says=f"{missing[0]} is not there; run quorate migrate.")
        return
    yield from (_disk(file) for file in _files(config)[:1])
    with opened(config) as store:
        yield from _database(config, store, today)


def _files(config: Config) -> list[Path]:
    urls = (config.database.url, config.database.keys_url)
    return [file for file in map(sqlite_file, urls) if file]


def _disk(file: Path) -> Finding:
    space = shutil.disk_usage(file.parent)
    percent = round(100 * space.free / space.total)
    return Finding(
        good=space.free > LEAST_FREE * space.total,
        says=f"The disk the database is on is {percent}% free.",
    )


def _database(config: Config, store: Store, today: date) -> Iterator[Finding]:
    try:
        check(config, store)
    except (NotThisDatabase, UnsafeDatabase) as wrong:
        yield Finding(good=False, says=f"{str(wrong)[:1].upper()}{str(wrong)[1:].rstrip('.')}.")
        return
    yield Finding(good=True, says="The databases are sound, up to date, and open with the keys.")
    yield from transact(store.writer, store.vault, lambda work: list(_people(work, today)))


def _people(work: UnitOfWork, today: date) -> Iterator[Finding]:
    for role in NEEDED:
        held = work.people.holders(role, today)
        says = f"{counted(len(held), 'person', 'people')} may act as {role.label}."
        yield Finding(good=bool(held), says=says)
    waiting = len(work.people.unreachable(today))
    says = f"{counted(waiting, 'person', 'people')} cannot be reached; see quorate people check."
    yield Finding(good=not waiting, says=says)
