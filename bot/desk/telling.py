"""Who is told of a change: the channels, the office, and whoever must newly act.

It follows from the case as it is now, and from its members: a task goes to everybody who holds
its role on this case.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from procedure.actions import Action
from procedure.case import Case, Member
from procedure.facts import Fact
from procedure.notices import Audience, Notice, NoticeKind, Purpose
from procedure.roles import Role
from procedure.stages import IN_CHANNEL, Stage
from procedure.task_rules import Task
from storage.unit_of_work import UnitOfWork


def notice(kind: NoticeKind, case: Case, to: Audience) -> Notice:
    return Notice(kind=kind, to=to, reference=case.reference)


def lines(case: Case, work: UnitOfWork) -> Iterator[Notice]:
    """A line for each channel: none for a stage of which none may hear, nor for its end.

    The office's waits for its channel to be confirmed.  The Subgroup's is left once its channel
    is, so that nothing waits for ever where there is none; so each change leaves it again.
    """
    if IN_CHANNEL[case.stage] is None or case.stage is Stage.ARCHIVED:
        return
    for purpose in Purpose:
        to = Audience(channel=purpose)
        if purpose is Purpose.BUSINESS_UNIT or work.conversations.find(to):
            yield notice(NoticeKind.CHANNEL_LINE, case, to)


def office_cards(case: Case) -> Iterator[Notice]:
    for member in sorted(case.members, key=lambda one: one.person):
        if member.role in {Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER}:
            yield notice(NoticeKind.CASE, case, Audience(person=member.person))


def task_notices(
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


def leave(case: Case, notices: Iterable[Notice], work: UnitOfWork) -> None:
    work.outbox.leave_all((notice, case.version) for notice in dict.fromkeys(notices))


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
