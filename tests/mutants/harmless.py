"""Alterations that change nothing anybody could notice, each with the reason."""

from collections.abc import Mapping
from typing import Final

from tests.mutants.mutations import Mutant

# By module, and what a line says when altered.
_SAME_DAY: Final = "the day itself has been dealt with a line before"
_ON_TIME: Final = "a date that is not past yet has its own day still ahead"
REASONS: Final[Mapping[tuple[str, str], str]] = {
    ("reminders", "0  ->  -1"): _ON_TIME,
    ("reminders", "today > due  ->  today >= due"): _SAME_DAY,
    ("reminders", "due < today  ->  due <= today"): _SAME_DAY,
    ("reminders", "days <= DAILY  ->  days < DAILY"): "on the last daily rung both come to it",
}


def harmless(mutant: Mutant) -> str:
    """Return why an alteration has no effect; nothing if no reason is known."""
    return REASONS.get((mutant.module, mutant.says), "")
