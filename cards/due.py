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
    """``act_by`` is the last working day on or before a date that falls on none."""

    code: str
    duty: str
    owner: Role
    standing: Standing
    level: Level
    due: date | None
    act_by: date | None = None

    @property
    def colour(self) -> Colour:
        return COLOUR[self.level] if self.due else "default"

    @property
    def when(self) -> str:
        """Say it for a card that is left standing: no count, and late only once it is.

        What is late stays late until the case changes, and then the card is drawn again.
        """
        if self.due is None:
            return "No date is set."
        late = "" if self.level is Level.IN_TIME else f" {self.level.label}."
        return f"Due {short_date(self.due)}.{late}{self._early}"

    @property
    def _early(self) -> str:
        is_early = self.act_by and self.act_by != self.due
        return f" Act by {short_date(self.act_by)}." if self.act_by and is_early else ""
