"""How long before a date people are reminded of it: settings, as the texts say nothing of it.

A partnership may choose other days, fewer or more, and never none.  What is said at the start, on
the day, and once a date has passed is nobody's to set.
"""

from dataclasses import dataclass
from typing import Final, cast

from procedure.sources import Source, setting
from procedure.words import listed

_MOST_REMINDERS: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderDays:
    """``days`` are ours, the longest before first; ``farthest`` is as long before as may be."""

    key: str
    means: str
    days: tuple[int, ...]
    farthest: int

    @property
    def default(self) -> str:
        return typed(self.days)

    @property
    def source(self) -> Source:
        return setting(self.key)

    @property
    def allows(self) -> str:
        """What may be chosen, in words."""
        return (
            f"one to {_MOST_REMINDERS} whole numbers from {self.farthest} down to 1, the largest"
            " first, with commas between"
        )

    def in_words(self, value: str) -> str:
        return f"{self.means}: {listed(value.split(', '))}."

    def reading(self, value: object) -> tuple[int, ...] | None:
        """Read the chosen days; None if they are not such numbers, in that order."""
        listing = cast("list[object]", value) if isinstance(value, list) else str(value).split(",")
        parts = [str(part).strip() for part in listing]
        if not parts or not all(part.isascii() and part.isdigit() for part in parts):
            return None
        days = tuple(map(int, parts))
        in_order = sorted(set(days), reverse=True) == list(days)
        in_reach = len(days) <= _MOST_REMINDERS and days[-1] >= 1 and days[0] <= self.farthest
        return days if in_order and in_reach else None


def typed(days: tuple[int, ...]) -> str:
    """Return the days as a settings file would say them: "5, 2, 1"."""
    return ", ".join(map(str, days))


SHORT: Final = ReminderDays(
    key="reminders.up_to_5_days",
    means="What is due within 5 working days is reminded of this many working days before",
    days=(1,),
    farthest=10,
)
FIFTEEN: Final = ReminderDays(
    key="reminders.15_days",
    means="What is due within 15 working days is reminded of this many working days before",
    days=(5, 2, 1),
    farthest=14,
)
MONTH: Final = ReminderDays(
    key="reminders.1_month",
    means="What is due within a month is reminded of this many working days before",
    days=(10, 5, 2),
    farthest=20,
)
HALF_YEAR: Final = ReminderDays(
    key="reminders.6_months",
    means="What is due within 6 months is reminded of this many days before",
    days=(90, 60, 30, 14),
    farthest=150,
)
AHEAD: Final = ReminderDays(
    key="reminders.before_a_date",
    means="What is due before another date is reminded of this many working days before it is due",
    days=(10, 2),
    farthest=20,
)
YEAR: Final = ReminderDays(
    key="reminders.12_months",
    means="The end of 12 months on the website is reminded of this many days before",
    days=(30,),
    farthest=300,
)

REMINDER_DAYS: Final = (SHORT, FIFTEEN, MONTH, HALF_YEAR, AHEAD, YEAR)
