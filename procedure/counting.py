"""How days are counted here: a calendar, and the readings in force.

Only a forward count in working days depends on the readings.  Months, and counts back from a
date, are the same whatever is set.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

from procedure.calendar import Calendar
from procedure.readings import DayZero, NonWorkingTrigger
from procedure.settings import SETTINGS, Settings

_LENGTH: Final = 16


@dataclass(frozen=True, slots=True)
class Counting:
    calendar: Calendar
    settings: Settings

    @property
    def fingerprint(self) -> str:
        """Two hashes, of the calendar and the settings: all that moves dates besides facts."""
        chosen = "\n".join(f"{rule.key}={self.settings.value(rule)}" for rule in SETTINGS)
        return f"{self.calendar.fingerprint}.{sha256(chosen.encode()).hexdigest()[:_LENGTH]}"

    def day_zero(self, trigger: date) -> date:
        """Return the day after which counting begins.

        An event on a day off is never day 1, whatever is set: the next working day is.
        """
        if self.settings.counting_non_working_trigger is NonWorkingTrigger.ROLL_FORWARD:
            trigger = self.calendar.on_or_after(trigger)
        includes = self.settings.counting_day_zero is DayZero.INCLUDE
        if includes and self.calendar.is_working_day(trigger):
            return trigger - timedelta(days=1)
        return trigger

    def after(self, trigger: date, count: int) -> date:
        """Return the last day of ``count`` working days from an event."""
        return self.calendar.add(self.day_zero(trigger), count)

    def before(self, day: date, count: int) -> date:
        """Return the working day that is ``count`` before a date."""
        return self.calendar.add(day, -count)
