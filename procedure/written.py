"""The documents that people write on a case: which of each stands, and who has agreed to it.

There is a record of each meeting, by the meeting's number, and each letter stands beside those
before it; of any other document there is one, and a newer one takes its place.
"""

from collections.abc import Mapping
from typing import Final

from procedure.case import Case, DecisionCode, Signature
from procedure.facts import Fact
from procedure.meetings import MeetingState
from procedure.questions import FormKey
from procedure.recipients import is_decided
from procedure.stages import Stage
from procedure.task_rules import has_outcomes, is_being_withdrawn, is_under_way

WRITTEN: Final[Mapping[FormKey, DecisionCode]] = {
    FormKey.COMBINED_SUMMARY: DecisionCode.SUMMARY_WRITTEN,
    FormKey.MEETING_RECORD: DecisionCode.RECORD_WRITTEN,
    FormKey.RAPID_REVIEW_REPORT: DecisionCode.REPORT_WRITTEN,
    FormKey.BOARD_NOTICE: DecisionCode.BOARD_LETTER,
    FormKey.AGENCIES_NOTICE: DecisionCode.AGENCIES_LETTER,
    FormKey.NATIONAL_NOTICE: DecisionCode.NATIONAL_LETTER,
}
LETTERS: Final = (FormKey.BOARD_NOTICE, FormKey.AGENCIES_NOTICE, FormKey.NATIONAL_NOTICE)
# What the Subgroup Chair agrees to once it is written.
AGREED: Final[Mapping[FormKey, DecisionCode]] = {
    FormKey.MEETING_RECORD: DecisionCode.RECORD_SIGNED,
    FormKey.RAPID_REVIEW_REPORT: DecisionCode.REPORT_AGREED,
}
_OVER: Final = frozenset({MeetingState.CLOSED, MeetingState.ADJOURNED})


def standing(case: Case, form: FormKey) -> tuple[Signature, ...]:
    """Return what stands of a document, the oldest first."""
    return tuple(one for one in case.in_force if one.decision is WRITTEN[form])


def not_agreed(case: Case, form: FormKey) -> Signature | None:
    """Return the first of those written to which the Subgroup Chair has not agreed."""
    found = (one for one in standing(case, form) if not is_agreed(case, form, one))
    return next(found, None) if form in AGREED else None


def is_agreed(case: Case, form: FormKey, written: Signature) -> bool:
    return case.signed(AGREED[form], about=written.about) is not None


def to_read(case: Case, form: FormKey) -> Signature | None:
    """Return the one that somebody is asked about, or else the last."""
    return not_agreed(case, form) or next(reversed(standing(case, form)), None)


def waits_for_agreement(case: Case, form: FormKey) -> bool:
    """Whether it is written and not agreed; a report that is sent waits for nobody."""
    sent = form is FormKey.RAPID_REVIEW_REPORT and Fact.RAPID_REVIEW_SENT in case.facts
    return not_agreed(case, form) is not None and not sent


def meetings_over(case: Case) -> int:
    """Return how many meetings were held to their end or adjourned."""
    meeting = case.meeting
    if meeting is None:
        return 0
    return meeting.number if meeting.state in _OVER else meeting.number - 1


def not_recorded(case: Case) -> int:
    """Return the number of the first meeting that is over and has no record; 0 if all have."""
    written = {one.about for one in standing(case, FormKey.MEETING_RECORD)}
    numbers = range(1, meetings_over(case) + 1)
    return next((number for number in numbers if str(number) not in written), 0)


def of_which(case: Case, form: FormKey) -> str:
    """Return what the next one to be written is about, to tell it from those that stand."""
    if form is FormKey.MEETING_RECORD:
        return str(not_recorded(case) or meetings_over(case))
    if form in LETTERS:
        return str(len(standing(case, form)) + 1)
    return ""


def may_summarise(case: Case) -> bool:
    """Whether information has been asked for, and the meeting has not recorded its outcomes."""
    asked = Fact.INFORMATION_REQUESTED in case.facts and is_under_way(case)
    return asked and not has_outcomes(case) and not is_over(case)


def may_record(case: Case) -> bool:
    return meetings_over(case) > 0 and not is_over(case)


def may_tell(case: Case) -> bool:
    """Whether there is a decision to write to the Board and the agencies about."""
    return is_decided(case) and not is_over(case)


def may_tell_panel(case: Case) -> bool:
    """Whether there is anything of the case that the national Panel is told by letter."""
    return may_tell(case) or (is_withdrawn(case) and not is_over(case))


def is_withdrawn(case: Case) -> bool:
    return Fact.NOTIFICATION_WITHDRAWN in case.facts or is_being_withdrawn(case)


def is_over(case: Case) -> bool:
    return case.stage is Stage.ARCHIVED
