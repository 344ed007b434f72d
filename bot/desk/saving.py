"""What is saved with a change: the case, the audit row, the index of clocks, and the notices.

All of it goes in one transaction.  Who is told follows from the case before and after: a task
that was not open and now is goes to everybody who holds its role on this case.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.reckoning import reckon
from procedure.actions import Action
from procedure.case import Case, Member
from procedure.casework.ask import Ask, Change
from procedure.casework.referral import lodged
from procedure.desk import Draft
from procedure.editions import edition_on
from procedure.facts import Fact
from procedure.notices import Audience, Notice, NoticeKind, Purpose
from procedure.permissions import MEMBER_ROLES, acting_as
from procedure.roles import Actor, Role
from procedure.task_rules import Task
from procedure.tasks import open_tasks, tasks_of
from storage.audit import AuditEvent, AuditKind
from storage.unit_of_work import UnitOfWork

# What is not a decision or a collection is an alteration of the record.
AUDITED: Final = {
    Action.LODGE_REFERRAL: AuditKind.COLLECT,
    Action.ADD_MEMBER: AuditKind.DECIDE,
    Action.REMOVE_MEMBER: AuditKind.DECIDE,
    Action.DECIDE_NOTIFICATION: AuditKind.DECIDE,
    Action.GIVE_VIEW: AuditKind.DECIDE,
    Action.RULE_ON_INTEREST: AuditKind.DECIDE,
    Action.CONFIRM_CORRECTION: AuditKind.DECIDE,
    Action.ENTER_DECISION: AuditKind.DECIDE,
    Action.ENTER_VIEW: AuditKind.DECIDE,
    Action.RULE_ON_DEPUTY: AuditKind.DECIDE,
    Action.ASK_SAFETY: AuditKind.DECIDE,
    Action.RECORD_OUTCOMES: AuditKind.DECIDE,
    Action.ADJOURN_MEETING: AuditKind.DECIDE,
    Action.GO_ON: AuditKind.DECIDE,
    Action.CLOSE_MEETING: AuditKind.DECIDE,
    Action.SIGN_SECTION_2: AuditKind.DECIDE,
    Action.SIGN_SECTION_3: AuditKind.DECIDE,
    Action.TELL_REFERRER: AuditKind.DISCLOSE,
    Action.CONFIRM_AGENCIES: AuditKind.DECIDE,
    Action.ISSUE_REQUESTS: AuditKind.DISCLOSE,
    Action.OPEN_REQUEST: AuditKind.CONSULT,
    Action.REPLY: AuditKind.COLLECT,
    Action.RECORD_REPLY: AuditKind.COLLECT,
    Action.SEE_REPLY: AuditKind.CONSULT,
    Action.ACCEPT_REPLY: AuditKind.DECIDE,
    Action.SEND_BACK_REPLY: AuditKind.DECIDE,
    Action.ACCEPT_GAPS: AuditKind.DECIDE,
    Action.NEXT_STEP: AuditKind.DECIDE,
    Action.FORMAL_ACTION: AuditKind.DECIDE,
}


_NOTHING: Final[Mapping[str, str]] = {}


def bare_ask(action: Action, by: Actor, about: Circumstances) -> Ask:
    chosen = about.partnership
    return Ask(
        action=action,
        by=by,
        today=about.clock.today(),
        now=about.clock.time_of_day(),
        settings=chosen.settings,
        calendar=chosen.calendar,
        agencies=chosen.agencies,
    )


def open_case(draft: Draft, ask: Ask, about: Circumstances, work: UnitOfWork) -> Case:
    """Open a case from a finished referral, and leave word for everybody concerned.

    On a day outside every edition of the procedure nothing is opened.
    """
    edition = edition_on(ask.today)
    reference = work.next_reference(about.partnership.reference_prefix, ask.today.year)
    members = {Member(ask.by.person, Role.REFERRER)} | {
        Member(holder.person, role)
        for role in MEMBER_ROLES
        for holder in work.people.holders(role, ask.today)
    }
    case = lodged(ask, reference, draft.id, edition.key, members)
    work.cases.add(case, work.forms.get(draft.id).key_id)
    _write_down(ask, case, 0, work)
    reckon(case, about, work)
    _leave(case, (*_first_notices(case, ask), *_office_cards(case)), work)
    _leave(case, _task_notices(case, open_tasks(case), work, ask.today), work)
    return case


def save_change(
    case: Case, change: Change, ask: Ask, about: Circumstances, work: UnitOfWork
) -> Case:
    """Save a changed case one version on, and leave word for whoever must newly act.

    Whoever is newly on the case is asked all that their role is now being asked.  Once somebody
    is off it, every card about it is looked at again, since theirs must close.
    """
    version = case.version + 1
    touched = {**case.touched, **dict.fromkeys(change.touches, version)}
    after = replace(change.case, version=version, touched=touched)
    work.cases.save(case, after, by=ask.by.person, why=change.why)
    _write_down(ask, after, case.version, work, change.details)
    reckon(after, about, work, before=case)
    before = {task.key: task for task in open_tasks(case)}
    now = {task.key: task for task in open_tasks(after)}
    left = case.members - after.members
    shown = {task.key for task in tasks_of(after) if left or task.topics & change.touches}
    shown |= {one.key for one in after.requests if one not in case.requests}
    work.registers.keep(case.reference, change.rows)
    work.outbox.raise_living(case.reference, version, shown | (before.keys() ^ now.keys()))
    newly = (task for key, task in now.items() if key not in before)
    joined = replace(after, members=after.members - case.members)
    asked = (
        *_task_notices(after, newly, work, ask.today),
        *_task_notices(joined, now.values(), work, ask.today),
    )
    _leave(after, (*change.notices, *_office_cards(joined), *asked), work)
    return after


def _write_down(
    ask: Ask, case: Case, before: int, work: UnitOfWork, also: Mapping[str, str] = _NOTHING
) -> None:
    work.audit.append(
        AuditEvent(
            kind=AUDITED.get(ask.action, AuditKind.ALTER),
            action=ask.action,
            by=ask.by.person,
            civil=ask.today,
            reference=case.reference,
            before=before,
            after=case.version,
            details={
                "about": ask.about,
                "form": ask.form,
                "stage": case.stage,
                "role": acting_as(ask.by, ask.action),
                "deputy": bool(ask.by.deputy_for),
                **also,
            },
        )
    )


def _first_notices(case: Case, ask: Ask) -> Iterator[Notice]:
    """The referrer's receipt and the office's line."""
    yield _notice(NoticeKind.RECEIPT, case, Audience(person=ask.by.person))
    yield _notice(NoticeKind.CHANNEL_LINE, case, Audience(channel=Purpose.BUSINESS_UNIT))


def _office_cards(case: Case) -> Iterator[Notice]:
    for member in sorted(case.members, key=lambda one: one.person):
        if member.role in {Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER}:
            yield _notice(NoticeKind.CASE, case, Audience(person=member.person))


def _notice(kind: NoticeKind, case: Case, to: Audience) -> Notice:
    return Notice(kind=kind, to=to, reference=case.reference)


def _task_notices(
    case: Case, tasks: Iterable[Task], work: UnitOfWork, today: date
) -> tuple[Notice, ...]:
    return tuple(
        Notice(
            kind=NoticeKind.TASK,
            to=Audience(person=member.person),
            reference=case.reference,
            about=task.key,
            marks=_marks(task),
        )
        for task in tasks
        for member in sorted(case.members, key=lambda one: one.person)
        if member.role in task.roles
        if _is_asked(member, task, work, today)
    )


def _is_asked(member: Member, task: Task, work: UnitOfWork, today: date) -> bool:
    """Each safeguarding partner is asked through its own lead, everybody else by role.

    Whoever began what a second person must finish is not that person.
    """
    if member.person == task.not_by:
        return False
    if task.partner is None:
        return True
    found = work.people.by_id(member.person, today)
    return found is not None and found.agency.partner == task.partner


def _marks(task: Task) -> Fact | None:
    """The authority's representative has been told once the card is delivered (C05)."""
    return Fact.LA_INFORMED if task.action is Action.DECIDE_NOTIFICATION else None


def _leave(case: Case, notices: Iterable[Notice], work: UnitOfWork) -> None:
    work.outbox.leave_all((notice, case.version) for notice in dict.fromkeys(notices))
