"""Nothing that somebody typed can be read in any byte the databases leave on disk."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from procedure.desk import AtPage, NotYet
from procedure.disclosure import Sensitive
from procedure.facts import Fact
from procedure.filling import Filled
from procedure.questions import FormKey, PageKey
from storage.store import Store
from storage.tables import metadata
from storage.unit_of_work import UnitOfWork
from tests.conftest import Database
from tests.storage.examples import BARE, BEA, ENTRY, MEETING, SEAT

CANARY = "Zephyrine Quillfeather"
WORDS = {"text": CANARY, CANARY: "a question's name may not give it away either"}


def leave_it_everywhere(work: UnitOfWork) -> None:
    """Type it into every place that takes what people type."""
    key = work.keys.make()
    draft = work.forms.begin(FormKey.REFERRAL, BEA, None, key)
    saved = work.forms.save(draft, Filled({PageKey("page"): WORDS, PageKey("gone"): WORDS}))
    saved = work.forms.save(saved, Filled({PageKey("page"): WORDS}))
    work.once.keep("page", AtPage(saved, WORDS, CANARY))
    work.once.keep("answer", NotYet(WORDS))
    work.dialogs.save("chat", {"stack": [WORDS]}, 0)
    noted = replace(ENTRY, late_note=CANARY)
    case = work.cases.add(replace(BARE, facts={Fact.BECAME_AWARE: noted}), key)
    seat = replace(SEAT, name=Sensitive(CANARY))
    changed = replace(
        case,
        facts={Fact.BECAME_AWARE: replace(noted, on=BARE.opened.replace(day=1))},
        meeting=replace(MEETING, attendance=(seat,)),
    )
    work.cases.save(case, changed, why=CANARY)


def bytes_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.name, path.read_bytes()


def leaks(folder: Path, word: str) -> list[str]:
    shapes = (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"))
    return [name for name, content in bytes_of(folder) if any(s in content for s in shapes)]


async def test_no_file_of_sqlite_shows_it(sqlite_database: Database, tmp_path: Path) -> None:
    def look_inside(work: UnitOfWork) -> None:
        leave_it_everywhere(work)
        work.stamps.set("control", "a word in clear")
        journals.extend(name for name, _ in bytes_of(tmp_path) if name.endswith("-journal"))
        during.extend(leaks(tmp_path, CANARY))

    journals: list[str] = []
    during: list[str] = []
    with closing(sqlite_database.open()) as store:
        await store.run(look_inside)
        after = leaks(tmp_path, CANARY)
        control = leaks(tmp_path, "a word in clear")

    assert "cases.db-journal" in journals
    assert (during, after) == ([], [])
    assert control == ["cases.db"]


async def test_no_row_of_postgresql_shows_it(postgres_database: Database, tmp_path: Path) -> None:
    with closing(postgres_database.open()) as store:
        await store.run(leave_it_everywhere)
        await store.run(lambda work: work.stamps.set("control", "a word in clear"))
        dumped = everything(store)

    assert CANARY not in dumped
    assert CANARY.encode().hex() not in dumped
    assert "a word in clear" in dumped
    assert leaks(tmp_path, CANARY) == []


async def test_an_error_does_not_show_it(store: Store) -> None:
    def fail(work: UnitOfWork) -> None:
        leave_it_everywhere(work)
        leave_it_everywhere(work)

    with pytest.raises(Exception) as raised:  # noqa: PT011  # whatever it is
        await store.run(fail)

    assert CANARY not in f"{raised.value!r} {raised.value}"


def everything(store: Store) -> str:
    with store.writer.connect() as connection:
        return " ".join(
            repr([bytes(v).hex() if isinstance(v, bytes) else v for v in row])
            for table in metadata.tables.values()
            for row in connection.execute(table.select())
        )
