"""How far a duty's time reaches on one case: which of its limits comes first, and why.

A duty may have a limit of its own, a date somebody gave, and the rapid review's date or the
meeting's to keep within.  What governs is kept with the due date, so that it can be explained.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from procedure.clock_rules import ClockRule, Inside
from procedure.counting import Counting
from procedure.lengths import SECTION_2_TARGET
from procedure.periods import Months, Period, ThatDay, Window, in_force, number
from procedure.starting import Dates, Start, met_on, started
from procedure.words import short_date


@dataclass(frozen=True, slots=True)
class Basis:
    """What a due date was counted with: from which day, which is the day of what, how far.

    ``rule`` is the row whose limit it is, which for some clocks is not their own.  ``hangs_on``
    is the code of the clock whose due date was counted from, if it was not a fact's.
    """

    rule: ClockRule
    start: Start
    period: Period
    due: date
    hangs_on: str = ""

    @property
    def event(self) -> str:
        """What happens on the day counted from, in words."""
        if self.hangs_on:
            return f"The rapid review is due ({self.hangs_on})"
        return self.start.fact.label


@dataclass(frozen=True, slots=True)
class Look:
    """What the clocks of one case are worked out from.

    ``rapid_review`` holds the rapid review's own dates, as far as they have started and no
    setting hides them: the local one first.  ``governs`` is the earlier of them.  ``entered`` are
    the days on which facts were put on record, as far as they are known.
    """

    dates: Dates
    counting: Counting
    today: date
    entered: Dates
    rapid_review: tuple[Basis, ...] = ()
    governs: Basis | None = None


def look_at(alone: Look, rapid: Iterable[ClockRule]) -> Look:
    """Look at a case whole; ``rapid`` are the rows of the rapid review, on which others hang."""
    found = (
        basis_of(rule, start, alone)
        for rule in rapid
        if (start := started(rule, alone.dates, alone.counting.settings))
    )
    shown = tuple(basis for basis in found if basis)
    return replace(alone, rapid_review=shown, governs=min(shown, key=_due, default=None))


def start_of(rule: ClockRule, look: Look) -> Start | None:
    """Return what starts a row on a case: a fact, a plan that overruns, or another row's end."""
    if rule.back_from_rapid_review:
        return look.governs.start if look.governs else None
    start = started(rule, look.dates, look.counting.settings)
    if start is None:
        return _overran(rule, look)
    over = rule.starts_after.allows if rule.starts_after else None
    return Start(over.due(start.on, look.counting), start.fact) if over else start


def _overran(rule: ClockRule, look: Look) -> Start | None:
    """Count a plan that cannot be kept as a forecast, made on the day it was put on record.

    Where that day is not known it is today, until the time is up: no later day is in time.
    """
    over = rule.overrun
    if over is None or not {over.plan, over.since} <= look.dates.keys():
        return None
    last = over.allows.due(look.dates[over.since], look.counting)
    if look.dates[over.plan] <= last:
        return None
    return Start(look.entered.get(over.plan, min(look.today, last)), rule.starts_at[0])


def basis_of(rule: ClockRule, start: Start, look: Look) -> Basis | None:
    """Return the earliest of the limits on a duty; None if it has none."""
    limits = (_own(rule, start, look), _ahead_of_meeting(rule, look), _inside(rule, look))
    if rule.fixed_by in look.dates:
        limits = (_fixed(rule, look), None, None)
    return min((limit for limit in limits if limit), key=_due, default=None)


def _due(basis: Basis) -> date:
    return basis.due


def _own(rule: ClockRule, start: Start, look: Look) -> Basis | None:
    if rule.allows is None:
        return None
    governs = look.governs
    if rule.back_from_rapid_review and governs:
        counted_from = Start(governs.due, governs.start.fact)
        found = _counted(rule, counted_from, rule.allows, look)
        return replace(found, hangs_on=governs.rule.code)
    period = _next_round(rule, rule.allows, start, look) if rule.repeats else rule.allows
    return _counted(rule, start, period, look)


def _counted(rule: ClockRule, start: Start, period: Period, look: Look) -> Basis:
    period = in_force(period, look.counting)
    return Basis(rule, start, period, period.due(start.on, look.counting))


def _fixed(rule: ClockRule, look: Look) -> Basis | None:
    fact = rule.fixed_by
    return _counted(rule, Start(look.dates[fact], fact), ThatDay(), look) if fact else None


def _ahead_of_meeting(rule: ClockRule, look: Look) -> Basis | None:
    if rule.and_before is None:
        return None
    fact, period = rule.and_before
    day = look.dates.get(fact)
    return _counted(rule, Start(day, fact), period, look) if day else None


def _inside(rule: ClockRule, look: Look) -> Basis | None:
    if rule.inside is None or not look.rapid_review:
        return None
    first, *_ = look.rapid_review
    return first if rule.inside is Inside.LOCAL else look.governs


def _next_round(rule: ClockRule, period: Period, start: Start, look: Look) -> Period:
    """Return the months from the start to the first time round that is not past."""
    assert isinstance(period, Months), "only what is counted in months comes round again"
    every = number(period.count, look.counting)
    until = min(look.today, met_on(rule, look.dates, start.on) or look.today)
    apart = (until.year - start.on.year) * 12 + until.month - start.on.month
    rounds = max(1, -(-apart // every))
    if Months(rounds * every).due(start.on, look.counting) < until:
        rounds += 1
    return Months(rounds * every)


def meeting_days(rule: ClockRule, start: Start, look: Look) -> tuple[date | None, date | None]:
    """Return when the meeting's window opens, and the last day that leaves time to write."""
    if not isinstance(rule.allows, Window):
        return None, None
    opens = rule.allows.opens.due(start.on, look.counting)
    closes = rule.allows.due(start.on, look.counting)
    governs = look.governs
    if governs is None:
        return opens, None
    spare = number(SECTION_2_TARGET, look.counting)
    return opens, min(closes, look.counting.before(governs.due, spare))


def conflict(opens: date | None, recommended_by: date | None, governs: Basis | None) -> str | None:
    """Say that the window and the rapid review cannot both be kept (1.2)."""
    if not (opens and recommended_by and governs) or recommended_by >= opens:
        return None
    return (
        f"The window for the meeting opens on {short_date(opens)}, after the last recommended"
        f" day, {short_date(recommended_by)}: the rapid review is due on"
        f" {short_date(governs.due)}. Choose: meet before the window opens and record the reason,"
        f" or accept that the rapid review will pass its date."
    )
