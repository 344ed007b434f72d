"""What is asked of people from the meeting to the decision.  Data only."""

from dataclasses import replace
from typing import Final

from procedure.actions import Action
from procedure.case import DecisionCode, Topic
from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.roles import Role
from procedure.sources import Source, section
from procedure.stages import Stage
from procedure.task_rules import (
    Task,
    Test,
    at,
    has,
    has_outcomes,
    is_meeting_set,
    is_meeting_under_way,
    is_meeting_waiting,
    is_under_way,
    signed,
    waits_for_information,
)

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_RAPID_REVIEW: Final = ("C12-local", "C12-national")


_CHOSEN_HERE: Final = (
    "Agencies were chosen in Quorate instead, and their letters are sent from another card. You"
    " need not record a date here."
)


def _date(fact: Fact, asks: str, source: Source, opens: Test, *due: str) -> Task:
    return Task(
        action=Action.RECORD_DATE,
        about=fact.value,
        roles=_OFFICE,
        asks=asks,
        form=FormKey.DATE,
        does="Record the date",
        due=due,
        shows=due,
        leaves=fact,
        source=source,
        opens=opens,
        over=has(fact),
        topics=frozenset(),
    )


DECIDING: Final = (
    replace(
        _date(
            Fact.INFORMATION_REQUESTED,
            "Send the information request letters, and record the date they were sent",
            section("4.3"),
            lambda case: is_under_way(case) and not case.requests,
            "C07",
        ),
        instead=_CHOSEN_HERE,
    ),
    Task(
        action=Action.SET_MEETING,
        roles=(Role.SAFEGUARDING_MANAGER,),
        asks="Set the date of the meeting",
        form=FormKey.MEETING_DATE,
        does="Set the date",
        due=("C09", "C10"),
        shows=("C10", *_RAPID_REVIEW),
        leaves=Fact.MEETING_PLANNED,
        source=section("4.4"),
        opens=at(Stage.RR_OPEN, Stage.SCOPING, Stage.NO_RR_ROUTE, Stage.DEFERRED),
        over=is_meeting_set,
        topics=frozenset({Topic.MEETING, Topic.NOTIFICATION}),
    ),
    Task(
        action=Action.SET_MEETING,
        about="again",
        roles=(Role.SAFEGUARDING_MANAGER,),
        asks="Set another date for the meeting",
        form=FormKey.MEETING_DATE,
        does="Set the other date",
        shows=("C10", *_RAPID_REVIEW),
        source=section("4.4"),
        opens=is_meeting_waiting,
        over=lambda case: not is_meeting_waiting(case),
        topics=frozenset({Topic.MEETING, Topic.NOTIFICATION}),
        is_awaited=False,
    ),
    Task(
        action=Action.GO_ON,
        roles=(Role.SUBGROUP_CHAIR,),
        asks="Say when the adjourned meeting can go on",
        form=FormKey.GO_ON,
        does="Record it",
        due=_RAPID_REVIEW,
        shows=(*_RAPID_REVIEW, "C13", "C14"),
        leaves=DecisionCode.DEFER,
        source=section("4.6"),
        opens=waits_for_information,
        over=lambda case: not waits_for_information(case),
        topics=frozenset({Topic.MEETING}),
    ),
    replace(
        _date(
            Fact.PAPERS_SHARED,
            "Share the papers with those invited to the meeting, and record the date",
            section("4.5"),
            is_meeting_under_way,
            "C11",
        ),
        topics=frozenset({Topic.DOCUMENTS}),
    ),
    Task(
        action=Action.OPEN_MEETING,
        roles=(Role.SUBGROUP_CHAIR, *_OFFICE),
        asks="Run the meeting: attendance, interests, quorum and outcomes",
        form=FormKey.ATTENDANCE,
        does="Open the meeting",
        due=("C10",),
        source=section("4.6"),
        opens=is_meeting_under_way,
        over=has_outcomes,
        topics=frozenset({Topic.MEETING}),
    ),
    Task(
        action=Action.SIGN_SECTION_2,
        roles=(Role.SUBGROUP_CHAIR,),
        asks="Write and sign the recommendation (section 2)",
        form=FormKey.SECTION_2,
        does="Write section 2",
        due=("C14-target", "C14", "C13"),
        shows=("C14-target", "C14"),
        leaves=DecisionCode.RECOMMENDATION,
        source=section("4.7"),
        opens=has_outcomes,
        over=signed(DecisionCode.RECOMMENDATION),
        topics=frozenset({Topic.MEETING, Topic.RECOMMENDATION}),
    ),
    Task(
        action=Action.SIGN_SECTION_3,
        roles=(Role.PARTNERSHIP_CHAIR,),
        asks="Write and sign the decision (section 3)",
        form=FormKey.SECTION_3,
        does="Write section 3",
        due=("C15",),
        shows=("C15",),
        leaves=DecisionCode.FINAL_DECISION,
        source=section("4.7"),
        opens=signed(DecisionCode.RECOMMENDATION),
        over=signed(DecisionCode.FINAL_DECISION),
        topics=frozenset(
            {Topic.RECOMMENDATION, Topic.DECISION, Topic.QUESTIONS, Topic.ENDORSEMENTS}
        ),
    ),
)
