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
from procedure.casework.ask import Ask, Change
from procedure.casework.onward import of_itself
from procedure.casework.telling import arrived, gone_on, is_true
from procedure.facts import Fact
from procedure.notices import Audience, Notice
from procedure.recipients import BOARD
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
TOUCHES: Final[Mapping[Fact, Topic]] = {
    Fact.REFERRER_TOLD: Topic.OUTCOME,
    Fact.BOARD_TOLD: Topic.OUTCOME,
}
# The list of who has been told, as it stands in the chats of those who tell.
TOLD_OF: Final = frozenset({Action.TELL_BOARD.value, Action.TELL_AGENCY.value})


def record_delivery(
    notice: Notice, fact: Fact, case: Case, about: Circumstances, work: UnitOfWork
) -> None:
    """Record what a card's arrival made true, unless it is recorded or others still wait."""
    today = about.clock.today()
    acting = work.people.acting(today)
    roles = MUST_HEAR.get(fact, ())
    if is_true(case, fact) or not all(_heard(notice, case, role, acting, work) for role in roles):
        return
    ask = bare_ask(Action.MARK_DELIVERED, _ITSELF, about)
    if fact is Fact.BOARD_TOLD:
        after = _one_more_told(notice, case, ask, acting, work)
    else:
        after = _with({fact: _entry(ask)}, case, ask)
    if after is None:
        return
    work.cases.save(case, after, by=QUORATE)
    reckon(after, about, work, before=case)
    changed = (_open(case) ^ _open(after)) | (TOLD_OF if fact in TOUCHES else set())
    work.outbox.raise_living(after.reference, after.version, changed)
    work.audit.append(_event(fact, case, after, today))


def _one_more_told(
    notice: Notice, case: Case, ask: Ask, acting: Mapping[PersonId, Actor], work: UnitOfWork
) -> Case | None:
    """Tick whom this notice was for, once everybody it was left for has it; None if not yet."""
    key = notice.about.partition("/")[0]
    if key == BOARD and not _all_reached(notice, acting, work):
        return None
    told = arrived(case, key, _entry(ask), ask.now)
    return _with(told.facts, told, ask) if told is not case else None


def _all_reached(notice: Notice, acting: Mapping[PersonId, Actor], work: UnitOfWork) -> bool:
    """Whether every Board member to whom this was sent has it; one who is new was not sent it."""
    board = (one.person for one in acting.values() if Role.BOARD_MEMBER in one.roles)
    keys = (replace(notice, to=Audience(person=person)).key for person in board)
    left = [found for key in keys if (found := work.outbox.find(key))]
    return all(one.sent_version is not None for one in left)


def _entry(ask: Ask) -> Entry:
    return Entry(on=ask.today, by=QUORATE, role=Role.BUSINESS_UNIT, entered=ask.today)


def _with(facts: Mapping[Fact, Entry], case: Case, ask: Ask) -> Case:
    """Record the facts, and take the case along whatever way they open."""
    version = case.version + 1
    touched = {TOUCHES[fact]: version for fact in facts if fact in TOUCHES}
    after = replace(
        case,
        facts={**case.facts, **facts},
        touched={**case.touched, **touched},
        version=version,
    )
    after = of_itself(case, after, ask)
    return gone_on(Change(case=after, says="", touches=frozenset()), ask).case


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
