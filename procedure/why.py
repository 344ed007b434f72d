"""Why this date and no other: what could be checked by hand with a calendar on the wall.

Nobody trusts a bare date, and date tools disagree on exactly the days explained here.  Each
explanation gives the reading in force, whether or not it made a difference this time: in words
to people, and by the setting's key to scripts and to whoever set it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from procedure.calendar import Calendar
from procedure.clocks import Clock
from procedure.conventions import conventions
from procedure.counting import Counting
from procedure.recalculated import History
from procedure.settings import Settings
from procedure.sources import Source
from procedure.words import listed, long_date, short_date


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that was passed over in a count."""

    date: date
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """``counted`` is in the order of counting; ``skipped`` is oldest first.

    ``event`` is what happened on ``counted_from``, which for most clocks is where they start.
    ``convention`` is what a script is given; people are told ``says``, and the ``settings``
    it rests on come last of all.  ``history`` says whether this is the first date, and what it
    was before; None where nothing is known of that.
    """

    clock: str
    duty: str
    starts: date
    event: str
    counted_from: date
    due: date | None
    act_by: date | None
    counted: tuple[date, ...]
    skipped: tuple[Skipped, ...]
    convention: str
    says: str
    settings: tuple[str, ...]
    source: Source
    history: History | None = None

    @property
    def from_when(self) -> str:
        return f"Counted from {long_date(self.counted_from)}: {self.event}."

    @property
    def sentences(self) -> tuple[str, ...]:
        """The whole explanation, a sentence or two at a time, as a card shows it."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[str]:
        due = f"due {long_date(self.due)}" if self.due else "no date"
        yield f"{self.duty}: {due}."
        yield self.from_when
        if self.counted:
            days = (f"{n} {short_date(day)}" for n, day in enumerate(self.counted, start=1))
            yield f"Days counted: {', '.join(days)}."
        if self.skipped:
            days = (f"{short_date(day.date)} ({day.because})" for day in self.skipped)
            yield f"Days not counted: {listed(days)}."
        yield self.says
        yield from self.history.says if self.history else ()
        if self.act_by and self.act_by != self.due:
            yield f"Act by {long_date(self.act_by)}, the last working day before it."
        yield f"Source: {self.source.in_words}."
        if self.settings:
            yield f"Settings: {'; '.join(self.settings)}."


def why(
    clock: Clock, calendar: Calendar, settings: Settings, history: History | None = None
) -> Why:
    """Explain a date; ``history`` is what ``procedure.recalculated`` says of it, if anything."""
    counting = Counting(calendar, settings)
    basis = clock.basis
    how = tuple(conventions(clock, counting))
    counted = basis.period.counted(basis.start.on, counting) if basis else ()
    ends = sorted((basis.start.on, basis.due)) if basis and counted else [date.min, date.min]
    return Why(
        clock=clock.code,
        duty=clock.rule.duty,
        starts=clock.start,
        event=basis.event if basis else _event(clock),
        counted_from=basis.start.on if basis else clock.start,
        due=clock.due,
        act_by=clock.act_by,
        counted=counted,
        skipped=tuple(Skipped(day, because) for day, because in calendar.days_off(*ends)),
        convention=" ".join(one.coded or one.says for one in how),
        says=" ".join(one.says for one in how),
        settings=tuple(one.setting for one in how if one.setting),
        source=clock.rule.cited,
        history=history,
    )


def _event(clock: Clock) -> str:
    """What happens on the day on which a clock without a date starts, in words."""
    before = clock.rule.starts_after
    return f"The end of {before.code} ({before.duty})" if before else clock.started_by.label
