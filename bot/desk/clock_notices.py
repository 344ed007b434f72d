"""The notices that are left of a clock.

A notice names the clock and the step; the words are found when it is sent.  A step is said
once to each who hears it, whatever restarts.  A step on the day itself or after it carries its
date as well: a date that was put off must be spoken of again when it comes.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.date_moved import Cause, MovedTo
from procedure.case import Case
from procedure.clocks import Clock
from procedure.moved_dates import Which
from procedure.notices import Audience, Notice, NoticeKind
from procedure.reminders import Step

_ON_THE_DAY: Final = "day"
_AFTERWARDS: Final = "late-"


@dataclass(frozen=True, slots=True)
class Said:
    """What one reminder is about.  ``due`` is there only if it is about that date alone."""

    code: str
    step: str
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """``old`` and ``new`` are the due date, which may be the same while ``others`` moved.

    ``counted`` are the numbers of the countings before and after, if it was another's doing.
    """

    code: str
    old: date
    new: date
    cause: Cause
    others: tuple[MovedTo, ...] = ()
    counted: tuple[int, int] | None = None


def reminder(case: Case, clock: Clock, step: Step, to: Audience) -> Notice:
    dated = (str(clock.due),) if is_dated(clock, step) else ()
    return Notice(
        kind=NoticeKind.REMINDER,
        to=to,
        reference=case.reference,
        about="/".join((clock.code, step.key, *dated)),
    )


def is_dated(clock: Clock, step: Step) -> bool:
    """Whether a step belongs to one due date, and not to the clock whatever its date."""
    return clock.rule.repeats or step.key == _ON_THE_DAY or step.key.startswith(_AFTERWARDS)


def said(about: str) -> Said:
    """Read back what a reminder is about."""
    code, step, *due = about.split("/")
    return Said(code, step, date.fromisoformat(due[0]) if due else None)


def date_moved(case: Case, moved: Moved, to: Audience) -> Notice:
    others = (f"{one.which}={one.old}={one.new}" for one in moved.others)
    counted = (f"{old}>{new}" for old, new in filter(None, [moved.counted]))
    about = (moved.code, moved.old, moved.new, moved.cause, case.version, *counted, *others)
    return Notice(
        kind=NoticeKind.DATE_MOVED,
        to=to,
        reference=case.reference,
        about="/".join(map(str, about)),
    )


def moved(about: str) -> Moved:
    """Read back which dates moved, from when to when, and why."""
    code, old, new, cause, _, *rest = about.split("/")
    return Moved(
        code=code,
        old=date.fromisoformat(old),
        new=date.fromisoformat(new),
        cause=Cause(cause),
        others=tuple(_moved_to(each) for each in rest if "=" in each),
        counted=next((_counted(each) for each in rest if ">" in each), None),
    )


def _counted(written: str) -> tuple[int, int]:
    old, new = written.split(">")
    return int(old), int(new)


def _moved_to(written: str) -> MovedTo:
    which, old, new = written.split("=")
    return MovedTo(Which(which), date.fromisoformat(old), date.fromisoformat(new))
