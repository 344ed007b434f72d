"""A reply that is awaited: its agency reminded, or given more time (section 4.3, C08)."""

from dataclasses import replace

from procedure.case import Case
from procedure.casework.ask import Ask, Change, Verdict, day
from procedure.casework.asked import (
    NOT_ASKED,
    TOUCHES,
    WITH_DATES,
    bad_day,
    leads_of,
    not_done,
    told,
    with_due,
    with_request,
)
from procedure.notices import NoticeKind
from procedure.words import short_date


def extend(case: Case, ask: Ask) -> Verdict:
    """Give one agency more time: a named person, a reason, and never up to the meeting (C08)."""
    asked = case.request_to(ask.about)
    if asked is None or asked.due is None or not asked.is_outstanding:
        return NOT_ASKED
    if asked.steps:
        return not_done("It has been taken further. The Subgroup Chair decides the next step.")
    on = day(ask.answers, "reply-by")
    if on <= asked.due:
        return not_done(f"It is due on {short_date(asked.due)} now. Give a later day.")
    if refused := bad_day(case, ask):
        return refused
    case = with_request(case, replace(asked, due=on))
    return Change(
        case=with_due(case, ask),
        says=f"The reply is now due on {short_date(on)}.",
        touches=WITH_DATES,
        why=ask.answers["reasons"],
    )


def chase(case: Case, ask: Ask) -> Verdict:
    """Remind the agency's lead again, once a day at the most."""
    asked = case.request_to(ask.about)
    if asked is None or not asked.is_outstanding:
        return not_done("No reply is awaited from this agency. Nothing was sent.")
    if asked.by_hand:
        return not_done("Nobody is enrolled as its safeguarding lead. Chase it by hand.")
    if asked.chased == ask.today:
        return not_done("It has been chased today already. Nothing was sent.")
    case = with_request(case, replace(asked, chased=ask.today))
    people = tuple(one.person for one in leads_of(asked.agency, ask))
    return Change(
        case=case,
        says="Its safeguarding lead is being reminded.",
        touches=TOUCHES,
        notices=told(case, NoticeKind.CHASED, f"{asked.key}/{ask.today}", people),
    )
