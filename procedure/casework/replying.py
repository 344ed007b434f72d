"""An agency's answer: read, given, found enough or sent back (sections 2 and 4.3).

A safeguarding lead answers for their own agency, and the agency is their own by our tables.
"""

from dataclasses import replace
from typing import Final

from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask, Change, Verdict, day, in_future, with_signature
from procedure.casework.asked import (
    NOT_ASKED,
    NOTHING_SHOWN,
    TOUCHES,
    WITH_DATES,
    people_as,
    settled,
    told,
    with_due,
    with_request,
)
from procedure.desk import Refused
from procedure.lengths import ANSWER_DISPUTE
from procedure.notices import Notice, NoticeKind
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.requests import AgencyRequest
from procedure.roles import Actor, Role
from procedure.sources import default, section
from procedure.words import short_date

_SCOPING: Final = section("4.3")
_CHECKED: Final = default("replies that are checked")
_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_ON_SAFETY: Final = (Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR, Role.BUSINESS_MANAGER)
_ANSWERED: Final = frozenset({"secured", "not-needed"})
NOT_YOURS: Final = Refused(
    "Your agency has not been asked for information on this case, or you do not answer for it.",
    _SCOPING,
)


def request_of(case: Case, by: Actor) -> AgencyRequest | None:
    """Return what this person's own agency was asked, if they answer for it on the case."""
    mine = Role.AGENCY_SAFEGUARDING_LEAD in by.roles & case.roles_of(by.person)
    asked = case.request_to(by.agency.key) if mine else None
    return asked if asked and asked.sent and not asked.by_hand else None


def open_request(case: Case, ask: Ask) -> Verdict:
    """The letter has been opened for the first time."""
    asked = request_of(case, ask.by)
    if asked is None:
        return NOT_YOURS
    if asked.read:
        return Refused("It has been read already. Nothing was changed.", _SCOPING)
    return Change(
        case=with_request(case, replace(asked, read=ask.today)),
        says="It is recorded that you have opened the letter.",
        touches=NOTHING_SHOWN,
    )


def reply(case: Case, ask: Ask) -> Verdict:
    """The agency's reply is in; what it says of safety is told at once (section 18.2)."""
    asked = request_of(case, ask.by)
    if asked is None:
        return NOT_YOURS
    if asked.returned or asked.accepted:
        on = asked.returned or asked.accepted or ask.today
        return Refused(
            f"Your agency's reply was sent on {short_date(on)}. Nothing was changed.", _SCOPING
        )
    made = _returned(asked, ask)
    return Change(
        case=_with_records(with_request(case, made), ask, made),
        says="Your agency's reply has been sent. The Business Unit is being told.",
        touches=TOUCHES,
        notices=_told(case, made, ask),
    )


def record_reply(case: Case, ask: Ask) -> Verdict:
    """A reply that came by hand, entered by the Business Unit with where it lies."""
    asked = case.request_to(ask.about)
    if asked is None or not asked.is_outstanding:
        return NOT_ASKED
    if refused := in_future(ask, "received-on"):
        return refused
    nil = ask.answers["involved"] == "nil"
    on = day(ask.answers, "received-on")
    made = replace(asked, reply=ask.form, returned=on, nil=nil, seen=ask.today, sent_back="")
    return Change(
        case=_with_records(with_request(case, made), ask, made),
        says="The reply is recorded.",
        touches=TOUCHES,
        rows=(_row(made, ask),),
    )


def see(case: Case, ask: Ask) -> Verdict:
    """The Business Unit has read it: that is a disclosure, and counts once (section 2)."""
    asked = case.request_to(ask.about)
    if asked is None or asked.returned is None:
        return Refused("There is no reply of this agency to read.", _SCOPING)
    if asked.seen:
        return Refused("It is recorded already that it was read.", section("2"))
    made = replace(asked, seen=ask.today)
    return Change(
        case=with_request(case, made),
        says="It is recorded that the reply was read.",
        touches=NOTHING_SHOWN,
        rows=(_row(made, ask),),
    )


def accept(case: Case, ask: Ask) -> Verdict:
    """The reply is enough; with the last of them, replies are complete."""
    asked = case.request_to(ask.about)
    if refused := _not_to_check(asked):
        return refused
    assert asked is not None, "a reply that can be checked is there"
    if asked.seen is None:
        return Refused("Read the reply first, then accept it or send it back.", _CHECKED)
    return Change(
        case=settled(with_request(case, replace(asked, accepted=ask.today)), ask),
        says="The reply is accepted.",
        touches=WITH_DATES,
    )


def send_back(case: Case, ask: Ask) -> Verdict:
    """The reply is not enough: the agency hears why, and has at least two working days."""
    asked = case.request_to(ask.about)
    if refused := _not_to_check(asked):
        return refused
    assert asked is not None, "a reply that can be checked is there"
    at_least = ask.calendar.add(ask.today, ask.settings.length(ANSWER_DISPUTE))
    due = max(asked.due, at_least) if asked.due else at_least
    made = replace(asked, returned=None, seen=None, nil=False, sent_back=ask.form, due=due)
    lead = (made.lead,) if made.lead else ()
    return Change(
        case=with_due(with_request(case, made), ask),
        says="The reply goes back, with your reasons.",
        touches=WITH_DATES,
        why=ask.answers["reasons"],
        notices=told(case, NoticeKind.CHASED, f"{made.key}/back-{ask.today}", lead),
    )


def _returned(asked: AgencyRequest, ask: Ask) -> AgencyRequest:
    return replace(
        asked,
        reply=ask.form,
        returned=ask.today,
        read=asked.read or ask.today,
        nil=ask.answers.get("involved") == "nil",
        knows_others=bool(ask.answers.get("other-agencies", "").strip()),
        unsafe=ask.answers.get("unsafe") == "yes-told",
        sent_back="",
        seen=None,
        ended=None,
    )


def _with_records(case: Case, ask: Ask, asked: AgencyRequest) -> Case:
    """Record whether the agency has secured its records, however it replied (D07)."""
    secured = ask.answers.get("records", "")
    if secured not in _ANSWERED:
        return case
    return with_signature(case, ask, DecisionCode.RECORDS_SECURED, secured, asked.agency.key)


def _told(case: Case, made: AgencyRequest, ask: Ask) -> tuple[Notice, ...]:
    about = f"{made.key}/{ask.form}"
    office = told(case, NoticeKind.REPLY_IN, about, people_as(case, *_OFFICE))
    unsafe = people_as(case, *_ON_SAFETY) if made.unsafe else ()
    return (*told(case, NoticeKind.UNSAFE, about, unsafe), *office)


def _not_to_check(asked: AgencyRequest | None) -> Refused | None:
    if asked is None:
        return NOT_ASKED
    if asked.accepted:
        return Refused(
            f"The reply was accepted on {short_date(asked.accepted)}. Nothing was changed.",
            _CHECKED,
        )
    if asked.returned is None:
        return Refused("There is no reply of this agency to check yet.", _CHECKED)
    return None


def _row(asked: AgencyRequest, ask: Ask) -> KeptRow:
    return KeptRow(
        register=RegisterKey.SHARING,
        about=f"reply/{asked.key}/{asked.reply}",
        by=ask.by.person,
        on=ask.today,
    )
