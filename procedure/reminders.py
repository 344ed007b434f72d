"""When a clock has something to say, to whom, and in what words.

A step is worked out and never kept: its key says which rung it is, so that saying it twice says
it once, whatever restarts and however the date moves.  Only the latest step reached is ever
said, and nothing on a day off except that C01 is overdue.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from procedure.calendar import Calendar
from procedure.clocks import Clock
from procedure.disclosure import InChannel
from procedure.ladders import Ladder
from procedure.notices import Purpose
from procedure.periods import months_after
from procedure.roles import Role
from procedure.words import counted, short_date

DAILY: Final = 10  # this many reminders a day apart once a date has passed, then weekly
_WORKING_WEEK: Final = 5
_WEEK: Final = 7
_NOTHING_TO_SEE: Final = InChannel("An action")


@dataclass(frozen=True, slots=True)
class Step:
    """One rung of a clock's ladder, and the day on which it is to be said."""

    key: str
    on: date


@dataclass(frozen=True, slots=True)
class Hearers:
    """Who is told: roles one to one and, if a channel may see it, the channel."""

    roles: tuple[Role, ...]
    channel: Purpose | None


def steps(clock: Clock, calendar: Calendar) -> tuple[Step, ...]:
    """Every step up to the due date, in the order of days; one to a day, the later rung.

    What is said once the date has passed has no end, and is left to ``latest_step``.
    """
    if clock.due is None:
        return ()
    by_day: dict[date, Step] = {}
    for step in _rungs(clock, clock.ladder, calendar):
        by_day[step.on] = step
    return tuple(by_day[day] for day in sorted(by_day))


def latest_step(clock: Clock, calendar: Calendar, today: date) -> Step | None:
    """Return the step to be said today if it has not been; None if nothing is to be said."""
    if clock.due is None or clock.over or clock.silent:
        return None
    late = today > clock.due and not clock.rule.minimum
    if not calendar.is_working_day(today) and not (late and clock.rule.every_day_when_late):
        return None
    if late:
        return _late_step(clock, calendar, _rung(_days_late(clock, calendar, today), clock))
    reached = [step for step in steps(clock, calendar) if step.on <= today]
    return reached[-1] if reached else None


def next_moment(clock: Clock, calendar: Calendar, after: date) -> date | None:
    """Return the first day after this one on which the clock has something new to say."""
    if clock.due is None or clock.over or clock.silent:
        return None
    ahead = (step.on for step in steps(clock, calendar) if step.on > after)
    if (found := next(ahead, None)) or clock.rule.minimum:
        return found
    days = max(0, _days_late(clock, calendar, after))
    rung = _rung(days, clock)
    return _late_step(clock, calendar, rung + (1 if rung < DAILY else _apart(clock))).on


def hearers(clock: Clock, today: date) -> Hearers:
    late = clock.due is not None and today > clock.due and not clock.rule.minimum
    more = clock.rule.told_when_late if late else ()
    seen = clock.rule.in_channel is not None
    return Hearers((clock.rule.owed_by, *more), Purpose.BUSINESS_UNIT if seen else None)


def words(clock: Clock, step: Step, today: date, calendar: Calendar) -> InChannel:
    """Say it in words that may stand on a lock screen: what, when, and how long is left."""
    if step.key == "send-by" and clock.send_by and not clock.rule.minimum:
        what = clock.rule.in_channel or _NOTHING_TO_SEE
        return InChannel(f"{what}: last day to send is {short_date(clock.send_by)}")
    return due_words(clock, today, calendar)


def due_words(clock: Clock, today: date, calendar: Calendar) -> InChannel:
    """Say what is due, when, and how long is left; nothing in it is about the case itself."""
    what, due = clock.rule.in_channel or _NOTHING_TO_SEE, _due(clock)
    days = abs(calendar.between(today, due))
    if clock.rule.minimum:
        when = f"must stay up until {short_date(due)}"
    elif today == due:
        when = f"due today, {short_date(due)}"
    elif today > due:
        by = f" by {counted(days, 'working day')}" if days else ""
        when = f"overdue{by} (due {short_date(due)})"
    else:
        when = f"due {short_date(due)} ({time_left(due, today, calendar)})"
    return InChannel(f"{what} {when}")


def lasting_words(clock: Clock, today: date) -> InChannel:
    """Say what is due and when, in words that stay true on every day they are left standing.

    They count nothing; and what is overdue stays so until the case changes.
    """
    what, due = clock.rule.in_channel or _NOTHING_TO_SEE, _due(clock)
    when = f"due {short_date(due)}"
    if clock.rule.minimum:
        when = f"must stay up until {short_date(due)}"
    elif today > due:
        when = f"overdue (due {short_date(due)})"
    return InChannel(f"{what} {when}")


def time_left(due: date, today: date, calendar: Calendar) -> str:
    """Say how long there is, in working days; a date past is counted in the same days."""
    if due == today:
        return "today"
    days = abs(calendar.between(today, due))
    if due < today:
        return f"{counted(days, 'working day')} late" if days else "late"
    return counted(days, "working day") if days else "today is the last working day"


def _rungs(clock: Clock, ladder: Ladder, calendar: Calendar) -> Iterator[Step]:
    """Every rung, the most distant kinds first, so that the nearer of two on a day is kept."""
    begins = calendar.on_or_after(clock.start)
    last = calendar.on_or_before(_due(clock))
    ahead = clock.start > _due(clock)
    if ladder.at_start and not ahead:
        yield Step("start", begins)
    if ladder.half_way:
        yield Step("half-way", calendar.add(begins, calendar.between(begins, last) // 2))
    near = _near(clock, ladder, calendar)
    yield from (step for step in near if ahead or step.on >= begins)


def _near(clock: Clock, ladder: Ladder, calendar: Calendar) -> Iterator[Step]:
    last = calendar.on_or_before(_due(clock))
    for months in range(1, ladder.monthly + 1):
        yield Step(f"month-{months}", calendar.on_or_after(months_after(clock.start, months)))
    until = _due(clock) + timedelta(days=1 if clock.rule.minimum else 0)
    for days in ladder.days_before:
        yield Step(f"days-{days}", calendar.on_or_before(until - timedelta(days=days)))
    if clock.send_by:
        yield Step("send-by", clock.send_by)
    for days in ladder.working_days_before:
        yield Step(f"before-{days}", calendar.add(last, -days))
    if ladder.on_the_day:
        yield Step("day", last)


def _apart(clock: Clock) -> int:
    return _WEEK if clock.rule.every_day_when_late else _WORKING_WEEK


def _days_late(clock: Clock, calendar: Calendar, today: date) -> int:
    if clock.rule.every_day_when_late:
        return (today - _due(clock)).days
    return calendar.between(_due(clock), today)


def _rung(days: int, clock: Clock) -> int:
    """Return the latest rung reached: each day to the tenth, then each week."""
    return days if days <= DAILY else days - (days - DAILY) % _apart(clock)


def _late_step(clock: Clock, calendar: Calendar, rung: int) -> Step:
    if clock.rule.every_day_when_late:
        return Step(f"late-{rung}", _due(clock) + timedelta(days=rung))
    return Step(f"late-{rung}", calendar.add(_due(clock), rung))


def _due(clock: Clock) -> date:
    assert clock.due is not None, "only a clock with a date is spoken of"
    return clock.due
