"""Some facts come true by a card's arriving: somebody has been told, on the day it arrived.

The fact is recorded in the transaction that settles the card, so that neither is ever there
without the other.  Nobody pressed anything: it is entered by the service, for the office.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.reckoning import reckon
from bot.desk.saving import bare_ask
from procedure.actions import Action
from procedure.case import Case, Entry, Topic
from procedure.casework.ask import Ask
from procedure.casework.onward import of_itself
from procedure.facts import Fact
from procedure.notices import Audience, Notice
from procedure.roles import NOBODYS_AGENCY, Actor, PersonId, Role
from procedure.tasks import open_tasks
from storage.audit import AuditEvent, AuditKind
from storage.unit_of_work import UnitOfWork

QUORATE: Final = PersonId("quorate")
_ITSELF: Final = Actor(person=QUORATE, name="Quorate", agency=NOBODYS_AGENCY)

# A fact is true once somebody in each of these roles has been told.
MUST_HEAR: Final[Mapping[Fact, tuple[Role, ...]]] = {
    Fact.LA_INFORMED: (Role.LA_REPRESENTATIVE,),
    Fact.CHAIRS_INFORMED: (Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR),
    Fact.REFERRER_TOLD: (Role.REFERRER,),
}
# What goes out of date by it.  Being told of a thing changes nothing on the cards that ask.
TOUCHES: Final[Mapping[Fact, Topic]] = {Fact.REFERRER_TOLD: Topic.OUTCOME}


def record_delivery(
    notice: Notice, fact: Fact, case: Case, about: Circumstances, work: UnitOfWork
) -> None:
    """Record what a card's arrival made true, unless it is recorded or others still wait."""
    today = about.clock.today()
    acting = work.people.acting(today)
    roles = MUST_HEAR.get(fact, ())
    if fact in case.facts or not all(_heard(notice, case, role, acting, work) for role in roles):
        return
    after = _with(fact, case, bare_ask(Action.MARK_DELIVERED, _ITSELF, about))
    work.cases.save(case, after, by=QUORATE)
    reckon(after, about, work, before=case)
    work.outbox.raise_living(after.reference, after.version, _open(case) ^ _open(after))
    work.audit.append(_event(fact, case, after, today))


def _with(fact: Fact, case: Case, ask: Ask) -> Case:
    """Record the fact, and take the case along whatever way it opens."""
    version = case.version + 1
    entry = Entry(on=ask.today, by=QUORATE, role=Role.BUSINESS_UNIT, entered=ask.today)
    touched = {TOUCHES[fact]: version} if fact in TOUCHES else {}
    after = replace(
        case,
        facts={**case.facts, fact: entry},
        touched={**case.touched, **touched},
        version=version,
    )
    return of_itself(case, after, ask)


def _open(case: Case) -> frozenset[str]:
    return frozenset(task.key for task in open_tasks(case))


def _heard(
    notice: Notice, case: Case, role: Role, acting: Mapping[PersonId, Actor], work: UnitOfWork
) -> bool:
    """A deputy's having been told is not the chair's, unless the case has nobody but deputies.

    Whoever's role has ended is waited for no longer, unless nobody on the case holds it.
    """
    members = [member.person for member in case.members if member.role is role]
    holders = [one for one in members if one in acting and role in acting[one].roles]
    themselves = [one for one in holders if role not in acting[one].deputy_for]
    return _reached(notice, themselves or holders or members, work)


def _reached(notice: Notice, people: Iterable[PersonId], work: UnitOfWork) -> bool:
    keys = (replace(notice, to=Audience(person=person)).key for person in people)
    found = (work.outbox.find(key) for key in keys)
    return any(left is not None and left.sent_version is not None for left in found)


def _event(fact: Fact, before: Case, after: Case, today: date) -> AuditEvent:
    return AuditEvent(
        kind=AuditKind.SYSTEM,
        action=Action.MARK_DELIVERED,
        by=QUORATE,
        civil=today,
        reference=after.reference,
        before=before.version,
        after=after.version,
        details={"about": fact, "stage": after.stage},
    )
