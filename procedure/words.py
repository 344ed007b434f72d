"""How the procedure speaks: dates, lists and counts, written as a person would write them."""

from collections.abc import Iterable
from datetime import date


def long_date(day: date) -> str:
    """Write "Thursday 24 September 2026"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def short_date(day: date) -> str:
    """Write "Thu 24 Sep 2026"."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Join words as in "a, b and c"."""
    *most, end = words
    return f"{', '.join(most)} {last} {end}" if most else end


def capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def counted(number: int, one: str, many: str = "") -> str:
    """Write "1 agency" or "3 agencies"; ``many`` is ``one`` with an s if it is not given."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
