"""The day of the meeting: set, set again until it is opened, and set anew after an adjournment.

A day outside the window, or past a date of the rapid review, needs a reason and moves nothing.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask, Change, Verdict, with_fact, with_signature
from procedure.casework.meeting_notices import invited
from procedure.casework.onward import onward
from procedure.decisions import is_made
from procedure.decisions_meeting import DECIDE
from procedure.desk import NotYet, Refused
from procedure.facts import Fact
from procedure.forms.meeting_date import DAY, OTHER_DAY, REASON, STARTS
from procedure.meetings import Meeting, MeetingState
from procedure.sources import section
from procedure.stages import Stage
from procedure.window import offer
from procedure.words import short_date

_BEFORE: Final = frozenset(
    {Stage.RR_OPEN, Stage.SCOPING, Stage.NO_RR_ROUTE, Stage.MEETING_SET, Stage.DEFERRED}
)


def set_date(case: Case, ask: Ask) -> Verdict:
    """D08.  A date outside the window, or past the local date, needs a reason."""
    if case.stage not in _BEFORE:
        return Refused("A meeting date cannot be set at this stage.", section("4.4"))
    planned = chosen_day(case, ask)
    if not isinstance(planned, date):
        return planned
    why = ask.answers.get(REASON, "").strip()
    if needs_reason(case, ask, planned) and not why:
        return NotYet({REASON: f"Say why the meeting should be on {short_date(planned)}."})
    case = with_planned(case, ask, planned)
    change = Change(
        case=case,
        says=f"The meeting is set for {short_date(planned)}.",
        touches=frozenset({Topic.MEETING, Topic.DATES}),
        notices=invited(case),
        why=why,
    )
    if case.stage is Stage.DEFERRED and not is_made(case, DecisionCode.DEFER, DECIDE):
        return change
    return onward(change, ask, Stage.MEETING_SET)


def chosen_day(case: Case, ask: Ask) -> date | NotYet:
    """Return the working day that was chosen from the list or given, of today or later."""
    listed, other = ask.answers.get(DAY, ""), ask.answers.get(OTHER_DAY, "")
    if bool(listed) == bool(other):
        says = "Choose one day only." if listed else "Choose a day, or give another day."
        return NotYet({OTHER_DAY: says})
    planned = date.fromisoformat(listed or other)
    offered = offer(case.dates, ask.settings, ask.calendar, planned)
    if not offered.allowed:
        return NotYet({OTHER_DAY: " ".join(offered.warnings)})
    if planned < ask.today:
        return NotYet({OTHER_DAY: "The date has passed. Give today's date or a later one."})
    return planned


def needs_reason(case: Case, ask: Ask, planned: date) -> bool:
    return offer(case.dates, ask.settings, ask.calendar, planned).needs_reason


def with_planned(case: Case, ask: Ask, planned: date) -> Case:
    """Put the day on record: of the same meeting, or of the next one if that was adjourned."""
    case = with_signature(case, ask, DecisionCode.MEETING_DATE, planned.isoformat())
    case = with_fact(case, ask, Fact.MEETING_PLANNED, planned)
    return replace(case, meeting=_next(case.meeting, planned, _time(ask.answers.get(STARTS, ""))))


def _time(key: str) -> str:
    """Write "1030" as "10:30"."""
    return f"{key[:2]}:{key[2:]}" if key else ""


def _next(before: Meeting | None, planned: date, starts: str) -> Meeting:
    if before is None:
        return Meeting(number=1, planned=planned, starts=starts)
    if before.state is MeetingState.SET:
        again = before.times_set + 1
        return replace(before, planned=planned, starts=starts, times_set=again)
    return Meeting(
        number=before.number + 1, planned=planned, starts=starts, outcomes=before.outcomes
    )
