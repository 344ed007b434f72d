"""Fields read from what somebody sent: present and of the right type, or refused.

What is absent and what is null are the same thing here, as they are to Teams.
"""

from collections.abc import Mapping
from typing import Any


class Malformed(ValueError):
    """An activity is not shaped as Teams shapes them."""


def optional(whole: Mapping[str, Any], key: str) -> str | None:
    """Return the text, or None if there is none; an empty one is none."""
    found = whole.get(key)
    if found is not None and not isinstance(found, str):
        raise Malformed
    return found or None


def text(whole: Mapping[str, Any], key: str) -> str:
    if found := optional(whole, key):
        return found
    raise Malformed


def part(whole: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Return the object, or an empty one if there is none."""
    found = whole.get(key)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise Malformed
    return found
