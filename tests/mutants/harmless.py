"""Alterations that change nothing anybody could notice, each with the reason."""

from collections.abc import Mapping
from typing import Final

from tests.mutants.mutations import Mutant

# By module, and what a line says when altered.
_SAME_DAY: Final = "the day itself has been dealt with a line before"
_ON_TIME: Final = "a date that is not past yet has its own day still ahead"
_A_CHILD: Final = "only whether they were under 18 counts, and not how old they were"
_APART: Final = "any number will do that tells one from another"
REASONS: Final[Mapping[tuple[str, str], str]] = {
    ("casework.choosing_agencies", "1  ->  0"): _APART,
    ("casework.choosing_agencies", "1  ->  2"): _APART,
    ("casework.deaths", "17  ->  16"): _A_CHILD,
    ("casework.deaths", "18  ->  19"): _A_CHILD,
    ("reminders", "0  ->  -1"): _ON_TIME,
    ("reminders", "today > due  ->  today >= due"): _SAME_DAY,
    ("reminders", "due < today  ->  due <= today"): _SAME_DAY,
    ("reminders", "days <= DAILY  ->  days < DAILY"): "on the last daily rung both come to it",
}


def harmless(mutant: Mutant) -> str:
    """Return why an alteration has no effect; nothing if no reason is known."""
    return REASONS.get((mutant.module, mutant.says), "")
