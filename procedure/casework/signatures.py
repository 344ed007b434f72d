"""Sections 2 and 3 of the referral form: the recommendation and the decision (section 4.7).

Two people sign: nobody decides on their own recommendation, and nobody who made the referral
signs either part.
"""

from dataclasses import replace
from typing import Final

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import (
    Ask,
    Change,
    Verdict,
    day,
    first,
    in_future,
    with_fact,
    with_signature,
)
from procedure.casework.endorsing import asked_for
from procedure.casework.meeting import not_decidable, unfinished
from procedure.casework.onward import onward
from procedure.desk import NotYet, Refused
from procedure.facts import Fact
from procedure.forms.interest import DECLARED
from procedure.forms.recommendations import COMMISSION
from procedure.forms.section_3 import decided
from procedure.meetings import MeetingState, is_barred
from procedure.permissions import refusal
from procedure.questions import YES
from procedure.roles import Role
from procedure.sources import default, section
from procedure.stages import Stage
from procedure.words import long_date


def sign_section_2(case: Case, ask: Ask) -> Verdict:
    """D13: the Subgroup Chair's recommendation, on a meeting that was quorate.

    Signed, it is with the Partnership Chair: the case passes through both stages at once.
    """
    if refused := first(bars(case, ask)):
        return refused
    on = day(ask.answers, "decided-on") if ask.answers.get("decided-on") else ask.today
    held = case.facts.get(Fact.MEETING_HELD)
    if held and on < held.on:
        return NotYet({"decided-on": "The recommendation follows the meeting. Check the date."})
    case = with_signature(case, ask, DecisionCode.RECOMMENDATION, ask.answers["recommendation"])
    case = _with_details(case, ask)
    change = Change(
        case=with_fact(case, ask, Fact.SECTION_2_SIGNED, on),
        says="Section 2 is signed and is with the Partnership Chair.",
        touches=frozenset({Topic.RECOMMENDATION, Topic.DATES}),
        why=_ANEW if Fact.SECTION_2_SIGNED in case.facts else "",
    )
    if case.stage in _WITH_THE_CHAIR:
        return change
    return onward(change, ask, Stage.RECOMMENDED, Stage.CHAIR_DECISION)


def sign_section_3(case: Case, ask: Ask) -> Verdict:
    """D14: the Partnership Chair's decision, which may differ from the recommendation."""
    recommended = case.signed(DecisionCode.RECOMMENDATION)
    refused = first(bars(case, ask))
    if refused or recommended is None:
        return refused or _NOT_RECOMMENDED
    if refused := in_future(ask, "decided-on"):
        return refused
    on = day(ask.answers, "decided-on")
    if on < case.facts[Fact.SECTION_2_SIGNED].on:
        return NotYet({"decided-on": "The decision follows the recommendation. Check the date."})
    outcome = decided(ask.answers, recommended.outcome)
    anew = Fact.SECTION_3_SIGNED in case.facts
    case = with_signature(case, ask, DecisionCode.FINAL_DECISION, outcome)
    case = with_fact(asked_for(case, ask), ask, Fact.SECTION_3_SIGNED, on)
    if outcome == COMMISSION:
        case = with_fact(case, ask, Fact.LCSPR_INITIATED, on)
    change = Change(
        case=case,
        why=_ANEW if anew else "",
        says="Section 3 is signed. Those who must know are being told.",
        touches=frozenset({Topic.DECISION, Topic.OUTCOME, Topic.DATES}),
    )
    return onward(change, ask, Stage.OUTCOME_SHARING)


def bars(case: Case, ask: Ask) -> tuple[Refused, ...]:
    """Everything that bars this person from signing this section now, all at once."""
    found = (*_too_soon(case, ask), *_personal(case, ask), _interested_now(ask))
    return tuple(refused for refused in found if refused)


def bars_for_good(case: Case, ask: Ask) -> tuple[Refused, ...]:
    """What bars this person from signing this section whenever they try: somebody else must."""
    found = (refusal(ask.by, ask.action, case), *_personal(case, ask))
    return tuple(refused for refused in found if refused)


def _too_soon(case: Case, ask: Ask) -> tuple[Refused | None, ...]:
    if ask.action is Action.SIGN_SECTION_2:
        signed = _already(case, DecisionCode.RECOMMENDATION, "section 2")
        return (signed, _no_outcomes(case, ask))
    recommended = case.signed(DecisionCode.RECOMMENDATION)
    signed = _already(case, DecisionCode.FINAL_DECISION, "section 3")
    return (signed, None if recommended else _NOT_RECOMMENDED)


def _personal(case: Case, ask: Ask) -> tuple[Refused | None, ...]:
    return (
        *_had_a_hand_in_it(case, ask),
        _made_the_referral(case, ask),
        _interested_at_meeting(case, ask),
    )


def _with_details(case: Case, ask: Ask) -> Case:
    *others, mine = case.signatures
    met = ask.answers["criteria-met"] == YES
    quorum = case.meeting.quorum_then if case.meeting else ""
    return replace(case, signatures=(*others, replace(mine, criteria_met=met, quorum=quorum)))


def _already(case: Case, decision: DecisionCode, name: str) -> Refused | None:
    made = case.signed(decision)
    if made is None:
        return None
    return Refused(
        f"{made.name} signed {name} on {long_date(made.on)} at {made.at}. Nothing was changed.",
        section("4.7"),
    )


def _no_outcomes(case: Case, ask: Ask) -> Refused | None:
    meeting = case.meeting
    if meeting is not None and meeting.state is MeetingState.CLOSED:
        return None
    waits = " ".join(unfinished(meeting)) if meeting else ""
    return not_decidable(case, ask) or Refused(
        f"Record the outcomes of the meeting first, and close it. {waits}".strip(), section("4.6")
    )


def _had_a_hand_in_it(case: Case, ask: Ask) -> tuple[Refused, ...]:
    """Whoever signed section 2, for themselves or another, has no part in section 3."""
    recommended = case.signed(DecisionCode.RECOMMENDATION)
    if ask.action is not Action.SIGN_SECTION_3 or recommended is None:
        return ()
    me = ask.by
    found = (
        (recommended.by == me.person, "You signed section 2."),
        (recommended.entered_by == me.name, "You entered section 2 for its signer."),
        (recommended.acting_for == me.name, "Section 2 was signed for you."),
        (
            recommended.name == me.deputy_for.get(Role.PARTNERSHIP_CHAIR),
            f"You stand in for {recommended.name}, who signed section 2.",
        ),
    )
    return tuple(
        Refused(f"{says} Somebody else must sign section 3.", section("4.7"))
        for is_so, says in found
        if is_so
    )


def _made_the_referral(case: Case, ask: Ask) -> Refused | None:
    if case.referrer != ask.by.person:
        return None
    return Refused(
        "You made the referral, so you cannot sign on it. Somebody else must.",
        default("who may sign"),
    )


def _interested_at_meeting(case: Case, ask: Ask) -> Refused | None:
    seats = case.meeting.attendance if case.meeting else ()
    mine = (seat for seat in seats if seat.person == ask.by.person)
    return _CONFLICTED if is_barred(mine) else None


def _interested_now(ask: Ask) -> Refused | None:
    return _CONFLICTED if ask.answers.get("own-interest") == DECLARED else None


_ANEW: Final = "It was signed anew."
_WITH_THE_CHAIR: Final = frozenset({Stage.CHAIR_DECISION, Stage.OUTCOME_SHARING})
_NOT_RECOMMENDED: Final = Refused(
    "The Subgroup Chair has not signed section 2 yet. The decision follows it.", section("4.7")
)
_CONFLICTED: Final = Refused(
    "You have declared an interest in this case, so you cannot sign. Somebody else must.",
    section("1.6a"),
)
