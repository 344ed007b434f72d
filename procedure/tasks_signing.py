"""What is asked around sections 2 and 3: taken back, asked about, advised on, endorsed.

Nothing here holds up the decision: only what somebody has asked for is waited for.
"""

from typing import Final

from procedure.actions import Action
from procedure.before_deciding import is_wanted, may_ask, open_one
from procedure.case import Case, DecisionCode, Topic
from procedure.questions import FormKey
from procedure.roles import Partner, Role
from procedure.sources import default, section
from procedure.task_rules import Task, Test, signed

_QUESTIONS: Final = default("questions about a recommendation")
_ASKED: Final = frozenset({Topic.QUESTIONS, Topic.RECOMMENDATION, Topic.DECISION})


def _may_begin(code: DecisionCode) -> Test:
    return lambda case: may_ask(case) and open_one(case, code) is None


def _waits(code: DecisionCode) -> Test:
    return lambda case: may_ask(case) and open_one(case, code) is not None


def _is_asked_no_more(code: DecisionCode) -> Test:
    """Whether something was asked, and is answered or has been overtaken by the decision."""

    def over(case: Case) -> bool:
        was_asked = any(one.decision is code for one in case.signatures)
        return was_asked and not _waits(code)(case)

    return over


def _endorsed(partner: Partner) -> Task:
    return Task(
        action=Action.ENDORSE,
        about=partner.value,
        roles=(Role.PARTNER_LEAD,),
        partner=partner,
        asks=f"Say whether {partner.label} endorses the decision",
        form=FormKey.ENDORSEMENT,
        does="Record our answer",
        leaves=DecisionCode.ENDORSED,
        source=section("1.6b"),
        opens=is_wanted,
        over=signed(DecisionCode.ENDORSED, partner),
        topics=frozenset({Topic.DECISION}),
    )


SIGNING: Final = (
    Task(
        action=Action.TAKE_BACK_SECTION_2,
        roles=(Role.SUBGROUP_CHAIR,),
        asks="Take section 2 back, and write it anew",
        form=FormKey.SECTION_2_TAKEN_BACK,
        does="Take section 2 back",
        source=section("4.7"),
        opens=may_ask,
        over=lambda case: not may_ask(case),
        topics=frozenset({Topic.RECOMMENDATION, Topic.DECISION}),
        is_awaited=False,
    ),
    Task(
        action=Action.ASK_QUESTION,
        roles=(Role.PARTNERSHIP_CHAIR,),
        asks="Ask the Subgroup Chair about section 2",
        form=FormKey.QUESTION,
        does="Ask the question",
        source=_QUESTIONS,
        opens=_may_begin(DecisionCode.QUESTION),
        over=lambda case: not _may_begin(DecisionCode.QUESTION)(case),
        topics=_ASKED,
        is_awaited=False,
    ),
    Task(
        action=Action.ANSWER_QUESTION,
        roles=(Role.SUBGROUP_CHAIR,),
        asks="Answer the Partnership Chair's question about section 2",
        form=FormKey.QUESTION_ANSWER,
        does="Send the answer",
        due=("C15",),
        shows=("C15",),
        source=_QUESTIONS,
        opens=_waits(DecisionCode.QUESTION),
        over=_is_asked_no_more(DecisionCode.QUESTION),
        topics=_ASKED,
    ),
    Task(
        action=Action.SEEK_CHALLENGE,
        roles=(Role.PARTNERSHIP_CHAIR,),
        asks="Seek peer challenge from another partnership's chair",
        form=FormKey.PEER_CHALLENGE,
        does="Record whom you ask",
        source=section("4.7"),
        opens=_may_begin(DecisionCode.PEER_CHALLENGE),
        over=lambda case: not _may_begin(DecisionCode.PEER_CHALLENGE)(case),
        topics=_ASKED,
        is_awaited=False,
    ),
    Task(
        action=Action.RECORD_CHALLENGE,
        roles=(Role.PARTNERSHIP_CHAIR,),
        asks="Record what the other chair advised",
        form=FormKey.CHALLENGE_ANSWER,
        does="Record the advice",
        shows=("C15",),
        source=section("4.7"),
        opens=_waits(DecisionCode.PEER_CHALLENGE),
        over=_is_asked_no_more(DecisionCode.PEER_CHALLENGE),
        topics=_ASKED,
    ),
    *(_endorsed(partner) for partner in Partner),
)
