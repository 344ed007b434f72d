"""Data keys, one to a case, wrapped by a key that is never in a database.

They live in a database of their own with short back-ups: destroying a key there makes every
copy of what it sealed unreadable, old back-ups of the cases included.  A key is made before
what it will seal; one that is never used does no harm.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from os import urandom
from secrets import token_hex
from time import monotonic
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Engine,
    LargeBinary,
    MetaData,
    String,
    Table,
    bindparam,
    insert,
    select,
    update,
)

from storage.instants import now_ms
from storage.sealed import DataKey, KeyId, data_key
from storage.upsert import per_dialect

STANDING: Final = KeyId("standing")  # seals what belongs to no case and is soon deleted
KEY_BYTES: Final = 32
_NONCE: Final = 12
_KEEP: Final = 600.0  # seconds an opened key is kept: another instance may destroy it

key_metadata: Final = MetaData()
_KEYS: Final = Table(
    "data_key",
    key_metadata,
    Column("id", String(64), primary_key=True),
    Column("wrapped", LargeBinary),
    Column("kek_id", String(64), nullable=False),
    Column("destroyed_at", BigInteger),
)
_FIND: Final = select(_KEYS.c.wrapped, _KEYS.c.kek_id).where(_KEYS.c.id == bindparam("key"))
_ADD_STANDING: Final = per_dialect(lambda build: build(_KEYS).on_conflict_do_nothing())


class NoSuchKey(LookupError):
    """The key store has no such key, or the key that wraps it was not given."""


class KeyDestroyed(LookupError):
    """The key was destroyed, and what it sealed is gone for good."""


class Keys:
    """``kek`` wraps new keys; ``older`` ones still open what they wrapped."""

    def __init__(self, engine: Engine, kek: bytes, older: Sequence[bytes] = ()) -> None:
        for key in (kek, *older):
            if len(key) != KEY_BYTES:
                raise ValueError(f"a key that wraps keys has {KEY_BYTES} bytes, not {len(key)}")
        self._engine = engine
        self._current = _kek_id(kek)
        self._wrappers = {_kek_id(key): AESGCM(key) for key in (kek, *older)}
        self._open: dict[KeyId, tuple[float, DataKey]] = {}

    def prepare(self) -> None:
        """Make the key store's one table, and the standing key, where they are missing."""
        key_metadata.create_all(self._engine)
        with self._engine.begin() as connection:
            add = _ADD_STANDING[self._engine.dialect.name]
            connection.execute(add, self._row(STANDING, urandom(KEY_BYTES)))

    def make(self) -> KeyId:
        """Make a key.  It is on disk when this returns."""
        key_id, secret = KeyId(token_hex(16)), urandom(KEY_BYTES)
        with self._engine.begin() as connection:
            connection.execute(insert(_KEYS), self._row(key_id, secret))
        self._keep(key_id, secret)
        return key_id

    def key(self, key_id: KeyId) -> DataKey:
        """Return a key ready for use; most are in memory already."""
        kept = self._open.get(key_id)
        if kept is not None and monotonic() < kept[0]:
            return kept[1]
        with self._engine.connect() as connection:
            return self._keep(key_id, self._unwrapped(connection, key_id))

    def destroy(self, key_id: KeyId) -> None:
        """Destroy a key for good.  The row stays, to say that there was one and when it went."""
        if key_id == STANDING:
            raise ValueError("the standing key belongs to no case and is never destroyed")
        with self._engine.begin() as connection:
            connection.execute(
                update(_KEYS)
                .where(_KEYS.c.id == key_id, _KEYS.c.destroyed_at.is_(None))
                .values(wrapped=None, destroyed_at=now_ms())
            )
        self._open.pop(key_id, None)

    def destroyed(self, among: Iterable[KeyId]) -> Sequence[KeyId]:
        """Return which of these were destroyed, by whomever and in whatever way."""
        gone = select(_KEYS.c.id).where(
            _KEYS.c.id.in_(sorted(set(among))), _KEYS.c.destroyed_at.is_not(None)
        )
        with self._engine.connect() as connection:
            return [KeyId(each) for each in connection.scalars(gone)]

    def rewrap(self) -> int:
        """Wrap with the current key whatever an older one wraps, and count them."""
        old = select(_KEYS.c.id).where(
            _KEYS.c.kek_id != self._current, _KEYS.c.destroyed_at.is_(None)
        )
        with self._engine.begin() as connection:
            found = [KeyId(each) for each in connection.scalars(old)]
            for key_id in found:
                row = self._row(key_id, self._unwrapped(connection, key_id))
                connection.execute(update(_KEYS).where(_KEYS.c.id == key_id).values(**row))
        return len(found)

    def close(self) -> None:
        self._open.clear()
        self._engine.dispose()

    def _keep(self, key_id: KeyId, secret: bytes) -> DataKey:
        key = data_key(key_id, secret)
        self._open[key_id] = (monotonic() + _KEEP, key)
        return key

    def _row(self, key_id: KeyId, secret: bytes) -> dict[str, object]:
        nonce = urandom(_NONCE)
        aad = _aad(key_id, self._current)
        wrapped = nonce + self._wrappers[self._current].encrypt(nonce, secret, aad)
        return {"id": key_id, "wrapped": wrapped, "kek_id": self._current, "destroyed_at": None}

    def _unwrapped(self, connection: Connection, key_id: KeyId) -> bytes:
        row = connection.execute(_FIND, {"key": key_id}).first()
        if row is None:
            raise NoSuchKey(f"there is no key {key_id}")
        if row.wrapped is None:
            raise KeyDestroyed(f"key {key_id} has been destroyed")
        wrapper = self._wrappers.get(row.kek_id)
        if wrapper is None:
            raise NoSuchKey(f"key {key_id} is wrapped by {row.kek_id}, which was not given")
        nonce, body = row.wrapped[:_NONCE], row.wrapped[_NONCE:]
        try:
            return wrapper.decrypt(nonce, body, _aad(key_id, row.kek_id))
        except InvalidTag as refused:
            raise NoSuchKey(f"key {key_id} is not as it was written") from refused


def _kek_id(kek: bytes) -> str:
    return sha256(b"quorate kek" + kek).hexdigest()[:16]


def _aad(key_id: KeyId, kek_id: str) -> bytes:
    return f"data_key\x1fwrapped\x1f{key_id}\x1f{kek_id}".encode()
