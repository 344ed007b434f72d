"""Bytes from the network made into JSON, without what would hurt whoever reads it next.

``json.loads`` alone is not enough: it takes NaN, infinities, nesting until the stack runs
out, and halves of characters that no database will store.
"""

import json
from collections.abc import Iterable
from math import isfinite
from typing import Any, Final

from aiohttp import StreamReader

DEEPEST: Final = 32


class TooLong(ValueError):
    """More was sent than is ever needed."""


class NotPlainJson(ValueError):
    """Not a JSON object that can safely be read and stored."""


async def limited(stream: StreamReader, most: int) -> bytes:
    """Read to the end, but never more than ``most``, whatever length was declared."""
    taken = bytearray()
    async for chunk in stream.iter_any():
        taken += chunk
        if len(taken) > most:
            raise TooLong
    return bytes(taken)


def parsed(raw: bytes) -> dict[str, Any]:
    # The cause is dropped: it would carry the whole text into a traceback.
    try:
        found = json.loads(raw.decode())
    except (ValueError, RecursionError):
        raise NotPlainJson from None
    if not isinstance(found, dict):
        raise NotPlainJson
    _refuse_what_is_odd(found)
    return found


def _refuse_what_is_odd(found: dict[str, Any]) -> None:
    level: list[dict[str, Any] | list[Any]] = [found]
    for _ in range(DEEPEST):
        values = [value for container in level for value in _parts(container)]
        for value in values:
            _refuse_odd_value(value)
        level = [value for value in values if isinstance(value, (dict, list))]
        if not level:
            return
    raise NotPlainJson


def _parts(container: dict[str, Any] | list[Any]) -> Iterable[Any]:
    return (*container, *container.values()) if isinstance(container, dict) else container


def _refuse_odd_value(value: object) -> None:
    """Refuse infinity, half a surrogate pair, and NUL: the last two no database will store."""
    if isinstance(value, str):
        if "\0" in value or not (value.isascii() or _is_utf8(value)):
            raise NotPlainJson
    elif isinstance(value, float) and not isfinite(value):
        raise NotPlainJson


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
