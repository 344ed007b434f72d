"""Deciding whether to notify, and the dates that follow (sections 1.3 and 4.1).

The authority's representative decides; the three partners say whether they agree; nothing
waits for their answer, since the five working days run all the while.
"""

from dataclasses import replace
from typing import Final

from procedure.case import Case, DecisionCode, Signature, Topic
from procedure.casework.ask import Ask, Change, Verdict, day, first, in_future, with_fact
from procedure.casework.ask import with_signature as signed
from procedure.casework.chairs import chairs_told
from procedure.casework.disputing import disputed
from procedure.casework.onward import onward
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.forms.agreement import DISAGREE
from procedure.forms.deaths import CARE_LEAVER, LOOKED_AFTER
from procedure.forms.notification import NOTIFY
from procedure.meetings import Meeting, MeetingState
from procedure.questions import NO
from procedure.roles import Partner
from procedure.sources import section
from procedure.stages import Stage
from procedure.task_rules import declined, wants_notification
from procedure.window import offer

_TOUCHES: Final = frozenset({Topic.NOTIFICATION, Topic.DATES})
_EARLY: Final = frozenset({Stage.REFERRED, Stage.LA_CONSIDERATION, Stage.NO_RR_ROUTE})
_TOO_LATE: Final = Refused(
    "Section 3 is signed, so this cannot be changed here. The duty to notify stands: notify the"
    " national Panel, and tell the Business Manager.",
    section("4.1"),
)
_WITHDRAWN: Final = Refused(
    "The notification on this case was withdrawn. If an incident must be notified after all, open"
    " a case for it.",
    section("4.1"),
)
_SENT: Final = Refused(
    "A notification has been sent. Confirm it first; if the criteria are not met, it can then be"
    " withdrawn with the safeguarding partners' agreement.",
    section("4.1"),
)
_NO_DECISION: Final = Refused(
    "The local authority has not recorded a decision to notify. Ask its representative to record"
    " one, then record the day on which the notification arrived.",
    section("4.1"),
)


def decide(case: Case, ask: Ask) -> Verdict:
    """D03.  A "no" sends the referral down the route without a rapid review.

    It may become a "yes" until the Partnership Chair has decided, since that is how long a
    notification can take the place of the decision on the referral (C13).  Whoever decides has
    been told of the referral, whether or not their card is known to have arrived.
    """
    decision = ask.answers["decision"]
    if refused := first((_decided(case, decision), in_future(ask, "aware-on"))):
        return refused
    case = signed(case, ask, DecisionCode.NOTIFY, decision)
    case = _with_what_was_found(case, ask, decision)
    if Fact.LA_INFORMED not in case.facts:
        case = with_fact(case, ask, Fact.LA_INFORMED, ask.today)
    change = Change(
        case=case,
        says="Your decision is recorded. The safeguarding partners are being asked.",
        touches=_TOUCHES,
    )
    return onward(change, ask, *_stages_once_decided(case, decision))


def give_view(case: Case, ask: Ask) -> Verdict:
    """D04, one answer from each partner, by whoever leads for that partner."""
    partner = ask.by.agency.partner
    if partner is None or partner != Partner(ask.about):
        return Refused(
            f"Only the lead for {Partner(ask.about).label} may answer this.", section("4.1")
        )
    if given := case.signed(DecisionCode.PARTNERS_AGREE, partner):
        return Refused(
            f"{given.name} gave this view on {given.when}. Nothing was changed.",
            section("4.1"),
        )
    if ask.answers["view"] == DISAGREE and declined(case):
        case = disputed(case, ask)
    case = signed(case, ask, DecisionCode.PARTNERS_AGREE, ask.answers["view"])
    *others, mine = case.signatures
    case = replace(case, signatures=(*others, replace(mine, partner=partner)))
    return Change(
        case=case,
        says="Your agency's view is recorded.",
        touches=frozenset({Topic.VIEWS, Topic.DATES}),
    )


def record_sent(case: Case, ask: Ask) -> Verdict:
    """The authority has notified the national Panel; a date before awareness is kept, noted."""
    refused = first(
        (
            _not_decided(case),
            _already(case, Fact.PANEL_NOTIFIED),
            in_future(ask, "sent-on", "copied-on"),
        )
    )
    if refused:
        return refused
    return Change(
        case=with_fact(case, ask, Fact.PANEL_NOTIFIED, day(ask.answers, "sent-on")),
        says="The date sent is recorded. The Business Unit is being asked to confirm receipt.",
        touches=_TOUCHES,
    )


def record_receipt(case: Case, ask: Ask) -> Verdict:
    """The Business Unit has it: the rapid review opens and both chairs are told (4.1, 4.2).

    A notification is the authority's, so there is none to receive before it decides to make
    one.  Nothing is lost by asking for that first: the day entered afterwards is the day it
    arrived, and every clock runs from there.
    """
    refused = first(
        (
            _already(case, Fact.NOTIFICATION_RECEIVED),
            None if wants_notification(case) else _NO_DECISION,
            in_future(ask, "received-on"),
        )
    )
    if refused:
        return refused
    case = with_fact(case, ask, Fact.NOTIFICATION_RECEIVED, day(ask.answers, "received-on"))
    opens = case.meeting is None or _must_be_set_again(case.meeting, case, ask)
    again = " The date of the meeting has to be set again." if opens and case.meeting else ""
    change = Change(
        case=case,
        says=f"The date received is recorded. Both chairs are being told.{again}",
        touches=_TOUCHES,
        notices=chairs_told(case, case.members),
    )
    return onward(change, ask, Stage.RR_OPEN if opens else case.stage)


def _with_what_was_found(case: Case, ask: Ask, decision: str) -> Case:
    """Record what C01 hangs on: a "no" ends it only if the definition is found not to be met."""
    is_unmet = ask.answers.get("definition") == NO
    if decision == NOTIFY or is_unmet:
        case = with_fact(case, ask, Fact.BECAME_AWARE, day(ask.answers, "aware-on"))
    if decision == NOTIFY:
        undone = Fact.DEFINITION_NOT_MET in case.facts
        return with_fact(case, ask, Fact.DEFINITION_MET, ask.today) if undone else case
    return with_fact(case, ask, Fact.DEFINITION_NOT_MET, ask.today) if is_unmet else case


def _decided(case: Case, decision: str) -> Refused | None:
    """Return why this cannot be decided now: it has been, or the case has gone too far."""
    decided = case.signed(DecisionCode.NOTIFY)
    if decided is None:
        return _not_open(case, decision)
    if Fact.NOTIFICATION_WITHDRAWN in case.facts:
        return _WITHDRAWN
    if decided.outcome in {NOTIFY, decision}:
        return _decided_already(decided)
    return _TOO_LATE if Fact.SECTION_3_SIGNED in case.facts else None


def _not_open(case: Case, decision: str) -> Refused | None:
    """A case that began with a copy of the notification has it confirmed, and not decided."""
    if case.stage in _EARLY:
        return None
    if case.referral is not None or Fact.PANEL_NOTIFIED not in case.facts:
        return _decided_already(None)
    return None if decision == NOTIFY else _SENT


def _stages_once_decided(case: Case, decision: str) -> tuple[Stage, ...]:
    """What has been begun on the referral goes on until the notification is received."""
    if case.stage not in _EARLY:
        return ()
    with_the_authority = (Stage.LA_CONSIDERATION,)
    if decision == NOTIFY:
        return with_the_authority
    death = case.signed(DecisionCode.DEATH)
    is_notice = death is not None and death.outcome in {LOOKED_AFTER, CARE_LEAVER}
    return (*with_the_authority, Stage.DEATH_NOTICE_ONLY if is_notice else Stage.NO_RR_ROUTE)


def _must_be_set_again(meeting: Meeting, case: Case, ask: Ask) -> bool:
    """Whether a date set without a window would need a reason now that there is one (4.4)."""
    if meeting.state is not MeetingState.SET:
        return False
    found = offer(case.dates, ask.settings, ask.calendar, meeting.planned)
    return found.needs_reason or not found.allowed


def _decided_already(decided: Signature | None) -> Refused:
    who = f"{decided.name} decided on {decided.when}. " if decided else ""
    return Refused(f"{who}This has been decided already. Nothing was changed.", section("4.1"))


def _not_decided(case: Case) -> Refused | None:
    if wants_notification(case):
        return None
    return Refused("Decide first whether to notify the national Panel.", section("4.1"))


def _already(case: Case, fact: Fact) -> Refused | None:
    if fact not in case.facts:
        return None
    return Refused(
        f"“{fact.label}” is recorded already. If the date is wrong, open the case from My work"
        " and choose “Put a date right”: a second person then confirms it.",
        section("4.1"),
    )
