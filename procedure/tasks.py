"""What is waited for on a case, and from which role: worked out from the case each time.

A task opens when its facts say so and is over when its decision or date is there.  The
difference between two looks at a case is what somebody must newly be asked.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Topic
from procedure.facts import Fact
from procedure.meetings import MeetingState
from procedure.questions import FormKey
from procedure.roles import Partner, Role
from procedure.sources import Source, section
from procedure.stages import Stage

Test: TypeAlias = Callable[[Case], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing asked of whoever holds a role.

    ``form`` is what they fill to do it.  ``topics`` are what its card shows and what makes it
    old when they change.  ``about`` is the fact recorded or the partner asked.
    """

    action: Action
    roles: tuple[Role, ...]
    asks: str
    form: FormKey
    source: Source
    opens: Test
    over: Test
    topics: frozenset[Topic]
    about: str = ""
    partner: Partner | None = None

    @property
    def key(self) -> str:
        return f"{self.action}/{self.about}" if self.about else str(self.action)


def _has(fact: Fact) -> Test:
    return lambda case: fact in case.facts


def _at(*stages: Stage) -> Test:
    return lambda case: case.stage in stages


def _signed(decision: DecisionCode, partner: Partner | None = None) -> Test:
    return lambda case: case.signed(decision, partner) is not None


def wants_notification(case: Case) -> bool:
    """Whether the authority's decision now in force is to notify."""
    decided = case.signed(DecisionCode.NOTIFY)
    return decided is not None and decided.outcome == "notify"


def _meeting_under_way(case: Case) -> bool:
    return case.meeting is not None and case.meeting.state is not MeetingState.CLOSED


def _outcomes_recorded(case: Case) -> bool:
    return case.meeting is not None and bool(case.meeting.outcomes)


def _is_unconfirmed(case: Case) -> bool:
    made = case.signed(DecisionCode.REFERRAL_GOES_IN)
    return made is not None and made.outcome == "unconfirmed"


def _under_way(case: Case) -> bool:
    """Whether it is settled which route the case takes, and nothing has been recommended."""
    on_route = Fact.NOTIFICATION_RECEIVED in case.facts or case.stage is Stage.NO_RR_ROUTE
    return on_route and Fact.SECTION_2_SIGNED not in case.facts


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
        opens=_signed(DecisionCode.NOTIFY),
        over=_signed(DecisionCode.PARTNERS_AGREE, partner),
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
        over=_has(fact),
        topics=frozenset(),
    )


TASKS: Final = (
    Task(
        action=Action.CONFIRM_REFERRER,
        roles=_OFFICE,
        asks="Confirm with their agency who made the referral",
        form=FormKey.REFERRER,
        source=section("4.1"),
        opens=_signed(DecisionCode.REFERRAL_GOES_IN),
        over=lambda case: not _is_unconfirmed(case),
        topics=frozenset(),
    ),
    Task(
        action=Action.DECIDE_NOTIFICATION,
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Decide whether to notify the national Panel",
        form=FormKey.NOTIFICATION,
        source=section("4.1"),
        opens=_at(Stage.REFERRED, Stage.LA_CONSIDERATION),
        over=_signed(DecisionCode.NOTIFY),
        topics=_NOTIFICATION,
    ),
    *map(_view, Partner),
    Task(
        action=Action.RECORD_NOTIFIED,
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Record the date the notification was sent to the national Panel",
        form=FormKey.NOTIFIED,
        source=section("4.1"),
        opens=wants_notification,
        over=_has(Fact.PANEL_NOTIFIED),
        topics=_NOTIFICATION,
    ),
    Task(
        action=Action.RECORD_RECEIPT,
        roles=_OFFICE,
        asks="Record the date the Business Unit received the notification",
        form=FormKey.RECEIPT,
        source=section("4.1"),
        opens=_has(Fact.PANEL_NOTIFIED),
        over=_has(Fact.NOTIFICATION_RECEIVED),
        topics=_NOTIFICATION,
    ),
    _date(
        Fact.INFORMATION_REQUESTED,
        "Send the information request letters, and record the date they were sent",
        section("4.3"),
        _under_way,
    ),
    Task(
        action=Action.SET_MEETING,
        roles=(Role.SAFEGUARDING_MANAGER,),
        asks="Set the date of the meeting",
        form=FormKey.MEETING_DATE,
        source=section("4.4"),
        opens=_at(Stage.RR_OPEN, Stage.SCOPING, Stage.NO_RR_ROUTE),
        over=lambda case: case.meeting is not None,
        topics=frozenset({Topic.MEETING, Topic.NOTIFICATION}),
    ),
    _date(
        Fact.PAPERS_SHARED,
        "Share the papers with those invited to the meeting, and record the date",
        section("4.5"),
        _meeting_under_way,
    ),
    Task(
        action=Action.OPEN_MEETING,
        roles=(Role.SUBGROUP_CHAIR, *_OFFICE),
        asks="Run the meeting: attendance, interests, quorum and outcomes",
        form=FormKey.ATTENDANCE,
        source=section("4.6"),
        opens=_meeting_under_way,
        over=_outcomes_recorded,
        topics=frozenset({Topic.MEETING}),
    ),
    Task(
        action=Action.SIGN_SECTION_2,
        roles=(Role.SUBGROUP_CHAIR,),
        asks="Write and sign the recommendation (section 2)",
        form=FormKey.SECTION_2,
        source=section("4.7"),
        opens=_outcomes_recorded,
        over=_signed(DecisionCode.RECOMMENDATION),
        topics=frozenset({Topic.MEETING, Topic.RECOMMENDATION}),
    ),
    Task(
        action=Action.SIGN_SECTION_3,
        roles=(Role.PARTNERSHIP_CHAIR,),
        asks="Write and sign the decision (section 3)",
        form=FormKey.SECTION_3,
        source=section("4.7"),
        opens=_signed(DecisionCode.RECOMMENDATION),
        over=_signed(DecisionCode.FINAL_DECISION),
        topics=frozenset({Topic.RECOMMENDATION, Topic.DECISION}),
    ),
    Task(
        action=Action.TELL_REFERRER,
        roles=(Role.SUBGROUP_CHAIR,),
        asks="Tell the referrer the decision",
        form=FormKey.OUTCOME_NOTICE,
        source=section("4.7"),
        opens=lambda case: case.referrer is not None and Fact.SECTION_3_SIGNED in case.facts,
        over=_signed(DecisionCode.REFERRER_TOLD),
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
        _has(Fact.SECTION_3_SIGNED),
    ),
)


def open_tasks(case: Case) -> Iterator[Task]:
    """Everything now waited for, in the order of the procedure."""
    return (task for task in TASKS if task.opens(case) and not task.over(case))


def task(key: str) -> Task | None:
    """Return the task with this key, or None if there is none: an old card may name one."""
    return next((task for task in TASKS if task.key == key), None)
