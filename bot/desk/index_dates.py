"""A clock's other dates, as the index remembers them: days from its due date, in few letters.

They stand behind the rules' own fingerprint in the same place, so that a new bank holiday
cannot move a day to act by, a window or a day to send in silence.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from procedure.clocks import Clock
from procedure.moved_dates import Which, dates_of
from storage.index import Indexed

_LETTER: Final = {
    Which.ACT_BY: "a",
    Which.OPENS: "o",
    Which.RECOMMENDED_BY: "r",
    Which.SEND_BY: "s",
}
_MEANT: Final = {letter: which for which, letter in _LETTER.items()}
_WRITTEN: Final = re.compile(r"([aors])(-?\d+)")


def fingerprint(rules: str, clock: Clock) -> str:
    """Return what the index keeps beside a due date."""
    return f"{rules}.{_written(clock)}"


def rules_of(kept: str) -> str:
    """Return the part that says by which rules dates were worked out: calendar and settings."""
    return ".".join(kept.split(".")[:2])


def remembered(row: Indexed) -> Mapping[Which, date]:
    """Return every date that the index knows of a clock."""
    if row.due is None:
        return {}
    others = row.fingerprint.removeprefix(rules_of(row.fingerprint))
    found = {
        _MEANT[letter]: row.due + timedelta(int(days)) for letter, days in _WRITTEN.findall(others)
    }
    return {Which.DUE: row.due, **found}


def _written(clock: Clock) -> str:
    dates = dates_of(clock)
    due = dates[Which.DUE]
    return "".join(
        f"{letter}{(dates[which] - due).days}"
        for which, letter in _LETTER.items()
        if which in dates
    )
