"""The conventions a date was counted by, in sentences: which days count, and from which one.

Every reading that could have changed the date is said as it is in force, so that two
partnerships who read the text differently can see why their dates differ.  People are told it
in words; a script is given the key of the setting instead.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from procedure.clocks import Clock
from procedure.counting import Counting
from procedure.lengths import Length
from procedure.limits import Basis
from procedure.periods import (
    Before,
    MinimumMonths,
    Months,
    SameDay,
    ThatDay,
    Window,
    WorkingDays,
    length_of,
    number,
)
from procedure.readings import READINGS, Reading
from procedure.settings import SettingRule
from procedure.words import counted, long_date, short_date

_READING: Final = {reading.key: reading for reading in READINGS}
_FORWARD: Final = ("counting.day_zero", "counting.non_working_trigger")
_WORKING_DAY: Final = "Working days are Monday to Friday, less bank holidays in England."


@dataclass(frozen=True, slots=True)
class Convention:
    """``says`` is for people; ``coded`` is the same for a script, if that differs.

    ``setting`` is the one it rests on, as "counting.day_zero = exclude".
    """

    says: str
    coded: str = ""
    setting: str = ""


def conventions(clock: Clock, counting: Counting) -> Iterator[Convention]:
    """Say, a sentence at a time, how this clock's date was counted."""
    basis = clock.basis
    if basis is None:
        yield Convention("No date is set for this: none is given, and none is made up.")
        return
    yield _limit(clock, basis, counting)
    yield from _in_days(clock, basis, counting)
    yield from map(Convention, _in_months(basis, counting))
    for key in _readings(clock, basis):
        yield _in_force(_READING[key], counting)
    yield from map(Convention, _closures(basis, counting))


def _limit(clock: Clock, basis: Basis, counting: Counting) -> Convention:
    if basis.rule is not clock.rule:
        return Convention(
            f"The rapid review's own date ({basis.rule.code}) is the earliest limit."
        )
    if isinstance(basis.period, SameDay) and not clock.rule.length:
        same = "the same working day is our own default."
        return Convention(
            f"The guidance gives no time here; {same}", f"The texts give no time here; {same}"
        )
    if isinstance(basis.period, ThatDay):
        return Convention("A date was given, and it stands.")
    if length := length_of(basis.period) or clock.rule.length:
        return _own_number(length, counting)
    return Convention(_allowed(basis, counting), "The number is the text's own.")


def _allowed(basis: Basis, counting: Counting) -> str:
    if isinstance(basis.period, WorkingDays):
        return f"The guidance allows {_how_many(basis, counting)}"
    return "The guidance sets this limit."


def _own_number(length: Length, counting: Counting) -> Convention:
    return Convention(
        "The guidance gives no number here, so this partnership sets one."
        f" {counting.settings.in_words(length)}",
        f"The texts give no number here; this one is the setting {length.key}.",
        _as_set(length, counting),
    )


def _in_days(clock: Clock, basis: Basis, counting: Counting) -> Iterator[Convention]:
    how = _how_many(basis, counting)
    if how:
        coded = f"{how} {_WORKING_DAY}"
        own = basis.rule is clock.rule and not clock.rule.length
        told = isinstance(basis.period, WorkingDays) and (own or length_of(basis.period))
        yield Convention(_WORKING_DAY if told else coded, coded)


def _how_many(basis: Basis, counting: Counting) -> str:
    match basis.period:
        case WorkingDays(count):
            return f"{counted(number(count, counting), 'working day')}."
        case Window(opens, closes):
            first, last = number(opens.count, counting), number(closes.count, counting)
            return f"From working day {first} to working day {last}, both included."
        case Before():
            return _back(basis, counting)
        case SameDay():
            return "The same day or, if it is a day off, the next working day."
        case _:
            return ""


def _in_months(basis: Basis, counting: Counting) -> Iterator[str]:
    match basis.period:
        case Months(count):
            yield _months(counted(number(count, counting), "calendar month"), basis)
        case MinimumMonths(least):
            yield _months(f"At least {counted(least, 'calendar month')}", basis)
        case _:
            return


def _back(basis: Basis, counting: Counting) -> str:
    days = len(basis.period.counted(basis.start.on, counting))
    return (
        f"{counted(days, 'working day')} back from {long_date(basis.start.on)}, which is day 0;"
        " the last of them is the last day on which it is in time."
    )


def _months(length: str, basis: Basis) -> str:
    start, due = basis.start.on, basis.due
    if start.day == due.day:
        where = "the same day of the month"
    elif due.day == 1:
        where = f"the 1st, since there is no day {start.day} in the month before"
    else:
        where = f"the last day of a month that has no day {start.day}"
    return (
        f"{length} from {long_date(start)}: {long_date(due)}, {where}. Every day counts, and the"
        " date is not moved off a weekend or a holiday."
    )


def _readings(clock: Clock, basis: Basis) -> Iterator[str]:
    if isinstance(basis.period, WorkingDays | Window):
        yield from _FORWARD
    if basis.rule.code.startswith("C12") or basis.hangs_on or clock.recommended_by:
        yield "rapid_review.anchor"
    if isinstance(basis.period, Before) and basis.period.notice:
        yield "publication.notice"
    if clock.rule.start_is_set:
        yield "section_2.starts"


def _in_force(reading: Reading, counting: Counting) -> Convention:
    value = counting.settings.value(reading)
    return Convention(
        counting.settings.in_words(reading),
        coded=f"{reading.key} is {value}: {reading.offers(value).label}.",
        setting=_as_set(reading, counting),
    )


def _as_set(rule: SettingRule, counting: Counting) -> str:
    return f"{rule.key} = {counting.settings.value(rule)}"


def _closures(basis: Basis, counting: Counting) -> Iterator[str]:
    days = basis.period.counted(basis.start.on, counting)
    for day in sorted(set(days) & set(counting.calendar.closures)):
        name = counting.calendar.closures[day]
        yield f"{short_date(day)} ({name}) is a local closure day, and counts."
