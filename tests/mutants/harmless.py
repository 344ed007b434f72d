"""Alterations that change nothing anybody could notice, each with the reason.

A row is of one line as it stands in the source, so that it goes when the line is edited.
"""

from collections.abc import Mapping
from typing import Final

from tests.mutants.mutations import Mutant

_SAME_DAY: Final = "the day itself has been dealt with a line before"
_ON_TIME: Final = "a date that is not past yet has its own day still ahead"
_A_CHILD: Final = "only whether they were under 18 counts, and not how old they were"
_APART: Final = "any number will do that tells one from another"
_CARRIES_A_DAY: Final = "this rule carries a day alone; what is said of it stands elsewhere"
_OWN_NAME: Final = "what a type calls itself is for people who look for a fault"
_CHILD: Final = ("casework.deaths", "_CHILD, _ADULT = 17, 18")
_OTHERS: Final = (
    "casework.choosing_agencies",
    "for number, name in enumerate((line for line in lines if line), start=1):",
)
REASONS: Final[Mapping[tuple[str, str, str], str]] = {
    (
        "calendar",
        "years = range(FIRST.year, LAST.year + 1)",
        "1  ->  2",
    ): "no day is asked about after the last one of the calendar",
    (*_OTHERS, "1  ->  0"): _APART,
    (*_OTHERS, "1  ->  2"): _APART,
    (*_CHILD, "17  ->  16"): _A_CHILD,
    (*_CHILD, "18  ->  19"): _A_CHILD,
    ("reminders", "days = max(0, _days_late(clock, calendar, after))", "0  ->  -1"): _ON_TIME,
    ("reminders", "elif today > due:", "today > due  ->  today >= due"): _SAME_DAY,
    ("reminders", "if due < today:", "due < today  ->  due <= today"): _SAME_DAY,
    (
        "reminders",
        "return days if days <= DAILY else days - (days - DAILY) % _apart(clock)",
        "days <= DAILY  ->  days < DAILY",
    ): "on the last daily rung both come to it",
}


# Rows of which no alteration changes anything, by how they begin.
NEVER_READ: Final[Mapping[tuple[str, str], str]] = {
    ("casework.alternative_dates", line): _CARRIES_A_DAY
    for line in (
        "_DUTY: Final = ClockRule(",
        'code="D15",',
        'duty="Give the findings of the learning review",',
        'owed_to="those to whom its findings go",',
        'source=default("a date for every alternative review"),',
        'on_breach="Whoever leads it and the Business Manager are reminded.",',
    )
}


def harmless(mutant: Mutant, source: str) -> str:
    """Return why an alteration has no effect; nothing if no reason is known."""
    line = source.splitlines()[mutant.line - 1].strip()
    if " = NewType(" in line and mutant.says.startswith("'"):
        return _OWN_NAME
    by_row = NEVER_READ.get((mutant.module, line), "")
    return REASONS.get((mutant.module, line, mutant.says), by_row)
