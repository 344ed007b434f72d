"""When a step over information withheld is to be answered (C40).

No fact of a case starts this clock: each dispute is its own, and so is each step of it.
"""

from datetime import date
from typing import Final

from procedure.counting import Counting
from procedure.periods import Period
from procedure.starting import Dates
from procedure.timetable import TIMETABLE

_STEPS: Final = next(rule for rule in TIMETABLE if rule.code == "C40")


def answer_by(opened: date, dates: Dates, counting: Counting) -> date:
    """Return when a step opened on a day is to be answered: sooner before the meeting (s2)."""
    period = _allowed(opened, dates)
    assert period is not None, "every step of a dispute has a time limit"
    return period.due(opened, counting)


def _allowed(opened: date, dates: Dates) -> Period | None:
    assert _STEPS.allows_once, "once the meeting has been held, longer is allowed"
    fact, longer = _STEPS.allows_once
    return longer if fact in dates and opened >= dates[fact] else _STEPS.allows
