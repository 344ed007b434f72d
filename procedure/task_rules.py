"""What one task is, and the tests of a case that open tasks and end them.

A test looks at the case and at nothing else, so that who is waited for can be worked out from
it at any moment.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Signature, Topic
from procedure.counting import Counting
from procedure.decisions_meeting import DEFER
from procedure.facts import Fact
from procedure.forms.agreement import AGREE
from procedure.forms.disagreement import ESCALATED
from procedure.forms.notification import NOTIFY
from procedure.meetings import MeetingState
from procedure.questions import FormKey
from procedure.roles import Partner, PersonId, Role
from procedure.sources import Source
from procedure.stages import IN_RAPID_REVIEW, Stage

Test: TypeAlias = Callable[[Case], bool]


@dataclass(frozen=True, slots=True)
class Span:
    """From the day something was asked to the day by which it was, or should be, answered."""

    since: date
    until: date


OwnDay: TypeAlias = Callable[[Case, Counting], Span | None]


def no_own_day(_: Case, __: Counting) -> Span | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing asked of whoever holds a role.

    ``form`` is what they fill to do it, and ``does`` is on the button that does it.  ``due`` are
    the clocks it must meet, ``shows`` those its card shows, and ``leaves`` what is there once it
    is done, if one thing is.  ``topics`` are what its card shows and what makes it old when they
    change.  ``about`` is the fact recorded, the partner asked, or what else tells
    two tasks of one action apart.  ``is_awaited`` is false for what somebody may do and nobody
    waits for: it is offered on a card and asked of no one.  ``not_by`` is who began what a second
    person must finish, and is never asked to.  ``instead`` says which other way was taken, on the
    card of a task that is asked no more for that reason.  ``own_day`` is when it is due if that
    is no clock of the timetable: it goes before those of ``due``.
    """

    action: Action
    roles: tuple[Role, ...]
    asks: str
    form: FormKey
    does: str
    source: Source
    opens: Test
    over: Test
    topics: frozenset[Topic]
    due: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    leaves: DecisionCode | Fact | None = None
    about: str = ""
    partner: Partner | None = None
    is_awaited: bool = True
    not_by: PersonId | None = None
    instead: str = "This is not asked for now."
    own_day: OwnDay = no_own_day

    @property
    def key(self) -> str:
        return f"{self.action}/{self.about}" if self.about else str(self.action)

    def stands(self, case: Case) -> bool:
        """Whether it can be done on this case and has not been."""
        return self.opens(case) and not self.over(case)


def has(fact: Fact) -> Test:
    return lambda case: fact in case.facts


def at(*stages: Stage) -> Test:
    return lambda case: case.stage in stages


def signed(decision: DecisionCode, partner: Partner | None = None) -> Test:
    return lambda case: case.signed(decision, partner) is not None


def wants_notification(case: Case) -> bool:
    """Whether the authority's decision now in force is to notify."""
    decided = case.signed(DecisionCode.NOTIFY)
    return decided is not None and decided.outcome == NOTIFY


def declined(case: Case) -> bool:
    """Whether the authority's decision now in force is not to notify, and nothing was sent."""
    decided = case.signed(DecisionCode.NOTIFY)
    is_no = decided is not None and decided.outcome != NOTIFY
    return is_no and Fact.PANEL_NOTIFIED not in case.facts and may_change_to_notify(case)


def taken_further(case: Case) -> Signature | None:
    """Return who took the decision not to notify further, while that waits for an answer."""
    found = (made for made in case.in_force if made.decision is DecisionCode.DISAGREEMENT)
    return next((made for made in found if made.outcome == ESCALATED), None)


def may_withdraw(case: Case) -> bool:
    """Whether there is a notification, in force, before the recommendation goes to the chair."""
    return (
        wants_notification(case)
        and Fact.PANEL_NOTIFIED in case.facts
        and case.stage in IN_RAPID_REVIEW
    )


def is_being_withdrawn(case: Case) -> bool:
    """Whether it was decided that a notification that was sent is not owed."""
    decided = case.signed(DecisionCode.NOTIFY)
    is_no = decided is not None and decided.outcome != NOTIFY
    sent = Fact.PANEL_NOTIFIED in case.facts
    return is_no and sent and case.stage in IN_RAPID_REVIEW


def all_agree(case: Case) -> bool:
    """Whether all three partners agree with the decision now in force, and not with one before."""
    views = [case.signed(DecisionCode.PARTNERS_AGREE, partner) for partner in Partner]
    return all(made is not None and made.outcome == AGREE for made in views)


def may_change_to_notify(case: Case) -> bool:
    """Whether the authority has decided not to notify, and the case is not yet decided."""
    decided = case.signed(DecisionCode.NOTIFY)
    is_no = decided is not None and decided.outcome != NOTIFY
    is_over = {Fact.SECTION_3_SIGNED, Fact.NOTIFICATION_WITHDRAWN} & case.facts.keys()
    return is_no and not is_over


def is_meeting_set(case: Case) -> bool:
    """Whether there is a meeting, on a date that nothing has undone since."""
    if case.meeting is None or case.meeting.state is MeetingState.ADJOURNED:
        return False
    return case.stage is not Stage.RR_OPEN


def is_meeting_under_way(case: Case) -> bool:
    is_open = case.meeting is not None and case.meeting.state is not MeetingState.CLOSED
    return is_open and is_meeting_set(case) and not waits_for_information(case)


def is_meeting_waiting(case: Case) -> bool:
    """Whether there is a meeting whose day is set and that has not been opened."""
    meeting = case.meeting
    is_waiting = meeting is not None and meeting.state is MeetingState.SET
    return is_waiting and case.stage in {Stage.MEETING_SET, Stage.DEFERRED}


def waits_for_information(case: Case) -> bool:
    """Whether the Subgroup has deferred, and has not said since that it goes on."""
    made = case.signed(DecisionCode.DEFER)
    return case.stage is Stage.DEFERRED and made is not None and made.outcome == DEFER


def has_outcomes(case: Case) -> bool:
    return case.meeting is not None and case.meeting.state is MeetingState.CLOSED


def is_unconfirmed(case: Case) -> bool:
    made = case.signed(DecisionCode.REFERRAL_GOES_IN)
    return made is not None and made.outcome == "unconfirmed"


def is_under_way(case: Case) -> bool:
    """Whether it is settled which route the case takes, and nothing has been recommended."""
    on_route = Fact.NOTIFICATION_RECEIVED in case.facts or case.stage is Stage.NO_RR_ROUTE
    return on_route and Fact.SECTION_2_SIGNED not in case.facts
