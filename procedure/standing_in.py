"""Standing in for somebody: a deputy between two dates, and an entry made on behalf.

A deputy acts for themselves as the deputy of somebody, and the record shows "A for B".  An
entry on behalf is the other's own act, which the Business Unit types in with the evidence.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from procedure.desk import Refused
from procedure.roles import Actor, PersonId, Role
from procedure.sources import default
from procedure.words import short_date

_DEPUTIES: Final = default("deputies")
_ON_BEHALF: Final = default("entries made on behalf of somebody")

# Each of these is one named person's own knowledge, independence or access.
OWN: Final = frozenset(
    {
        Role.REFERRER,
        Role.REVIEWER,
        Role.REPORT_AUTHOR,
        Role.RECORDS_REPRESENTATIVE,
        Role.WORKSHOP_PARTICIPANT,
        Role.FIRST_CONTACT,
    }
)
_OFFICE: Final = frozenset({Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Deputy:
    """``person`` may act as ``role`` for ``stands_for``; both dates are days on which they may."""

    person: PersonId
    stands_for: PersonId
    role: Role
    since: date
    until: date

    def on(self, day: date) -> bool:
        return self.since <= day <= self.until


def appointable(deputy: Deputy, others: Collection[Deputy]) -> tuple[Refused, ...]:
    """Return everything that stands against naming this deputy."""
    found = (
        (deputy.role in OWN, f"Nobody can stand in as {deputy.role.label}."),
        (deputy.person == deputy.stands_for, "Nobody can be their own deputy."),
        (
            deputy.until < deputy.since,
            f"The last day is before the first, {short_date(deputy.since)}.",
        ),
        (
            any(_chained(deputy, other) for other in others),
            "A deputy cannot have a deputy for the same role at the same time.",
        ),
    )
    return tuple(Refused(says, _DEPUTIES) for bad, says in found if bad)


def stands_for(
    deputies: Collection[Deputy], person: PersonId, role: Role, day: date
) -> PersonId | None:
    """Return for whom this person may act in this role on this day, if for anybody."""
    found = (d for d in deputies if d.person == person and d.role is role and d.on(day))
    return next((deputy.stands_for for deputy in found), None)


def shown_as(name: str, acting_for: str) -> str:
    """Write who acted: "Dee Vaughan for Sam Chair"."""
    return f"{name} for {acting_for}" if acting_for else name


@dataclass(frozen=True, slots=True, kw_only=True)
class OnBehalf:
    """Something ``decider`` did on paper, typed in by somebody else.

    ``evidence`` says where the signed paper lies, with its version; never what it says.
    """

    decider: Actor
    role: Role
    decided: date
    evidence: str


def enterable(entry: OnBehalf, by: Actor, today: date) -> tuple[Refused, ...]:
    """Return everything that stands against this person's entering it today."""
    own = entry.decider.person == by.person
    found = (
        (not by.roles & _OFFICE, "Only the Business Unit may enter this for somebody else."),
        (own, "This is your own, so enter it as yourself."),
        (entry.role not in entry.decider.roles, f"They are not {entry.role.label} here."),
        (not entry.evidence.strip(), "Say where the signed paper lies, and which version it is."),
        (entry.decided > today, "It cannot have been decided after today."),
    )
    return tuple(Refused(says, _ON_BEHALF) for bad, says in found if bad)


def _chained(one: Deputy, other: Deputy) -> bool:
    """Whether one of them would stand in for the other."""
    linked = other.person == one.stands_for or other.stands_for == one.person
    at_once = one.since <= other.until and other.since <= one.until
    return one.role is other.role and linked and at_once
