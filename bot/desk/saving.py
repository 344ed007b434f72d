"""What is saved with a change: the case, the audit row, the index of clocks, and the notices.

All of it goes in one transaction.  Who is told follows from the case before and after: a task
that was not open and now is goes to everybody who holds its role on this case.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.desk.audited import write_down
from bot.desk.circumstances import Circumstances
from bot.desk.reckoning import reckon
from bot.desk.telling import leave, lines, notice, office_cards, task_notices
from procedure.actions import Action
from procedure.alike import likenesses
from procedure.case import Case, Member
from procedure.casework.ask import Ask, Change
from procedure.casework.likeness import with_likenesses
from procedure.casework.referral import lodged
from procedure.desk import Draft
from procedure.editions import edition_on
from procedure.notices import Audience, NoticeKind
from procedure.permissions import MEMBER_ROLES
from procedure.roles import Actor, Role
from procedure.tasks import open_tasks, tasks_of
from storage.unit_of_work import UnitOfWork


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
    receipt = notice(NoticeKind.RECEIPT, case, Audience(person=ask.by.person))
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
    write_down(ask, case, 0, work)
    reckon(case, about, work)
    leave(case, (*begun.notices, *lines(case, work), *office_cards(case)), work)
    leave(case, task_notices(case, open_tasks(case), work, ask.today), work)
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
    write_down(ask, after, case.version, work, change.details)
    reckon(after, about, work, before=case)
    before = {task.key: task for task in open_tasks(case)}
    now = {task.key: task for task in open_tasks(after)}
    left = case.members - after.members
    shown = {task.key for task in tasks_of(after) if left or task.topics & change.touches}
    shown |= {one.key for one in after.requests if one not in case.requests}
    work.registers.keep(case.reference, change.rows)
    work.awaited.begin(case.reference, now.keys() - before.keys(), ask.today)
    work.awaited.end(case.reference, before.keys() - now.keys())
    for person in sorted({one.person for one in left}):
        work.outbox.look_again(person, case.reference)
    work.outbox.raise_living(case.reference, version, shown | (before.keys() ^ now.keys()))
    newly = (task for key, task in now.items() if key not in before)
    joined = replace(after, members=after.members - case.members)
    asked = (
        *task_notices(after, newly, work, ask.today),
        *task_notices(joined, now.values(), work, ask.today),
    )
    told = (*change.notices, *lines(after, work), *office_cards(joined), *asked)
    leave(after, told, work)
    return after
