"""Somebody's own work, over all their cases: what is asked of them, and what they have begun."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from bot.desk.circumstances import Circumstances
from bot.desk.in_hand import ACTION_OF
from bot.drawing.owing import Looking, Owed, owed_on
from cards.elements import Json
from cards.my_work import MyWorkView, Unfinished, Waiting, my_work
from cards.press import NO_CARD, Offer, Verb
from procedure.actions import Action
from procedure.case import Case
from procedure.permissions import refusal, roles_held_on
from procedure.questions import FormKey
from procedure.reminders import time_left
from procedure.requests import slug
from procedure.roles import Actor, Role
from procedure.tasks import task
from procedure.words import short_date
from storage.forms import Begun
from storage.unit_of_work import UnitOfWork


def draw_my_work(
    by: Actor, page: int, offers: Sequence[Offer], about: Circumstances, work: UnitOfWork
) -> Json:
    cases = work.cases.several(work.cases.referenced_by_person(by.person))
    look = Looking(about=about, acting={by.person: by})
    until = work.people.deputising(by.person, look.today) if by.deputy_for else {}
    mine = [one for case in cases for one in owed_by(by, case, look)]
    mine.sort(key=lambda one: (one.due or date.max, one.case.reference))
    sees = [case for case in reversed(cases) if _sees(by, case)]
    known = {str(case.reference): case for case in cases}
    return my_work(
        MyWorkView(
            k=NO_CARD,
            n=0,
            waiting=[_waiting(one, by, until, look) for one in mine],
            drafts=[_draft(one, by, known) for one in work.forms.drafts_of(by.person)],
            cases=[(case.reference, case.stage) for case in sees],
            page=page,
            offers=offers,
        )
    )


def owed_by(by: Actor, case: Case, look: Looking) -> Iterator[Owed]:
    """Return what one person could do today of all that is waited for on a case."""
    found = owed_on(case, look.running(case), look)
    return (one for one in found if by.person in {who.person for who in one.people})


def due_in_words(one: Owed, look: Looking) -> str:
    if one.due is None:
        return ""
    left = time_left(one.due, look.today, look.about.partnership.calendar)
    return f"Due {short_date(one.due)} ({left})"


def _waiting(one: Owed, by: Actor, until: Mapping[Role, date | None], look: Looking) -> Waiting:
    code = one.clock.code if one.clock and _sees(by, one.case) else ""
    why = Offer(Verb.WHY, "Why this date?", f"{one.case.reference}/{code}")
    return Waiting(
        reference=one.case.reference,
        asks=one.asks,
        about=f"{one.case.reference}/{one.opens}",
        source=one.source,
        due=due_in_words(one, look),
        level=one.level,
        why=why if code else None,
        deputy=_deputy(one, by, until),
    )


def _deputy(one: Owed, by: Actor, until: Mapping[Role, date | None]) -> str:
    """Say for whom it is done, unless one of the roles it may be done in is their own."""
    roles = roles_held_on(one.case, by) & frozenset(one.roles)
    if not roles or not roles <= by.deputy_for.keys():
        return ""
    role = min(roles, key=list(Role).index)
    last = until.get(role)
    ends = f" until {short_date(last)}" if last else ""
    return f"For {by.deputy_for[role]}, as deputy{ends}."


def _draft(begun: Begun, by: Actor, known: Mapping[str, Case]) -> Unfinished:
    kept = f"Kept until {short_date(begun.expires_on)}." if begun.expires_on else "Kept."
    if begun.about is None:
        says = f"It is on no case yet. {kept}"
        return Unfinished(
            form=begun.form.label, says=says, goes_on=Offer(Verb.MAKE_REFERRAL, "Go on with it")
        )
    case = known.get(begun.about)
    if case is None or refusal(by, ACTION_OF[begun.form], case):
        gone = (
            f"Case {begun.about}. You can no longer send it, and nobody else can read it. {kept}"
        )
        return Unfinished(form=begun.form.label, says=gone)
    return Unfinished(
        form=begun.form.label, says=f"Case {begun.about}. {kept}", goes_on=_goes_on(begun, by)
    )


def _goes_on(begun: Begun, by: Actor) -> Offer:
    if begun.form is FormKey.INFORMATION_REPLY:
        about = f"{begun.about}/request/{slug(by.agency.key)}"
        return Offer(Verb.CASE_TASK, f"Go on with it: {begun.about}", about)
    action = str(ACTION_OF[begun.form])
    if task(action) is None:
        return Offer(Verb.SHOW_CASE, f"Open case {begun.about}", begun.about or "")
    return Offer(Verb.CASE_TASK, f"Go on with it: {begun.about}", f"{begun.about}/{action}")


def _sees(by: Actor, case: Case) -> bool:
    return refusal(by, Action.SEE_CASE, case) is None
