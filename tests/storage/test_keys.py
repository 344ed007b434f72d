"""The key store: on disk before it is used, opened only by its wrapper, destroyed for good."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.engine import make_engine
from storage.keys import STANDING, KeyDestroyed, Keys, NoSuchKey
from storage.sealed import KeyId, place, seal, unseal
from tests.conftest import PostgresServer

OLD = bytes(32)
NEW = bytes(range(32))


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/keys.db"


def opened(url: str, kek: bytes = OLD, *older: bytes) -> Keys:
    keys = Keys(make_engine(url), kek, older)
    keys.prepare()
    return keys


@pytest.fixture
def keys(url: str) -> Iterator[Keys]:
    with closing(opened(url)) as keys:
        yield keys


def test_a_key_is_the_same_key_when_it_is_read_back(keys: Keys, url: str) -> None:
    key_id = keys.make()
    sealed = seal("words", keys.key(key_id), place("t", "c", "r", key_id))

    with closing(opened(url)) as again:
        assert unseal(sealed, again.key(key_id), place("t", "c", "r", key_id)) == "words"


def test_a_key_store_may_be_a_database_of_postgresql(postgres: PostgresServer) -> None:
    url = postgres.make("keys_of_a_test")
    with closing(opened(url)) as keys, closing(opened(url)) as again:
        key_id = keys.make()
        sealed = seal("words", keys.key(key_id), place("t", "c", "r", key_id))

        assert unseal(sealed, again.key(key_id), place("t", "c", "r", key_id)) == "words"


def test_the_standing_key_is_made_once(keys: Keys, url: str) -> None:
    here = place("t", "c", "r", STANDING)
    sealed = seal("words", keys.key(STANDING), here)

    with closing(opened(url)) as again:
        assert unseal(sealed, again.key(STANDING), here) == "words"


def test_another_wrapper_opens_nothing(keys: Keys, url: str) -> None:
    key_id = keys.make()

    with closing(opened(url, NEW)) as other, pytest.raises(NoSuchKey, match="was not given"):
        other.key(key_id)


def test_keys_are_wrapped_anew_and_the_old_wrapper_let_go(keys: Keys, url: str) -> None:
    key_id = keys.make()
    with closing(opened(url, NEW, OLD)) as both:
        counted = both.rewrap(), both.rewrap()

    assert counted == (2, 0)
    with closing(opened(url, NEW)) as new:
        assert new.key(key_id) == keys.key(key_id)
    with closing(opened(url, OLD)) as old, pytest.raises(NoSuchKey):
        old.key(key_id)


def test_a_destroyed_key_is_gone_for_everybody(keys: Keys, url: str) -> None:
    key_id = keys.make()
    keys.destroy(key_id)

    with pytest.raises(KeyDestroyed):
        keys.key(key_id)
    with closing(opened(url)) as again, pytest.raises(KeyDestroyed):
        again.key(key_id)


def test_destroying_leaves_nothing_to_recover(keys: Keys, url: str, tmp_path: Path) -> None:
    key_id = keys.make()
    engine = make_engine(url)
    with engine.connect() as connection:
        find = text("SELECT wrapped FROM data_key WHERE id = :id")
        wrapped = connection.execute(find, {"id": key_id}).scalar_one()
    engine.dispose()
    before = wrapped in (tmp_path / "keys.db").read_bytes()
    keys.destroy(key_id)

    after = wrapped in (tmp_path / "keys.db").read_bytes()
    assert (before, after) == (True, False)


def test_a_wrapped_key_moved_to_another_row_does_not_open(keys: Keys, url: str) -> None:
    one, two = keys.make(), keys.make()
    engine = make_engine(url)
    find = text("SELECT wrapped FROM data_key WHERE id = :id")
    move = text("UPDATE data_key SET wrapped = :wrapped WHERE id = :id")
    with engine.begin() as connection:
        wrapped = connection.execute(find, {"id": one}).scalar_one()
        connection.execute(move, {"wrapped": wrapped, "id": two})
    engine.dispose()

    with closing(opened(url)) as again, pytest.raises(NoSuchKey, match="not as it was"):
        again.key(two)


def test_the_standing_key_cannot_be_destroyed(keys: Keys) -> None:
    with pytest.raises(ValueError, match="standing"):
        keys.destroy(STANDING)


def test_a_missing_key_is_named(keys: Keys) -> None:
    with pytest.raises(NoSuchKey, match="key-9"):
        keys.key(KeyId("key-9"))


def test_a_wrapper_of_the_wrong_length_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="32 bytes, not 16"):
        opened(url, bytes(16))
