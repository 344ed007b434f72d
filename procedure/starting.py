"""When a row of the timetable starts to run on a case, and when it is over: facts alone.

Facts are taken in whatever order they happened.  One that comes before its cause is kept, and
no clock is dropped for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from procedure.clock_rules import ClockRule, Route
from procedure.facts import Fact
from procedure.settings import Settings
from procedure.terms import Term

Dates: TypeAlias = Mapping[Fact, date]

# These say what day a thing is planned for, and not when the plan was made.
PLANS: Final = frozenset(
    {
        Fact.REPLIES_DUE,
        Fact.MEETING_PLANNED,
        Fact.WORKSHOP_PLANNED,
        Fact.PUBLICATION_PLANNED,
        Fact.PANEL_ANSWER_DUE,
        Fact.DISPUTE_ANSWER_DUE,
    }
)
_ORDER: Final = tuple(Fact)
_NOTIFIED: Final = (Fact.PANEL_NOTIFIED, Fact.NOTIFICATION_RECEIVED)


class ClockState(Term):
    RUNNING = "running", "Running"
    DUE_TODAY = "due-today", "Due today"
    OVERDUE = "overdue", "Overdue"
    MET = "met", "Met"
    MET_LATE = "met-late", "Met late"
    SUPERSEDED = "superseded", "Superseded"
    CANCELLED = "cancelled", "No longer needed"
    NO_DATE = "no-date", "No date"


@dataclass(frozen=True, slots=True)
class Start:
    on: date
    fact: Fact


def route(dates: Dates) -> Route:
    """Without a notification in force, a referral goes the way without a rapid review."""
    notified = any(fact in dates for fact in _NOTIFIED)
    withdrawn = Fact.NOTIFICATION_WITHDRAWN in dates
    return Route.RAPID_REVIEW if notified and not withdrawn else Route.NO_RAPID_REVIEW


def started(rule: ClockRule, dates: Dates, settings: Settings) -> Start | None:
    """Return the fact that starts this row on a case, or None if it does not run there."""
    if rule.hidden_if is settings.rapid_review_anchor or not _applies(rule, dates):
        return None
    preferred = (Fact(settings.section_2_starts),) if rule.start_is_set else ()
    choose = _latest if rule.from_latest else _first
    found = choose((*preferred, *rule.starts_at), dates)
    return Start(dates[found], found) if found else None


def met_on(rule: ClockRule, dates: Dates, start: date) -> date | None:
    """Return the day on which the last thing that was needed was done."""
    since = start if rule.met_by_any else _since(rule, dates)
    done = [dates[fact] for fact in rule.met_by if fact in dates and fact not in PLANS]
    days = [day for day in done if day >= since]
    if rule.met_by_any:
        return min(days, default=None)
    return max(days) if days and len(days) == len(rule.met_by) else None


def ended(rule: ClockRule, dates: Dates, met: date | None, due: date | None) -> ClockState | None:
    """Return how a row that has started came to its end; None if it still runs."""
    replaced = min((dates[f] for f in rule.superseded_by if f in dates), default=None)
    withdrawn = Fact.NOTIFICATION_WITHDRAWN in dates
    if replaced is not None and not withdrawn and (met is None or met >= replaced):
        return ClockState.SUPERSEDED
    if met is not None:
        return ClockState.MET_LATE if due is not None and met > due else ClockState.MET
    if any(fact in dates for fact in rule.met_by if fact in PLANS):
        return ClockState.MET
    return ClockState.CANCELLED if _is_cancelled(rule, dates) else None


def _is_cancelled(rule: ClockRule, dates: Dates) -> bool:
    """On one day, facts count in the order in which the procedure has them."""
    off = max((_when(fact, dates) for fact in rule.cancelled_by if fact in dates), default=None)
    on_again = [_when(fact, dates) for fact in rule.restored_by if fact in dates]
    return off is not None and max(on_again, default=off) <= off


def _when(fact: Fact, dates: Dates) -> tuple[date, int]:
    return dates[fact], _ORDER.index(fact)


def _applies(rule: ClockRule, dates: Dates) -> bool:
    return (
        (rule.route is Route.EITHER or rule.route is route(dates))
        and all(fact in dates for fact in rule.needs)
        and not any(fact in dates for fact in rule.unless)
    )


def _since(rule: ClockRule, dates: Dates) -> date:
    return max((dates[fact] for fact in rule.met_since if fact in dates), default=date.min)


def _latest(facts: Iterable[Fact], dates: Dates) -> Fact | None:
    return max((fact for fact in facts if fact in dates), key=dates.__getitem__, default=None)


def _first(facts: Iterable[Fact], dates: Dates) -> Fact | None:
    return next((fact for fact in facts if fact in dates), None)
