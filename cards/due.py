"""One running clock as it is shown: the duty, its date, and how that stands.

The colour only repeats what the words say.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.elements import Colour
from procedure.clock_rules import Level, Standing
from procedure.roles import Role
from procedure.words import short_date

COLOUR: Final[Mapping[Level, Colour]] = {
    Level.IN_TIME: "default",
    Level.AMBER: "warning",
    Level.RED: "attention",
}


def with_level(due: str, level: Level) -> str:
    """Write "Due Thu 17 Sep 2026 (2 working days). In time."; that it is late, only once."""
    return f"{due}." if level is Level.RED and "late" in due else f"{due}. {level.label}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """``left`` is how long there is, in words: "2 working days", "today", "3 days late".

    ``act_by`` is the last working day on or before a date that falls on none.
    """

    code: str
    duty: str
    owner: Role
    standing: Standing
    level: Level
    due: date | None
    left: str = ""
    act_by: date | None = None

    @property
    def colour(self) -> Colour:
        return COLOUR[self.level] if self.due else "default"

    @property
    def when(self) -> str:
        if self.due is None:
            return "No date is set."
        left = f" ({self.left})" if self.left else ""
        early = self.act_by and self.act_by != self.due
        act_by = f" Act by {short_date(self.act_by)}." if self.act_by and early else ""
        return f"{with_level(f'Due {short_date(self.due)}{left}', self.level)}{act_by}"
