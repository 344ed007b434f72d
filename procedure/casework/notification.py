"""Deciding whether to notify, and the dates that follow (sections 1.3 and 4.1).

The authority's representative decides; the three partners say whether they agree; nothing
waits for their answer, since the five working days run all the while.
"""

from dataclasses import replace
from typing import Final

from procedure.case import Case, DecisionCode, Signature, Topic
from procedure.casework.ask import Ask, Change, Verdict, day, first, in_future, with_fact
from procedure.casework.ask import with_signature as signed
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.forms.notification import NOTIFY
from procedure.notices import Audience, Notice, NoticeKind
from procedure.roles import Partner, Role
from procedure.sources import section
from procedure.stages import Stage
from procedure.tasks import wants_notification
from procedure.words import long_date

_TOUCHES: Final = frozenset({Topic.NOTIFICATION, Topic.DATES})
_EARLY: Final = frozenset({Stage.REFERRED, Stage.LA_CONSIDERATION, Stage.NO_RR_ROUTE})
_CHAIRS: Final = frozenset({Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR})


def decide(case: Case, ask: Ask) -> Verdict:
    """D03.  A "no" sends the referral down the route without a rapid review."""
    decided = case.signed(DecisionCode.NOTIFY)
    if case.stage not in _EARLY or (decided and decided.outcome == NOTIFY):
        return _decided_already(decided)
    decision = ask.answers["decision"]
    case = signed(case, ask, DecisionCode.NOTIFY, decision)
    if decision == NOTIFY:
        case = with_fact(case, ask, Fact.BECAME_AWARE, day(ask.answers, "aware-on"))
    stage = Stage.LA_CONSIDERATION if decision == NOTIFY else Stage.NO_RR_ROUTE
    return Change(
        case=replace(case, stage=stage),
        says="Your decision is recorded. The safeguarding partners are being asked.",
        touches=_TOUCHES,
    )


def give_view(case: Case, ask: Ask) -> Verdict:
    """D04, one answer from each partner, by whoever leads for that partner."""
    partner = ask.by.agency.partner
    if partner is None or partner != Partner(ask.about):
        return Refused(
            f"Only the lead for {Partner(ask.about).label} may answer this.", section("4.1")
        )
    if given := case.signed(DecisionCode.PARTNERS_AGREE, partner):
        return Refused(
            f"{given.name} gave this view on {long_date(given.on)} at {given.at}."
            " Nothing was changed.",
            section("4.1"),
        )
    case = signed(case, ask, DecisionCode.PARTNERS_AGREE, ask.answers["view"])
    *others, mine = case.signatures
    case = replace(case, signatures=(*others, replace(mine, partner=partner)))
    return Change(
        case=case,
        says="Your agency's view is recorded.",
        touches=frozenset({Topic.VIEWS}),
    )


def record_sent(case: Case, ask: Ask) -> Verdict:
    """The authority has notified the national Panel; a date before awareness is kept, noted."""
    sent = day(ask.answers, "sent-on")
    refused = first(
        (
            _not_decided(case),
            _already(case, Fact.PANEL_NOTIFIED),
            in_future(ask, sent),
        )
    )
    if refused:
        return refused
    return Change(
        case=with_fact(case, ask, Fact.PANEL_NOTIFIED, sent),
        says="The date sent is recorded. The Business Unit is being asked to confirm receipt.",
        touches=_TOUCHES,
    )


def record_receipt(case: Case, ask: Ask) -> Verdict:
    """The Business Unit has it: the rapid review opens and both chairs are told (4.1, 4.2)."""
    received = day(ask.answers, "received-on")
    refused = first((_already(case, Fact.NOTIFICATION_RECEIVED), in_future(ask, received)))
    if refused:
        return refused
    case = with_fact(case, ask, Fact.NOTIFICATION_RECEIVED, received)
    stage = Stage.RR_OPEN if case.meeting is None else case.stage
    return Change(
        case=replace(case, stage=stage),
        says="The date received is recorded. Both chairs are being told.",
        touches=_TOUCHES,
        notices=tuple(
            Notice(
                kind=NoticeKind.INFORMED,
                to=Audience(person=member.person),
                reference=case.reference,
                marks=Fact.CHAIRS_INFORMED,
            )
            for member in sorted(case.members, key=lambda m: m.person)
            if member.role in _CHAIRS
        ),
    )


def _decided_already(decided: Signature | None) -> Refused:
    who = f"{decided.name} decided on {long_date(decided.on)} at {decided.at}. " if decided else ""
    return Refused(f"{who}This has been decided already. Nothing was changed.", section("4.1"))


def _not_decided(case: Case) -> Refused | None:
    if wants_notification(case):
        return None
    return Refused("Decide first whether to notify the national Panel.", section("4.1"))


def _already(case: Case, fact: Fact) -> Refused | None:
    if fact not in case.facts:
        return None
    return Refused(
        f"“{fact.label}” is recorded already. To correct it, ask the Business Manager:"
        " a correction needs a second person.",
        section("4.1"),
    )
