"""Who hears of a clock today: whoever holds the role that is to hear of it, on the case.

A place on a case is not enough, since a role has a last day.  Where nobody could act in the
role at a press today, the office hears of it in their place, so that somebody always does.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Final

from procedure.case import Case
from procedure.clocks import Clock
from procedure.notices import Audience
from procedure.permissions import roles_held_on
from procedure.reminders import Hearers, hearers
from procedure.requests import outstanding, still_to_come
from procedure.roles import Actor, PersonId, Role
from storage.unit_of_work import UnitOfWork

_REPLIES: Final = "C08"
_OFFICE: Final = frozenset({Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER})


class Audiences:
    """For one transaction: who holds which role is read once, when it is first asked."""

    def __init__(self, work: UnitOfWork, today: date) -> None:
        self._work = work
        self._today = today

    def of(self, case: Case, clock: Clock) -> tuple[Audience, ...]:
        """Whoever is to hear of it, one to one, and the channel if it may see it."""
        told = hearers(clock, self._today)
        if clock.code == _REPLIES and case.requests:
            return self._of_replies(case, told)
        people = dict.fromkeys(one for role in told.roles for one in self._hearing(case, role))
        channel = (Audience(channel=told.channel),) if told.channel else ()
        return (*(Audience(person=person) for person in people), *channel)

    def _of_replies(self, case: Case, told: Hearers) -> tuple[Audience, ...]:
        """Only agencies whose reply is awaited hear of it, through whoever answers for them.

        A letter that was never sent is nobody's to answer, and is still spoken of elsewhere.
        """
        if not still_to_come(case.requests):
            return ()
        awaited = {one.agency.key for one in outstanding(case.requests)}
        leads = self._on(case, frozenset({Role.AGENCY_SAFEGUARDING_LEAD}))
        theirs = [one for one in leads if self._acting[one].agency.key in awaited]
        others = [role for role in told.roles if role is not Role.AGENCY_SAFEGUARDING_LEAD]
        told_too = (one for role in others for one in self._hearing(case, role))
        people = dict.fromkeys((*theirs, *told_too))
        channel = (Audience(channel=told.channel),) if told.channel else ()
        return (*(Audience(person=person) for person in people), *channel)

    def in_their_place(self, case: Case) -> tuple[PersonId, ...]:
        """Return the office: those of it who are on the case or, if none is, all of it."""
        return self._on(case, _OFFICE) or self._office

    def _hearing(self, case: Case, role: Role) -> tuple[PersonId, ...]:
        return self._on(case, frozenset({role})) or self.in_their_place(case)

    def _on(self, case: Case, roles: frozenset[Role]) -> tuple[PersonId, ...]:
        people = sorted({member.person for member in case.members} & self._acting.keys())
        return tuple(one for one in people if roles & roles_held_on(case, self._acting[one]))

    @property
    def _office(self) -> tuple[PersonId, ...]:
        return tuple(sorted(one.person for one in self._acting.values() if one.roles & _OFFICE))

    @cached_property
    def _acting(self) -> Mapping[PersonId, Actor]:
        return self._work.people.acting(self._today)
