"""The ways from the gathering of information to the outcome.  Data only.

The date of the meeting is set once agencies have been asked (section 4.4) or before, since the
letter that asks them gives it.  What they send is waited for before the meeting, and not before
its date is set; the meeting itself decides whether there is enough (section 4.6).
"""

from typing import Final

from procedure.agenda import is_settled
from procedure.case import Case, DecisionCode
from procedure.decisions import is_made
from procedure.decisions_meeting import DECIDE, DEFER
from procedure.facts import Fact
from procedure.meetings import MeetingState
from procedure.needs import decided, has, of_case, of_meeting, recorded
from procedure.sources import section
from procedure.stages import Stage
from procedure.transition_rules import Circumstances, Need, Transition
from procedure.transitions_referral import IS_NOT_TO_NOTIFY, RECEIVED, SENT

_DATE: Final = section("4.4")
_MEETING: Final = section("4.6")
_SECTIONS: Final = section("4.7")


def _replies_in(here: Circumstances) -> bool:
    meeting = here.case.meeting
    is_opened = meeting is not None and meeting.state is MeetingState.OPEN
    accepted = is_opened or is_made(here.case, DecisionCode.DEFER, DECIDE)
    return accepted or has(here, Fact.REPLIES_COMPLETE)


def _date_reached(here: Circumstances) -> bool:
    meeting = here.case.meeting
    return meeting is not None and meeting.planned <= here.on


def _criteria_answered(case: Case) -> bool:
    made = case.signed(DecisionCode.RECOMMENDATION)
    return made is not None and made.criteria_met is not None


_SET: Final = of_meeting(
    "The date of the meeting is not set.",
    lambda meeting: meeting.state is MeetingState.SET,
    _DATE,
)
_REACHED: Final = Need(
    says="The date of the meeting has not come.", met=_date_reached, source=_DATE
)
_ENOUGH: Final = decided(
    DecisionCode.DEFER,
    DECIDE,
    says="The Subgroup has not decided to go on with the information there is.",
    source=_MEETING,
)
MEETING: Final = (
    Transition(
        leaves=Stage.NO_RR_ROUTE,
        enters=Stage.IN_MEETING,
        when="The Subgroup meets, since there is enough information already.",
        needs=(IS_NOT_TO_NOTIFY, _ENOUGH, _REACHED),
        source=section("4.1"),
    ),
    Transition(
        leaves=Stage.NO_RR_ROUTE,
        enters=Stage.MEETING_SET,
        when="The date of the meeting is set, before agencies are asked for information.",
        needs=(IS_NOT_TO_NOTIFY, _SET),
        source=_DATE,
        decision=DecisionCode.MEETING_DATE,
    ),
    Transition(
        leaves=Stage.RR_OPEN,
        enters=Stage.MEETING_SET,
        when="The date of the meeting is set, before agencies are asked for information.",
        needs=(SENT, RECEIVED, _SET),
        source=_DATE,
        decision=DecisionCode.MEETING_DATE,
    ),
    Transition(
        leaves=Stage.SCOPING,
        enters=Stage.MEETING_SET,
        when="The date of the meeting is set.",
        needs=(
            recorded(
                Fact.INFORMATION_REQUESTED,
                "Agencies have not been asked for information.",
                section("4.3"),
            ),
            _SET,
        ),
        source=_DATE,
        decision=DecisionCode.MEETING_DATE,
    ),
    Transition(
        leaves=Stage.MEETING_SET,
        enters=Stage.IN_MEETING,
        when="The Subgroup Chair opens the meeting.",
        needs=(
            _REACHED,
            Need(
                says=(
                    "Agencies have not all replied, and the Subgroup Chair has not accepted the "
                    "gaps by opening the meeting."
                ),
                met=_replies_in,
                source=section("4.3"),
            ),
        ),
        source=_DATE,
    ),
    Transition(
        leaves=Stage.IN_MEETING,
        enters=Stage.RECOMMENDED,
        when="The Subgroup Chair signs section 2.",
        needs=(
            of_meeting(
                "The statement on confidentiality has not been read.",
                lambda meeting: meeting.confidentiality_read,
                section("1.6a"),
            ),
            of_meeting(
                "The outcomes of the meeting are not recorded, with the quorum then.",
                lambda meeting: is_settled(meeting.outcomes) and bool(meeting.quorum_then),
                _MEETING,
            ),
            decided(
                DecisionCode.RECOMMENDATION, says="Section 2 is not signed.", source=_SECTIONS
            ),
        ),
        source=_SECTIONS,
        decision=DecisionCode.RECOMMENDATION,
    ),
    Transition(
        leaves=Stage.IN_MEETING,
        enters=Stage.DEFERRED,
        when="The Subgroup defers, since information is missing.",
        needs=(
            decided(
                DecisionCode.DEFER,
                DEFER,
                says="The Subgroup has not recorded what is missing, from whom and by when.",
                source=_MEETING,
            ),
        ),
        source=_MEETING,
        decision=DecisionCode.DEFER,
    ),
    Transition(
        leaves=Stage.IN_MEETING,
        enters=Stage.MEETING_SET,
        when="The meeting is not quorate, and is set for another day.",
        needs=(_SET,),
        source=_MEETING,
        decision=DecisionCode.MEETING_DATE,
    ),
    Transition(
        leaves=Stage.DEFERRED,
        enters=Stage.MEETING_SET,
        when="What was missing is here, and the meeting is set for another day.",
        needs=(_ENOUGH, _SET),
        source=_MEETING,
        decision=DecisionCode.MEETING_DATE,
    ),
    Transition(
        leaves=Stage.RECOMMENDED,
        enters=Stage.CHAIR_DECISION,
        when="Section 2 reaches the Partnership Chair.",
        needs=(
            recorded(Fact.SECTION_2_SIGNED, "Section 2 is not signed.", _SECTIONS),
            of_case(
                "Section 2 does not say whether the criteria are met.",
                _criteria_answered,
                section("1.4"),
            ),
        ),
        source=_SECTIONS,
    ),
)
