"""Word of a date that moved, to whoever hears of its clock: what it was, what it is, and why.

One word tells of every date of a clock that moved: a bank holiday may leave a month's end where
it was and move the day to act by.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.desk.audiences import Audiences
from bot.desk.clock_notices import Moved, date_moved
from cards.date_moved import Cause, MovedTo
from procedure.case import Case
from procedure.clocks import Clock
from procedure.counting import Counting
from procedure.editions import clocks_of
from procedure.moved_dates import Which, dates_of
from procedure.notices import Notice
from storage.index import Indexed
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """A case whose dates were worked out again; ``before`` is the case as it was until now."""

    before: Case
    case: Case
    counting: Counting
    today: date
    audiences: Audiences

    def notices(self, clock: Clock, known: Indexed | None, work: UnitOfWork) -> Iterator[Notice]:
        """Tell of one clock, if it has another date than the index has known it by."""
        if known is None or known.due is None or clock.due is None:
            return
        if clock.over or clock.rule.repeats:  # what comes round again has a new date by nature
            return
        others = _others_moved(dates_of(known), dates_of(clock))
        if known.due == clock.due and not others:
            return
        change = Moved(
            code=clock.code,
            old=known.due,
            new=clock.due,
            cause=self._cause(clock, known),
            others=others,
            counted=self._counted(known, work),
        )
        for to in self.audiences.of(self.case, clock):
            yield date_moved(self.case, change, to)

    def _cause(self, clock: Clock, known: Indexed) -> Cause:
        if known.fingerprint == self.counting.fingerprint:
            return self._cause_in_facts(clock, known)
        calendar, _, _ = known.fingerprint.partition(".")
        same_calendar = calendar == self.counting.calendar.fingerprint
        return Cause.SETTING if same_calendar else Cause.CALENDAR

    def _cause_in_facts(self, clock: Clock, known: Indexed) -> Cause:
        """Whether it moves although nothing is added to what had been recorded."""
        facts = self.case.facts
        put_right = {fact: facts[fact] for fact in self.before.facts if fact in facts}
        found = clocks_of(replace(self.case, facts=put_right), self.counting, self.today)
        same = any(one.code == clock.code and dates_of(one) == dates_of(known) for one in found)
        return Cause.RECORDED if same else Cause.CORRECTED

    def _counted(self, known: Indexed, work: UnitOfWork) -> tuple[int, int] | None:
        """Return the numbers of the countings before and now, if they differ and were kept."""
        if known.fingerprint == self.counting.fingerprint:
            return None
        old = work.countings.number_of(known.fingerprint)
        new = work.countings.number_of(self.counting.fingerprint)
        return (old, new) if old and new else None


def _others_moved(was: Mapping[Which, date], now: Mapping[Which, date]) -> tuple[MovedTo, ...]:
    """The dates that moved besides the due date.

    A day to act by that is the due date itself moves with it, and is not said twice.
    """
    both = [which for which in now if which in was and which is not Which.DUE]
    return tuple(
        MovedTo(which, was[which], now[which])
        for which in both
        if was[which] != now[which] and not (_is_due(which, was) and _is_due(which, now))
    )


def _is_due(which: Which, dates: Mapping[Which, date]) -> bool:
    return which is Which.ACT_BY and dates[which] == dates[Which.DUE]
