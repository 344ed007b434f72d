"""Asking agencies: who is asked, who confirms it, and every letter sent by one press (4.3).

An agency is asked through its own safeguarding lead, who joins the case for that and sees no
more of it.  Where nobody is enrolled as its lead the letter goes by hand, and so does the reply.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from procedure.case import Case, Member
from procedure.casework.ask import (
    Ask,
    Change,
    Verdict,
    day,
    in_future,
    with_fact,
)
from procedure.casework.asked import (
    NOT_ASKED,
    WITH_DATES,
    leads_of,
    not_done,
    returns_to_office,
    told,
    usual_day,
    with_due,
    with_request,
)
from procedure.casework.onward import onward
from procedure.facts import Fact
from procedure.notices import Notice, NoticeKind
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.requests import AgencyRequest, slug
from procedure.roles import Actor, PersonId, Role
from procedure.stages import Stage
from procedure.words import counted, short_date

_ENTERS: Final = frozenset({Stage.RR_OPEN, Stage.NO_RR_ROUTE})


def issue(case: Case, ask: Ask) -> Verdict:
    """Send every letter that may be sent, at once, and list those that go by hand."""
    waiting = [one for one in case.requests if one.confirmed and not one.sent and not one.by_hand]
    if not waiting:
        return not_done("There is no confirmed letter to send. Nothing was changed.")
    sent: list[AgencyRequest] = []
    for one in waiting:
        leads = leads_of(one.agency, ask)
        made = _issued(one, leads, case, ask)
        case = with_request(case, made)
        joining = frozenset(Member(p.person, Role.AGENCY_SAFEGUARDING_LEAD) for p in leads)
        case = replace(case, members=case.members | joining)
        sent.extend([made] if made.sent else [])
    letters = tuple(n for one in sent for n in _letters(case, one, ask))
    by_hand = len(waiting) - len(sent)
    change = Change(
        case=_requested(case, ask) if sent else case,
        says=_says(len(sent), by_hand),
        touches=WITH_DATES,
        notices=(*letters, *returns_to_office(case)),
        rows=tuple(_row(one, ask) for one in sent),
    )
    return _entered(change, ask)


def record_sent(case: Case, ask: Ask) -> Verdict:
    """A letter went by hand, on a day."""
    asked = case.request_to(ask.about)
    if asked is None or not asked.by_hand:
        return NOT_ASKED
    if asked.sent:
        return not_done(f"It was sent on {short_date(asked.sent)}. Nothing was changed.")
    if refused := in_future(ask, "sent-on"):
        return refused
    on = day(ask.answers, "sent-on")
    made = replace(asked, sent=on, due=_due(asked, on, case, ask))
    change = Change(
        case=_requested(with_request(case, made), ask),
        says="The day the letter was sent is recorded.",
        touches=WITH_DATES,
        rows=(_row(made, ask),),
    )
    return _entered(change, ask)


def _issued(asked: AgencyRequest, leads: list[Actor], case: Case, ask: Ask) -> AgencyRequest:
    if not leads:
        return replace(asked, by_hand=True)
    due = _due(asked, ask.today, case, ask)
    return replace(asked, lead=leads[0].person, sent=ask.today, due=due)


def _due(asked: AgencyRequest, sent: date, case: Case, ask: Ask) -> date:
    """Return the day the letter gives, unless it went too late for that."""
    return asked.due if asked.due and asked.due > sent else usual_day(case, ask, sent)


def _requested(case: Case, ask: Ask) -> Case:
    """Agencies have been asked on the day the first of them was."""
    case = with_due(case, ask)
    if Fact.INFORMATION_REQUESTED in case.facts:
        return case
    on = min(one.sent for one in case.requests if one.sent)
    return with_fact(case, ask, Fact.INFORMATION_REQUESTED, on)


def _entered(change: Change, ask: Ask) -> Verdict:
    case = change.case
    is_asked = Fact.INFORMATION_REQUESTED in case.facts
    return onward(change, ask, Stage.SCOPING) if is_asked and case.stage in _ENTERS else change


def _letters(case: Case, asked: AgencyRequest, ask: Ask) -> tuple[Notice, ...]:
    people = tuple(one.person for one in leads_of(asked.agency, ask))
    return told(case, NoticeKind.REQUEST, asked.key, people)


def _row(asked: AgencyRequest, ask: Ask) -> KeptRow:
    return KeptRow(
        register=RegisterKey.SHARING,
        about=f"request/{slug(asked.agency.key)}",
        by=PersonId(ask.by.person),
        on=ask.today,
    )


def _says(sent: int, by_hand: int) -> str:
    went = f"{counted(sent, 'letter has', 'letters have')} been sent."
    if not by_hand:
        return went
    return f"{went} {counted(by_hand, 'letter goes', 'letters go')} by hand."
