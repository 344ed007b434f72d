"""What may stand in a line of the log: a table of fields, and what each must look like.

A message is somebody's sentence and may quote anybody, so none is written as it comes.  Our
own code logs a fixed event and a few ``extra`` fields; of a library's message only the
library's name is kept, and of an exception only its class.
"""

import hmac
import logging
import re
from collections.abc import Callable
from hashlib import sha256
from typing import Any, Final, TypeAlias

Keep: TypeAlias = Callable[[Any], str | int | None]

OURS: Final = frozenset({"bot", "cards", "dialogs", "procedure", "storage"})
LONGEST: Final = 1e12
MARK: Final = 16

_EVENT: Final = re.compile(r"[a-z][a-z -]{0,79}")


def line(record: logging.LogRecord, raised: object, key: bytes) -> dict[str, str | int]:
    """Return what is kept of a record.  ``raised`` is its exception, as logging has it."""
    kept: dict[str, str | int] = {"lvl": record.levelname.lower(), "evt": _event(record)}
    if isinstance(raised, tuple) and raised[0] is not None:
        kept["code"] = raised[0].__name__
    return kept | (_fields(record, key) if _is_ours(record) else {})


def mark_of(person: str, key: bytes) -> str:
    """Return what stands for a person: the same in every line, and nobody's without the key."""
    return hmac.digest(key, f"person {person}".encode(), sha256).hex()[:MARK]


def _event(record: logging.LogRecord) -> str:
    fixed = isinstance(record.msg, str) and _EVENT.fullmatch(record.msg)
    if _is_ours(record) and fixed:
        return str(record.msg)
    return f"said by {_word(record.name) or 'somebody'}"


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in OURS


def _fields(record: logging.LogRecord, key: bytes) -> dict[str, str | int]:
    found = [(name, keep(getattr(record, field, None))) for field, name, keep in FIELDS]
    person = getattr(record, "person", None)
    found.append(("person", mark_of(person, key) if isinstance(person, str) else None))
    return {name: value for name, value in found if value is not None}


def _only(pattern: str) -> Keep:
    looks_right = re.compile(pattern).fullmatch

    def keep(value: Any) -> str | None:
        return str(value) if isinstance(value, str) and looks_right(value) else None

    return keep


def _milliseconds(value: Any) -> int | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return round(value) if is_number and abs(value) < LONGEST else None


_word: Final = _only(r"[A-Za-z][A-Za-z0-9_.-]{0,59}")

# What our own code may pass as ``extra``, what it is called in the line, what it must be.
FIELDS: Final[tuple[tuple[str, str, Keep], ...]] = (
    ("code", "code", _word),
    ("because", "code", _word),
    ("tick", "tick", _word),
    ("case", "case", _only(r"[A-Z]{2,8}-[0-9]{4}-[0-9]{3,6}")),
    ("reference", "reference", _only(r"[0-9A-F]{8}")),
    ("ms", "ms", _milliseconds),
)
