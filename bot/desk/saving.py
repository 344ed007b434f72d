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
from procedure.alike import likenesses
from procedure.case import Case, Member
from procedure.casework.ask import Ask, Change
from procedure.casework.likeness import with_likenesses
from procedure.casework.referral import lodged
from procedure.casework.writing import WRITING
from procedure.desk import Draft
from procedure.editions import edition_on
from procedure.facts import Fact
from procedure.notices import Audience, Notice, NoticeKind, Purpose
from procedure.permissions import MEMBER_ROLES, acting_as
from procedure.roles import Actor, Role
from procedure.stages import IN_CHANNEL, Stage
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
    Action.OPEN_CASE: AuditKind.COLLECT,
    Action.CLASSIFY_DEATH: AuditKind.DECIDE,
    Action.GIVE_LEARNING_VIEW: AuditKind.DECIDE,
    Action.DISPUTE_DECISION: AuditKind.DECIDE,
    Action.ANSWER_DISPUTE: AuditKind.DECIDE,
    Action.WITHDRAW_NOTIFICATION: AuditKind.DECIDE,
    Action.ANSWER_LIKENESS: AuditKind.DECIDE,
    Action.PREPARE_NOTIFICATION: AuditKind.COLLECT,
    Action.NOTE_BASIS: AuditKind.DECIDE,
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
    Action.TAKE_BACK_SECTION_2: AuditKind.DECIDE,
    Action.ENDORSE: AuditKind.DECIDE,
    Action.ENTER_SECTION_2: AuditKind.DECIDE,
    Action.ENTER_SECTION_3: AuditKind.DECIDE,
    Action.COMMISSION_REVIEW: AuditKind.DECIDE,
    Action.CHANGE_REVIEW_DATE: AuditKind.DECIDE,
    Action.TELL_REFERRER: AuditKind.DISCLOSE,
    Action.TELL_BOARD: AuditKind.DISCLOSE,
    Action.TELL_AGENCY: AuditKind.DISCLOSE,
    Action.TELL_PANEL: AuditKind.DISCLOSE,
    Action.RECORD_REPORT_SENT: AuditKind.DISCLOSE,
    **dict.fromkeys(WRITING, AuditKind.COLLECT),
    Action.AGREE_DOCUMENT: AuditKind.DECIDE,
    Action.RELEASE_RECORDS: AuditKind.DECIDE,
    Action.ANSWER_PANEL: AuditKind.DISCLOSE,
    Action.ARCHIVE: AuditKind.DECIDE,
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
    members = {Member(ask.by.person, Role.REFERRER), *members_today(work, ask.today)}
    case = lodged(ask, reference, draft.id, edition.key, members)
    receipt = _notice(NoticeKind.RECEIPT, case, Audience(person=ask.by.person))
    begun = Change(case=case, says="", touches=frozenset(), notices=(receipt,))
    return begin_case(begun, draft, ask, about, work)


def members_today(work: UnitOfWork, today: date) -> Iterator[Member]:
    """Everybody who is a member of any case that begins today."""
    for role in MEMBER_ROLES:
        for holder in work.people.holders(role, today):
            yield Member(holder.person, role)


def begin_case(
    begun: Change, draft: Draft, ask: Ask, about: Circumstances, work: UnitOfWork
) -> Case:
    """Save a new case, with a question for every other that may concern the same child."""
    found = tuple(likenesses(draft.filled.answers))
    case = with_likenesses(begun.case, work.child_marks.alike(found), ask)
    work.cases.add(case, work.forms.get(draft.id).key_id)
    work.child_marks.keep(case.reference, found)
    _write_down(ask, case, 0, work)
    reckon(case, about, work)
    _leave(case, (*begun.notices, *_lines(case, work), *_office_cards(case)), work)
    _leave(case, _task_notices(case, open_tasks(case), work, ask.today), work)
    work.awaited.begin(case.reference, [task.key for task in open_tasks(case)], ask.today)
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
    work.awaited.begin(case.reference, now.keys() - before.keys(), ask.today)
    for person in sorted({one.person for one in left}):
        work.outbox.look_again(person, case.reference)
    work.outbox.raise_living(case.reference, version, shown | (before.keys() ^ now.keys()))
    newly = (task for key, task in now.items() if key not in before)
    joined = replace(after, members=after.members - case.members)
    asked = (
        *_task_notices(after, newly, work, ask.today),
        *_task_notices(joined, now.values(), work, ask.today),
    )
    told = (*change.notices, *_lines(after, work), *_office_cards(joined), *asked)
    _leave(after, told, work)
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


def _lines(case: Case, work: UnitOfWork) -> Iterator[Notice]:
    """A line for each channel: none for a stage of which none may hear, nor for its end.

    The office's waits for its channel to be confirmed.  The Subgroup's is left once its channel
    is, so that nothing waits for ever where there is none; so each change leaves it again.
    """
    if IN_CHANNEL[case.stage] is None or case.stage is Stage.ARCHIVED:
        return
    for purpose in Purpose:
        to = Audience(channel=purpose)
        if purpose is Purpose.BUSINESS_UNIT or work.conversations.find(to):
            yield _notice(NoticeKind.CHANNEL_LINE, case, to)


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
