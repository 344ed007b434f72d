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
from procedure.actions import Action
from procedure.case import Case, Entry, Topic
from procedure.facts import Fact
from procedure.notices import Audience, Notice
from procedure.roles import PersonId, Role
from procedure.stages import Stage
from procedure.tasks import open_tasks
from storage.audit import AuditEvent, AuditKind
from storage.unit_of_work import UnitOfWork

QUORATE: Final = PersonId("quorate")

# A fact is true once somebody in each of these roles has been told.
MUST_HEAR: Final[Mapping[Fact, tuple[Role, ...]]] = {
    Fact.LA_INFORMED: (Role.LA_REPRESENTATIVE,),
    Fact.CHAIRS_INFORMED: (Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR),
    Fact.REFERRER_TOLD: (Role.REFERRER,),
}
# Where it moves the case on (procedure.md 3.1).
MOVES_ON: Final = {(Fact.LA_INFORMED, Stage.REFERRED): Stage.LA_CONSIDERATION}
# What goes out of date by it.  Being told of a thing changes nothing on the cards that ask.
TOUCHES: Final[Mapping[Fact, Topic]] = {Fact.REFERRER_TOLD: Topic.OUTCOME}


def record_delivery(
    notice: Notice, fact: Fact, case: Case, about: Circumstances, work: UnitOfWork
) -> None:
    """Record what a card's arrival made true, unless it is recorded or others still wait."""
    today = about.clock.today()
    roles = MUST_HEAR.get(fact, ())
    if fact in case.facts or not all(_heard(notice, case, role, today, work) for role in roles):
        return
    after = _with(fact, case, today)
    work.cases.save(case, after, by=QUORATE)
    reckon(after, about, work)
    work.outbox.raise_living(after.reference, after.version, _open(case) ^ _open(after))
    work.audit.append(_event(fact, case, after, today))


def _with(fact: Fact, case: Case, today: date) -> Case:
    version = case.version + 1
    entry = Entry(on=today, by=QUORATE, role=Role.BUSINESS_UNIT, entered=today)
    touched = {TOUCHES[fact]: version} if fact in TOUCHES else {}
    return replace(
        case,
        stage=MOVES_ON.get((fact, case.stage), case.stage),
        facts={**case.facts, fact: entry},
        touched={**case.touched, **touched},
        version=version,
    )


def _open(case: Case) -> frozenset[str]:
    return frozenset(task.key for task in open_tasks(case))


def _heard(notice: Notice, case: Case, role: Role, today: date, work: UnitOfWork) -> bool:
    """A deputy's having been told is not the chair's, unless the case has nobody but deputies."""
    holders = [member.person for member in case.members if member.role is role]
    themselves = [one for one in holders if not _deputises(one, role, today, work)]
    return _reached(notice, themselves or holders, work)


def _deputises(person: PersonId, role: Role, today: date, work: UnitOfWork) -> bool:
    known = work.people.by_id(person, today)
    return known is not None and role in known.deputy_for


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
