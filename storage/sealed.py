"""Text that nobody can read without its key, nor move to another place unnoticed.

AES-256-GCM.  The place a text was sealed for (table, column, row, key) is authenticated with
it: ciphertext copied to another row, or to another column, does not open.
"""

import hmac
from dataclasses import dataclass, field
from hashlib import sha256
from os import urandom
from typing import Final, NewType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KeyId = NewType("KeyId", str)

_FORMAT: Final = b"\x01"
_NONCE: Final = 12


class NotAuthentic(RuntimeError):
    """What was sealed has been changed or moved, or this is not its key."""


@dataclass(frozen=True, slots=True)
class DataKey:
    """One case's key, unwrapped.  Its secrets do not appear when it is printed."""

    id: KeyId
    cipher: AESGCM = field(repr=False, compare=False)
    mark: bytes = field(repr=False, compare=False)


def data_key(key_id: KeyId, secret: bytes) -> DataKey:
    mark = hmac.digest(secret, b"quorate commitment", sha256)
    return DataKey(key_id, AESGCM(secret), mark)


def place(table: str, column: str, row: str, key_id: KeyId) -> bytes:
    """Name the one place where a sealed text belongs."""
    return "\x1f".join((table, column, row, key_id)).encode()


def seal(text: str, key: DataKey, aad: bytes) -> bytes:
    nonce = urandom(_NONCE)
    return _FORMAT + nonce + key.cipher.encrypt(nonce, text.encode(), aad)


def unseal(sealed: bytes, key: DataKey, aad: bytes) -> str:
    if sealed[:1] != _FORMAT:
        raise NotAuthentic(f"sealed in a way this version does not know, for key {key.id}")
    nonce, body = sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :]
    try:
        return key.cipher.decrypt(nonce, body, aad).decode()
    except (InvalidTag, ValueError) as refused:
        raise NotAuthentic(f"what is sealed with key {key.id} is not as it was") from refused


def commitment(value: str, key: DataKey) -> str:
    """Stand in for a personal value in the audit trail; it means nothing without the key."""
    return hmac.digest(key.mark, value.encode(), sha256).hex()
