"""What is waited for on a case, and from which role: worked out from the case each time.

A task opens when its facts say so and is over when its decision or date is there.  The
difference between two looks at a case is what somebody must newly be asked.
"""

from collections.abc import Iterator
from typing import Final

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Topic
from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.roles import Partner, Role
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
    is_unconfirmed,
    is_under_way,
    may_change_to_notify,
    signed,
    wants_notification,
)

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_NOTIFICATION: Final = frozenset({Topic.NOTIFICATION})


def _view(partner: Partner) -> Task:
    return Task(
        action=Action.GIVE_VIEW,
        about=partner.value,
        partner=partner,
        roles=(Role.PARTNER_LEAD,),
        asks="Say whether you agree with the decision on notifying the national Panel",
        form=FormKey.AGREEMENT,
        source=section("4.1"),
        opens=signed(DecisionCode.NOTIFY),
        over=signed(DecisionCode.PARTNERS_AGREE, partner),
        topics=_NOTIFICATION,
    )


def _date(fact: Fact, asks: str, source: Source, opens: Test) -> Task:
    return Task(
        action=Action.RECORD_DATE,
        about=fact.value,
        roles=_OFFICE,
        asks=asks,
        form=FormKey.DATE,
        source=source,
        opens=opens,
        over=has(fact),
        topics=frozenset(),
    )


TASKS: Final = (
    Task(
        action=Action.CONFIRM_REFERRER,
        roles=_OFFICE,
        asks="Confirm with their agency who made the referral",
        form=FormKey.REFERRER,
        source=section("4.1"),
        opens=signed(DecisionCode.REFERRAL_GOES_IN),
        over=lambda case: not is_unconfirmed(case),
        topics=frozenset(),
    ),
    Task(
        action=Action.DECIDE_NOTIFICATION,
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Decide whether to notify the national Panel",
        form=FormKey.NOTIFICATION,
        source=section("4.1"),
        opens=at(Stage.REFERRED, Stage.LA_CONSIDERATION),
        over=signed(DecisionCode.NOTIFY),
        topics=_NOTIFICATION,
    ),
    Task(
        action=Action.DECIDE_NOTIFICATION,
        about="change",
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Change the decision on notifying the national Panel",
        form=FormKey.NOTIFICATION,
        source=section("4.1"),
        opens=may_change_to_notify,
        over=wants_notification,
        topics=_NOTIFICATION,
        is_awaited=False,
    ),
    *map(_view, Partner),
    Task(
        action=Action.RECORD_NOTIFIED,
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Record the date the notification was sent to the national Panel",
        form=FormKey.NOTIFIED,
        source=section("4.1"),
        opens=wants_notification,
        over=has(Fact.PANEL_NOTIFIED),
        topics=_NOTIFICATION,
    ),
    Task(
        action=Action.RECORD_RECEIPT,
        roles=_OFFICE,
        asks="Record the date the Business Unit received the notification",
        form=FormKey.RECEIPT,
        source=section("4.1"),
        opens=has(Fact.PANEL_NOTIFIED),
        over=has(Fact.NOTIFICATION_RECEIVED),
        topics=_NOTIFICATION,
    ),
    _date(
        Fact.INFORMATION_REQUESTED,
        "Send the information request letters, and record the date they were sent",
        section("4.3"),
        is_under_way,
    ),
    Task(
        action=Action.SET_MEETING,
        roles=(Role.SAFEGUARDING_MANAGER,),
        asks="Set the date of the meeting",
        form=FormKey.MEETING_DATE,
        source=section("4.4"),
        opens=at(Stage.RR_OPEN, Stage.SCOPING, Stage.NO_RR_ROUTE),
        over=is_meeting_set,
        topics=frozenset({Topic.MEETING, Topic.NOTIFICATION}),
    ),
    _date(
        Fact.PAPERS_SHARED,
        "Share the papers with those invited to the meeting, and record the date",
        section("4.5"),
        is_meeting_under_way,
    ),
    Task(
        action=Action.OPEN_MEETING,
        roles=(Role.SUBGROUP_CHAIR, *_OFFICE),
        asks="Run the meeting: attendance, interests, quorum and outcomes",
        form=FormKey.ATTENDANCE,
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
        source=section("4.7"),
        opens=signed(DecisionCode.RECOMMENDATION),
        over=signed(DecisionCode.FINAL_DECISION),
        topics=frozenset({Topic.RECOMMENDATION, Topic.DECISION}),
    ),
    Task(
        action=Action.TELL_REFERRER,
        roles=(Role.SUBGROUP_CHAIR,),
        asks="Tell the referrer the decision",
        form=FormKey.OUTCOME_NOTICE,
        source=section("4.7"),
        opens=lambda case: case.referrer is not None and Fact.SECTION_3_SIGNED in case.facts,
        over=signed(DecisionCode.REFERRER_TOLD),
        topics=frozenset({Topic.DECISION}),
    ),
    _date(
        Fact.RAPID_REVIEW_SENT,
        "Send the Rapid Review Report to the national Panel, and record the date",
        section("4.8"),
        lambda case: Fact.SECTION_3_SIGNED in case.facts and Fact.PANEL_NOTIFIED in case.facts,
    ),
    _date(
        Fact.BOARD_TOLD,
        "Tell Board members and agencies the decision, and record the date",
        section("4.8"),
        has(Fact.SECTION_3_SIGNED),
    ),
)


def open_tasks(case: Case) -> Iterator[Task]:
    """Everything now waited for, in the order of the procedure."""
    return (task for task in TASKS if task.is_awaited and task.stands(case))


def possible_changes(case: Case) -> Iterator[Task]:
    """What nobody waits for and somebody may do: a decision that can still be changed."""
    return (task for task in TASKS if not task.is_awaited and task.stands(case))


def task(key: str) -> Task | None:
    """Return the task with this key, or None if there is none: an old card may name one."""
    return next((task for task in TASKS if task.key == key), None)
