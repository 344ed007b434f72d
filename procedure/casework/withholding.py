"""Information withheld: up one step at a time, until it is supplied or a reason accepted (s2).

A reply that is late goes to the Subgroup by itself, the day after; the safeguarding partners
have it by themselves once the agency's strategic lead has not answered in time.  No clock stops.
"""

from dataclasses import replace
from typing import Final

from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask, Change, Verdict, with_signature
from procedure.casework.asked import (
    NOT_ASKED,
    TOUCHES,
    WITH_DATES,
    counting,
    people_as,
    settled,
    told,
    with_request,
)
from procedure.desk import Refused
from procedure.disputes import answer_by
from procedure.forms.withholding import ESCALATE
from procedure.notices import Notice, NoticeKind
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.requests import AgencyRequest, Ended, Escalated, Rung, outstanding
from procedure.roles import Role
from procedure.sources import section

_SHARING: Final = section("2")
_NOT_UP: Final = Refused(
    "This request has not been taken further, or has ended. Nothing was changed.", _SHARING
)
_HEARS: Final = {
    Rung.SUBGROUP: (Role.SUBGROUP_CHAIR,),
    Rung.LEAD: (Role.SUBGROUP_CHAIR,),
    Rung.PARTNERS: (Role.SUBGROUP_CHAIR, Role.PARTNER_LEAD),
}


def take_up(case: Case, ask: Ask) -> Verdict:
    """A request is refused or disputed: it goes to the Subgroup before it is late."""
    asked = case.request_to(ask.about)
    if asked is None or not asked.is_outstanding:
        return NOT_ASKED
    if asked.steps:
        return Refused("It is with the Subgroup already. Nothing was changed.", _SHARING)
    return _climbed(case, asked, Rung.SUBGROUP, ask)


def next_step(case: Case, ask: Ask) -> Verdict:
    """D34: the Subgroup Chair takes it to the strategic lead, then to the partners, or ends it."""
    asked = case.request_to(ask.about)
    if asked is None or not asked.is_outstanding or asked.rung is None:
        return _NOT_UP
    chosen = ask.answers["next"]
    if asked.rung is Rung.PARTNERS and chosen == ESCALATE:
        return Refused(
            "It is with the safeguarding partners, and there is no step after it.", _SHARING
        )
    case = with_signature(case, ask, DecisionCode.WITHHELD, chosen, asked.agency.key)
    if chosen != ESCALATE:
        return _ended(case, asked, ask)
    after = Rung.LEAD if asked.rung is Rung.SUBGROUP else Rung.PARTNERS
    return _climbed(case, asked, after, ask)


def formal_action(case: Case, ask: Ask) -> Verdict:
    """What the safeguarding partners did, recorded by the lead of one of them.

    It stands beside the step that brought it to them, with its own reasons and the same date.
    """
    asked = case.request_to(ask.about)
    if asked is None or not asked.is_outstanding or asked.rung is not Rung.PARTNERS:
        return _NOT_UP
    case = with_signature(
        case, ask, DecisionCode.WITHHELD, ask.answers["action"], asked.agency.key
    )
    if ask.answers["action"] != ESCALATE:
        return _ended(case, asked, ask)
    *_, last = asked.steps
    acted = replace(last, on=ask.today, form=ask.form)
    made = replace(asked, steps=(*asked.steps, acted))
    return Change(
        case=with_request(case, made),
        says="The formal action is recorded.",
        touches=TOUCHES,
        rows=(_row(made, ask),),
    )


def accept_gaps(case: Case, ask: Ask) -> Verdict:
    """The Subgroup Chair goes on without the replies that are not in (4.3)."""
    asked = tuple(one for one in case.requests if one.confirmed and not one.is_settled)
    if not asked:
        return Refused("No reply is awaited. Nothing was changed.", section("4.3"))
    for one in asked:
        case = with_request(case, replace(one, ended=Ended.GAP))
    return Change(
        case=settled(case, ask),
        says="The gaps are accepted, and the record says so.",
        touches=WITH_DATES,
        why=ask.answers["reasons"],
    )


def overdue(case: Case, ask: Ask) -> Change | None:
    """What a day's passing does: late replies go to the Subgroup, unanswered ones further."""
    notices: list[Notice] = []
    rows: list[KeptRow] = []
    after = case
    for asked in outstanding(case.requests):
        if rung := _rung_now(asked, ask):
            change = _climbed(after, asked, rung, ask)
            after = change.case
            notices.extend(change.notices)
            rows.extend(change.rows)
    if not rows:
        return None
    return Change(
        case=after,
        says="What is late goes to the Subgroup.",
        touches=TOUCHES,
        notices=tuple(notices),
        rows=tuple(rows),
    )


def _rung_now(asked: AgencyRequest, ask: Ask) -> Rung | None:
    if not ask.calendar.is_working_day(ask.today):
        return None
    if not asked.steps:
        return Rung.SUBGROUP if asked.is_late(ask.today) else None
    last = asked.steps[-1]
    return Rung.PARTNERS if last.rung is Rung.LEAD and ask.today > last.due else None


def _climbed(case: Case, asked: AgencyRequest, rung: Rung, ask: Ask) -> Change:
    due = answer_by(ask.today, case.dates, counting(ask))
    step = Escalated(rung=rung, on=ask.today, due=due, form=ask.form)
    made = replace(asked, steps=(*asked.steps, step))
    case = with_request(case, made)
    return Change(
        case=case,
        says=f"It is with {rung.label}.",
        touches=TOUCHES,
        notices=told(case, NoticeKind.WITHHELD, made.key, people_as(case, *_HEARS[rung])),
        rows=(_row(made, ask),),
    )


def _ended(case: Case, asked: AgencyRequest, ask: Ask) -> Change:
    made = replace(asked, ended=Ended.GOOD_REASON)
    return Change(
        case=settled(with_request(case, made), ask),
        says="It is recorded that there is good reason.",
        touches=WITH_DATES,
        rows=(_row(made, ask),),
    )


def _row(asked: AgencyRequest, ask: Ask) -> KeptRow:
    """Each has its own by its reasons; a step the day's passing takes has none, and comes once."""
    return KeptRow(
        register=RegisterKey.SHARING,
        about=f"withheld/{asked.key}/{ask.form or asked.rung}",
        by=ask.by.person,
        on=ask.today,
    )
