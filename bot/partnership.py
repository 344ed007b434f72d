"""What this partnership has chosen, and what day it is: all that the rules need from outside.

Two clocks. The civil clock says which day it is for facts and reminders, and a rehearsal may
move it; the machine clock stamps tokens, leases and audit rows, and is never moved.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from procedure.calendar import Calendar
from procedure.counting import Counting
from procedure.disclosure import InChannel
from procedure.forms import FORMS
from procedure.questions import Form, FormKey
from procedure.roles import Agency
from procedure.settings import Settings

LONDON: Final = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership:
    name: InChannel
    reference_prefix: str
    settings: Settings
    calendar: Calendar
    agencies: Mapping[str, Agency]
    forms: Mapping[FormKey, Form] = field(default_factory=lambda: FORMS)
    rehearsal: bool = False
    referrals_open_to: str = "tenant"

    @property
    def counting(self) -> Counting:
        """How days are counted here: all that moves a date besides the facts."""
        return Counting(self.calendar, self.settings)


class CivilClock:
    """The day and the time of day in London, as far as the procedure is concerned."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Return the civil moment, aware, in London."""
        return (datetime.now(UTC) + self._ahead).astimezone(LONDON)

    def today(self) -> date:
        return self.now().date()

    def time_of_day(self) -> str:
        """Return the time as it is written in a record of attendance: "10:20"."""
        return f"{self.now():%H:%M}"

    def move_to(self, moment: datetime) -> None:
        """Set the civil clock.  Only a rehearsal does this."""
        self._ahead = moment.astimezone(UTC) - datetime.now(UTC)


def machine_now() -> datetime:
    """Return the instant by the machine's own clock, aware, UTC."""
    return datetime.now(UTC)
