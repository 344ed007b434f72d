"""Clocks: from the facts of a case and the timetable to due dates, states and levels.

A clock is never stored and never ticks.  It is worked out afresh from the facts: put a fact
right and every date that follows is right again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from procedure.calendar import Calendar
from procedure.clock_rules import ClockRule, Level
from procedure.counting import Counting
from procedure.facts import Fact
from procedure.ladders import UP_TO_5_DAYS, Ladder, as_set, ladder_of
from procedure.limits import (
    Basis,
    Look,
    basis_of,
    conflict,
    look_at,
    meeting_days,
    start_of,
)
from procedure.settings import Settings
from procedure.starting import ClockState, Dates, Start, ended, met_on
from procedure.timetable import TIMETABLE

_RAPID_REVIEW: Final = frozenset({"C12-local", "C12-national"})
_NOT_KNOWN: Final[Dates] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A row of the timetable that has started to run on one case.

    ``act_by`` is the last working day on or before ``due``.  ``opens`` and ``recommended_by``
    are the meeting's; ``conflict`` says so if the second falls before the first.  ``send_by`` is
    the last day to send a report that is to be published on time.  A ``silent`` clock leaves
    reminding to another: of the rapid review's two dates only the earlier is reminded of.
    ``ladder`` is when it speaks, by the settings in force.
    """

    rule: ClockRule
    start: date
    started_by: Fact
    due: date | None = None
    act_by: date | None = None
    opens: date | None = None
    recommended_by: date | None = None
    conflict: str | None = None
    met: date | None = None
    over: ClockState | None = None
    basis: Basis | None = None
    send_by: date | None = None
    silent: bool = False
    ladder: Ladder = UP_TO_5_DAYS

    @property
    def code(self) -> str:
        return self.rule.code

    def state(self, today: date) -> ClockState:
        if self.over:
            return self.over
        if self.due is None:
            return ClockState.NO_DATE
        if today < self.due:
            return ClockState.RUNNING
        if today == self.due:
            return ClockState.DUE_TODAY
        return ClockState.MET if self.rule.minimum else ClockState.OVERDUE

    def level(self, today: date) -> Level:
        """The local rapid review date turns amber when it passes, where others turn red."""
        late = {ClockState.OVERDUE, ClockState.MET_LATE}
        return self.rule.late_is if self.state(today) in late else Level.IN_TIME


def derive(
    dates: Dates,
    settings: Settings,
    calendar: Calendar,
    today: date,
    entered: Dates = _NOT_KNOWN,
) -> tuple[Clock, ...]:
    """Every clock that these facts start, in the order of the timetable.

    ``today`` matters only to what comes round again, whose next date is the one given, and to a
    plan that forecasts a delay if the day it was put on record is not among ``entered``.
    """
    return clocks_by(TIMETABLE, Look(dates, Counting(calendar, settings), today, entered))


def clocks_by(timetable: Sequence[ClockRule], facts: Look) -> tuple[Clock, ...]:
    """Every clock that these facts start by one timetable, in its order."""
    look = look_at(facts, (rule for rule in timetable if rule.code in _RAPID_REVIEW))
    return tuple(clock for rule in timetable if (clock := _clock(rule, look)) is not None)


def _clock(rule: ClockRule, look: Look) -> Clock | None:
    start = start_of(rule, look)
    if start is None:
        return None
    basis = basis_of(rule, start, look)
    if basis is None:
        return None if rule.inside else _clock_without_date(rule, start, look)
    met = met_on(rule, look.dates, start.on)
    opens, recommended_by = meeting_days(rule, start, look)
    act_by = look.counting.calendar.on_or_before(basis.due)
    return Clock(
        rule=rule,
        start=start.on,
        started_by=start.fact,
        due=basis.due,
        act_by=None if rule.minimum else act_by,
        opens=opens,
        recommended_by=recommended_by,
        conflict=conflict(opens, recommended_by, look.governs),
        met=met,
        over=ended(rule, look.dates, met, basis.due),
        basis=basis,
        send_by=rule.send_by.due(act_by, look.counting) if rule.send_by else None,
        silent=rule.code in _RAPID_REVIEW and basis != look.governs,
        ladder=as_set(ladder_of(rule), look.counting.settings),
    )


def _clock_without_date(rule: ClockRule, start: Start, look: Look) -> Clock:
    met = met_on(rule, look.dates, start.on)
    return Clock(
        rule=rule,
        start=start.on,
        started_by=start.fact,
        met=met,
        over=ended(rule, look.dates, met, None),
    )
