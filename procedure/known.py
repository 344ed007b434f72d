"""What dates were worked out from, at one time after another: facts, and how days were counted.

Every date ever put on record is kept, and here they are laid out in turn.  A reason somebody
typed goes into words only if nothing in it is likely to name anybody.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Final

from procedure.case import Entry
from procedure.clock_rules import ClockRule
from procedure.counting import Counting
from procedure.disclosure import Sensitive, Tier, reveal
from procedure.facts import Fact
from procedure.identifiers import passes
from procedure.roles import PersonId
from procedure.starting import Dates
from procedure.timetable import TIMETABLE
from procedure.words import short_date

_WITHHELD: Final = "The reason may name somebody, so it is not shown here."


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """All that dates were worked out from, at one time.

    ``entered`` says when each fact was put on record; ``notes`` who put it there and why, in
    words fit for whoever asks.  ``timetable`` is that of the edition a case is under.
    """

    dates: Dates
    counting: Counting
    entered: Dates = field(default_factory=dict[Fact, date])
    notes: Mapping[Fact, str] = field(default_factory=dict[Fact, str])
    timetable: tuple[ClockRule, ...] = TIMETABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A fact as it was put on record, and why, if another date stood there before.

    What was put on record together has the same moment ``at``.
    """

    fact: Fact
    entry: Entry
    at: int
    why: Sensitive


@dataclass(frozen=True, slots=True)
class Replaced:
    """A date that another took the place of, and why, in words fit for whoever asks."""

    fact: Fact
    on: date
    because: str = ""


def as_recorded(
    record: Iterable[Recorded],
    countings: Mapping[int, Counting],
    now: Known,
    names: Mapping[PersonId, str],
) -> tuple[Known, ...]:
    """Return what was known whenever something was put on record, and last of all now.

    ``countings`` are by the moment from which days were counted so; the first of them was there
    from the beginning, as far as anybody knows.
    """
    first = countings[min(countings)] if countings else now.counting
    known = [replace(now, dates={}, entered={}, counting=first)]
    put = {at: tuple(entries) for at, entries in groupby(record, attrgetter("at"))}
    for at in sorted({*put, *countings}):
        known.append(
            replace(
                _with(known[-1], put.get(at, ())),
                counting=countings.get(at, known[-1].counting),
                notes={one.fact: _entered(one, names) for one in put.get(at, ())},
            )
        )
    return (*known, now)


def _with(known: Known, put: Iterable[Recorded]) -> Known:
    fresh = {one.fact: one.entry for one in put}
    return replace(
        known,
        dates={**known.dates, **{fact: entry.on for fact, entry in fresh.items()}},
        entered={**known.entered, **{fact: entry.entered for fact, entry in fresh.items()}},
    )


def as_replaced(replaced: Sequence[Replaced], now: Known) -> tuple[Known, ...]:
    """Return what was known before each date was replaced; of one fact, the earliest first.

    Whatever was not replaced was there all along.
    """
    first = {one.fact: one.on for one in reversed(replaced)}
    known = [replace(now, dates={**now.dates, **first})]
    for place, one in enumerate(replaced, start=1):
        later = (other.on for other in replaced[place:] if other.fact is one.fact)
        put = {one.fact: next(later, now.dates[one.fact])}
        reason = f"Reason: {one.because}" if one.because else ""
        known.append(replace(now, dates={**known[-1].dates, **put}, notes={one.fact: reason}))
    return tuple(known)


def _entered(one: Recorded, names: Mapping[PersonId, str]) -> str:
    entry = one.entry
    who = f"{names[entry.by]} ({entry.role.label})"
    reason = reveal(one.why, tier=Tier.CASE)
    because = f" Reason: {reason}" if passes(reason) else f" {_WITHHELD}"
    return f"Entered by {who} on {short_date(entry.entered)}.{because if reason else ''}"
