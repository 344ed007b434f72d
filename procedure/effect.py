"""What putting a date right would do to a case, worked out before anybody decides.

Nothing is kept of it: what the first person was shown may be out of date when the second looks,
and each is shown what is true at that moment.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from procedure.case import Case, Signature
from procedure.clocks import Clock
from procedure.correctable import CORRECTABLE
from procedure.counting import Counting
from procedure.editions import clocks_of
from procedure.facts import Fact
from procedure.meetings import MeetingState
from procedure.moved_dates import Which, dates_of
from procedure.starting import ClockState
from procedure.window import offer
from procedure.words import short_date

_LATE: Final = frozenset({ClockState.OVERDUE, ClockState.MET_LATE})
_NO_DATES: Final[Mapping[Which, date]] = {}
_GONE: Final = frozenset({ClockState.SUPERSEDED, ClockState.CANCELLED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """One date of one clock: before and after; None if there was or would be none."""

    code: str
    duty: str
    which: Which
    was: date | None
    now: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """``stays`` counts the clocks that keep their dates.

    ``late`` and ``meeting`` are sentences.  ``signed`` is what was decided with the date as it is.
    """

    moves: tuple[Moves, ...]
    stays: int
    late: tuple[str, ...]
    meeting: tuple[str, ...]
    signed: tuple[Signature, ...]


def with_date(case: Case, fact: Fact, on: date) -> Case:
    """Return the case as it would be with another date for a fact it has."""
    return replace(case, facts={**case.facts, fact: replace(case.facts[fact], on=on)})


def effect(before: Case, after: Case, fact: Fact, counting: Counting, today: date) -> Effect:
    """Compare a case with what it would be once this fact has another date."""
    was, now = (_clocks(case, counting, today) for case in (before, after))
    codes = [*now, *(code for code in was if code not in now)]
    moves = tuple(each for code in codes for each in _moves(was.get(code), now.get(code)))
    return Effect(
        moves=moves,
        stays=len(codes) - len({each.code for each in moves}),
        late=tuple(says for code in now for says in _late(was.get(code), now[code], today)),
        meeting=tuple(_meeting(before, after, (was, now), counting)),
        signed=_signed(before, fact),
    )


def _clocks(case: Case, counting: Counting, today: date) -> Mapping[str, Clock]:
    found = clocks_of(case, counting, today)
    return {clock.code: clock for clock in found if clock.due and clock.over not in _GONE}


def _moves(was: Clock | None, now: Clock | None) -> Iterator[Moves]:
    clock = now or was
    assert clock, "a code is that of a clock on either side"
    old, new = (dates_of(one) if one else _NO_DATES for one in (was, now))
    for which in Which:
        both = old.get(which), new.get(which)
        if both[0] != both[1] and not (which is Which.ACT_BY and _is_due(old, new)):
            yield Moves(
                code=clock.code, duty=clock.rule.duty, which=which, was=both[0], now=both[1]
            )


def _is_due(*sides: Mapping[Which, date]) -> bool:
    """Whether the day to act by is the due date itself, and so need not be said twice."""
    return all(dates.get(Which.ACT_BY) == dates.get(Which.DUE) for dates in sides)


def _late(was: Clock | None, now: Clock, today: date) -> Iterator[str]:
    before = was.state(today) in _LATE if was else False
    after = now.state(today)
    due = short_date(now.due) if now.due else "no date"
    if after is ClockState.OVERDUE and not before:
        yield f"“{now.rule.duty}” would be late: due on {due}, and not done."
    elif after is ClockState.MET_LATE and not before:
        done = f" and was done on {short_date(now.met)}" if now.met else ""
        yield f"“{now.rule.duty}” would have been done late: it was due on {due}{done}."
    elif before and after not in _LATE:
        yield f"“{now.rule.duty}” would no longer be late: due on {due}."


def _meeting(
    before: Case,
    after: Case,
    clocks: tuple[Mapping[str, Clock], Mapping[str, Clock]],
    counting: Counting,
) -> Iterator[str]:
    """Say what would newly stand against the meeting's day, or against every day of its window."""
    meeting = before.meeting
    if meeting is None:
        known, found = (tuple(c.conflict for c in side.values() if c.conflict) for side in clocks)
        yield from (says for says in found if says not in known)
    elif meeting.state is MeetingState.SET:
        settings, calendar = counting.settings, counting.calendar
        known, found = (
            offer(case.dates, settings, calendar, meeting.planned).warnings
            for case in (before, after)
        )
        fresh = [says for says in found if says not in known]
        if fresh:
            yield f"The meeting is set for {short_date(meeting.planned)}, and stays so."
            yield from fresh


def _signed(case: Case, fact: Fact) -> tuple[Signature, ...]:
    under = CORRECTABLE[fact].under
    return tuple(made for made in case.in_force if made.decision in under)
