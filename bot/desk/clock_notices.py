"""Who hears of a clock, and the notices that are left for them.

A notice names the clock and the step; the words are found when it is sent.  A step is said
once to each who hears it, whatever restarts.  A step on the day itself or after it carries its
date as well: a date that was put off must be spoken of again when it comes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.date_moved import Cause, MovedTo
from procedure.case import Case
from procedure.clocks import Clock
from procedure.moved_dates import Which
from procedure.notices import Audience, Notice, NoticeKind
from procedure.reminders import Step, hearers
from procedure.roles import PersonId, Role

_ON_THE_DAY: Final = "day"
_AFTERWARDS: Final = "late-"
_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)


@dataclass(frozen=True, slots=True)
class Said:
    """What one reminder is about.  ``due`` is there only if it is about that date alone."""

    code: str
    step: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """``old`` and ``new`` are the due date, which may be the same while ``others`` moved."""

    code: str
    old: date
    new: date
    cause: Cause
    others: tuple[MovedTo, ...] = ()


def audiences(case: Case, clock: Clock, today: date) -> tuple[Audience, ...]:
    """Whoever owes it, one to one, and the channel if it may see it.

    Where nobody on the case holds the role, the Business Unit hears it in their place.
    """
    told = hearers(clock, today)
    people = _holding(case, *told.roles) or _holding(case, *_OFFICE)
    channel = (Audience(channel=told.channel),) if told.channel else ()
    return (*(Audience(person=person) for person in people), *channel)


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
    about = (moved.code, moved.old, moved.new, moved.cause, case.version, *others)
    return Notice(
        kind=NoticeKind.DATE_MOVED,
        to=to,
        reference=case.reference,
        about="/".join(map(str, about)),
    )


def moved(about: str) -> Moved:
    """Read back which dates moved, from when to when, and why."""
    code, old, new, cause, _, *others = about.split("/")
    moved_too = tuple(map(_moved_to, others))
    return Moved(code, date.fromisoformat(old), date.fromisoformat(new), Cause(cause), moved_too)


def _moved_to(written: str) -> MovedTo:
    which, old, new = written.split("=")
    return MovedTo(Which(which), date.fromisoformat(old), date.fromisoformat(new))


def _holding(case: Case, *roles: Role) -> tuple[PersonId, ...]:
    return tuple(dict.fromkeys(_members(case, roles)))


def _members(case: Case, roles: tuple[Role, ...]) -> Iterator[PersonId]:
    members = sorted(case.members, key=lambda member: member.person)
    return (member.person for member in members if member.role in roles)
