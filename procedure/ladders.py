"""How often a clock speaks, by how long it is.  A length between two rows takes the shorter row.

Once its date has passed every clock but a minimum speaks each working day, and after the tenth
time each week, until it is met.
"""

from dataclasses import dataclass, replace
from typing import Final

from procedure.clock_rules import ClockRule
from procedure.lengths import Length
from procedure.periods import Before, MinimumMonths, Months, Number, WorkingDays
from procedure.reminder_days import (
    AHEAD,
    FIFTEEN,
    HALF_YEAR,
    MONTH,
    SHORT,
    YEAR,
    ReminderDays,
)
from procedure.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """``monthly`` is for how many months there is a step each month from the start.

    ``setting`` is where a partnership says how long before; the days here are those in force.
    """

    name: str
    setting: ReminderDays
    at_start: bool = False
    half_way: bool = False
    monthly: int = 0
    days_before: tuple[int, ...] = ()
    working_days_before: tuple[int, ...] = ()
    on_the_day: bool = False


UP_TO_5_DAYS: Final = Ladder(
    name="Up to 5 working days",
    setting=SHORT,
    at_start=True,
    working_days_before=SHORT.days,
    on_the_day=True,
)
FIFTEEN_DAYS: Final = Ladder(
    name="15 working days",
    setting=FIFTEEN,
    half_way=True,
    working_days_before=FIFTEEN.days,
    on_the_day=True,
)
ONE_MONTH: Final = Ladder(
    name="1 month", setting=MONTH, working_days_before=MONTH.days, on_the_day=True
)
SIX_MONTHS: Final = Ladder(
    name="6 months", setting=HALF_YEAR, monthly=5, days_before=HALF_YEAR.days
)
BEFORE_A_DATE: Final = Ladder(
    name="Working days before a date",
    setting=AHEAD,
    working_days_before=AHEAD.days,
    on_the_day=True,
)
TWELVE_MONTHS: Final = Ladder(name="12 months", setting=YEAR, days_before=YEAR.days)

LADDERS: Final = (
    UP_TO_5_DAYS,
    FIFTEEN_DAYS,
    ONE_MONTH,
    SIX_MONTHS,
    BEFORE_A_DATE,
    TWELVE_MONTHS,
)

_FIFTEEN: Final = 15
_SIX: Final = 6


def ladder_of(rule: ClockRule) -> Ladder:
    """Return the ladder for the time a row allows; for none of its own, the shortest."""
    match rule.allows:
        case WorkingDays(count):
            return FIFTEEN_DAYS if _length(count) >= _FIFTEEN else UP_TO_5_DAYS
        case Months(count):
            return SIX_MONTHS if _length(count) >= _SIX else ONE_MONTH
        case Before():
            return BEFORE_A_DATE
        case MinimumMonths():
            return TWELVE_MONTHS
        case _:
            return UP_TO_5_DAYS


def as_set(ladder: Ladder, settings: Settings) -> Ladder:
    """Return the ladder with the days that a partnership has chosen for it, if it has."""
    days = settings.days(ladder.setting)
    if days == ladder.setting.days:
        return ladder
    if ladder.working_days_before:
        return replace(ladder, working_days_before=days)
    return replace(ladder, days_before=days)


def _length(count: Number) -> int:
    return count.default if isinstance(count, Length) else count
