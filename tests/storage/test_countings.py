"""What dates were counted by is kept in its order, and can be counted by again."""

import json
from collections.abc import Mapping
from contextlib import closing
from functools import partial
from typing import Final

from sqlalchemy import insert

from procedure.calendar import Override, OverrideKind, england
from procedure.counting import Counting
from procedure.moved_dates import changed_settings
from procedure.settings import Settings
from storage.countings import Countings
from storage.engine import make_engine
from storage.store import Store
from storage.tables import CountingRow, table
from storage.unit_of_work import UnitOfWork
from tests.conftest import Database
from tests.procedure.given import chosen, day
from tests.storage.examples import DAY

MOURNING: Final = Override(DAY, OverrideKind.BANK_HOLIDAY, "A day of mourning")
PLAIN: Final = Counting(england(), Settings())
OTHER: Final = Counting(
    england([MOURNING]),
    chosen({"counting.day_zero": "include", "replies.due_within": 3}),
)


async def begin(store: Store, *countings: Counting) -> None:
    for counting in countings:
        await store.run(partial(begin_one, counting))


def begin_one(counting: Counting, work: UnitOfWork) -> None:
    work.countings.begin(counting)


async def prints(store: Store) -> list[str]:
    kept = await store.read(lambda work: work.countings.all())
    return [one.counting.fingerprint for one in kept]


async def test_what_is_kept_can_be_counted_by_again(store: Store) -> None:
    await begin(store, OTHER)
    [kept] = [one.counting for one in await store.read(lambda work: work.countings.all())]

    assert kept.calendar.holidays == OTHER.calendar.holidays
    assert changed_settings(kept.settings, OTHER.settings) == ()
    assert kept.fingerprint == OTHER.fingerprint != PLAIN.fingerprint


async def test_the_same_begun_again_is_kept_once_and_one_put_back_is_kept_anew(
    store: Store,
) -> None:
    await begin(store, PLAIN, PLAIN, OTHER, OTHER, PLAIN)

    assert await prints(store) == [one.fingerprint for one in (PLAIN, OTHER, PLAIN)]
    kept = await store.read(lambda work: work.countings.all())
    assert [one.at for one in kept] == sorted(one.at for one in kept)


async def test_a_counting_is_found_by_the_last_number_its_fingerprint_has(store: Store) -> None:
    await begin(store, PLAIN, OTHER, PLAIN)
    first, second, unknown = await store.read(
        lambda work: [
            work.countings.number_of(each)
            for each in (OTHER.fingerprint, PLAIN.fingerprint, "unknown")
        ]
    )

    assert first is not None
    assert second is not None
    assert first < second
    assert unknown is None
    found = await store.read(lambda work: work.countings.numbered(first))
    assert found.calendar.because(DAY) == "A day of mourning"


def settings_read_back(database: Database, kept: Mapping[str, str]) -> Settings:
    engine = make_engine(database.url)
    with closing(engine.connect()) as connection:
        row = {
            "fingerprint": "a.b",
            "since": 0,
            "holidays": json.dumps({"2023-05-08": "Coronation"}),
            "settings": json.dumps(kept),
        }
        connection.execute(insert(table(CountingRow)), row)
        [found] = [one.counting for one in Countings(connection).all()]
    engine.dispose()
    assert found.calendar.because(day("2023-05-08")) == "Coronation"
    return found.settings


def test_a_setting_that_there_is_no_more_is_left_out(database: Database) -> None:
    kept = {"counting.day_zero": "include", "counting.full_moon": "keep"}

    assert settings_read_back(database, kept) == chosen({"counting.day_zero": "include"})


def test_a_value_that_may_no_longer_be_chosen_is_left_out(database: Database) -> None:
    kept = {"counting.day_zero": "include", "replies.due_within": "900"}

    assert settings_read_back(database, kept) == chosen({"counting.day_zero": "include"})
