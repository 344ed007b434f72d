"""What somebody asked about a date is kept as it was asked, and answered once."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest

from procedure.case import Case
from procedure.corrections import Correction, CorrectionState
from procedure.disclosure import Sensitive, Tier, reveal
from storage.corrections import CorrectionRewritten
from storage.store import Store
from storage.tables import CorrectionRow, table
from tests.storage.examples import BARE, CORRECTION, REFERENCE, WAITING, add

ASKED: Final = replace(WAITING, number=1)
ANSWERED: Final = replace(
    ASKED,
    state=CorrectionState.DECLINED,
    answered=CORRECTION.answered,
    why_not=CORRECTION.why_not,
)


def having(*corrections: Correction) -> Case:
    return replace(BARE, corrections=corrections)


async def save(store: Store, before: Case, *corrections: Correction) -> Case:
    after = replace(before, corrections=corrections)
    return await store.run(lambda work: work.cases.save(before, after))


async def found(store: Store) -> tuple[Correction, ...]:
    case = await store.read(lambda work: work.cases.get(REFERENCE))
    return case.corrections


def rows(store: Store) -> list[dict[str, Any]]:
    with store.writer.connect() as connection:
        return [dict(row._mapping) for row in connection.execute(table(CorrectionRow).select())]


async def test_what_was_asked_comes_back_and_so_does_its_answer(store: Store) -> None:
    case = await add(store)
    case = await save(store, case, ASKED)
    first = await found(store)
    await save(store, case, ANSWERED)

    assert first == (ASKED,)
    assert await found(store) == (ANSWERED,)


async def test_what_was_typed_is_sealed(store: Store) -> None:
    await add(store, having(CORRECTION))
    [row] = rows(store)

    for typed in (CORRECTION.why, CORRECTION.why_not):
        assert reveal(typed, tier=Tier.CASE).encode() not in row["why_sealed"]
        assert reveal(typed, tier=Tier.CASE) not in str(row)


async def test_what_was_typed_is_lost_and_the_rest_remains_when_its_key_is_destroyed(
    store: Store,
) -> None:
    await add(store, having(CORRECTION))
    key = await store.read(lambda work: work.cases.key_of(REFERENCE))
    store.vault.keys.destroy(key)

    empty = replace(CORRECTION, why=Sensitive(""), why_not=Sensitive(""))
    assert await found(store) == (empty,)


@pytest.mark.parametrize(
    "instead",
    [
        (),
        (replace(ASKED, now=date(2026, 9, 3)),),
        (replace(ASKED, why=Sensitive("Another reason")),),
    ],
    ids=["taken away", "another date", "another reason"],
)
async def test_what_was_asked_is_never_taken_away_or_changed(
    store: Store, instead: tuple[Correction, ...]
) -> None:
    case = await add(store, having(ASKED))

    with pytest.raises(CorrectionRewritten):
        await save(store, case, *instead)


async def test_what_was_answered_is_not_answered_again(store: Store) -> None:
    case = await add(store, having(ANSWERED))
    again = replace(ANSWERED, state=CorrectionState.CONFIRMED)

    with pytest.raises(CorrectionRewritten):
        await save(store, case, again)
