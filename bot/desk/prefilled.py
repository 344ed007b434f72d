"""What a document holds when it is begun, taken from what is on the record of the case already.

Only what was signed or recorded is taken, and whoever writes may change it; nothing is sent by it.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from bot.desk.circumstances import Circumstances
from procedure.case import Case, DecisionCode, FormId
from procedure.casework.reporting import report_due
from procedure.conditions import Answers
from procedure.decisions_meeting import DEFER
from procedure.desk import Draft
from procedure.filling import Filled
from procedure.forms.meeting_date import REASON
from procedure.forms.recommendations import COMMISSION
from procedure.meetings import Meeting, MeetingState
from procedure.questions import NO, YES, FormKey, PageKey
from procedure.written import WRITTEN, of_which
from storage.unit_of_work import UnitOfWork

_FACTS: Final = PageKey("facts")
_INTEREST: Final = PageKey("interest")
_HELD: Final = PageKey("held")
_ADJOURNED: Final = PageKey("adjourned")


def prefilled(draft: Draft, about: Circumstances, work: UnitOfWork) -> Draft:
    """A document begins from the one it takes the place of, or from what is on record."""
    case = work.cases.find(draft.about) if draft.about else None
    if case is None or draft.form not in WRITTEN:
        return draft
    before = case.signed(WRITTEN[draft.form], about=of_which(case, draft.form))
    if before is not None:
        return work.forms.save(draft, work.forms.get(before.form).draft.filled)
    return work.forms.save(draft, Filled(_known(draft.form, case, about, work)))


def _known(
    form: FormKey, case: Case, about: Circumstances, work: UnitOfWork
) -> dict[PageKey, Answers]:
    match form:
        case FormKey.RAPID_REVIEW_REPORT:
            return _decided(case, about, work)
        case FormKey.MEETING_RECORD:
            return _held(case, work)
        case _:
            return {}


def _decided(case: Case, about: Circumstances, work: UnitOfWork) -> dict[PageKey, Answers]:
    facts = _signed(case, work).get("facts", "")
    decided = case.signed(DecisionCode.FINAL_DECISION)
    reviewer = "to-follow" if decided and decided.outcome == COMMISSION else "no-review"
    chosen = about.partnership
    due = report_due(case, chosen.counting, about.clock.today())
    late = YES if _is_past(due, about) else NO
    known: dict[PageKey, Answers] = {_INTEREST: {"reviewer": reviewer, "late": late}}
    return {_FACTS: {"account": facts}, **known} if facts else known


def _is_past(due: date | None, about: Circumstances) -> bool:
    return due is not None and about.clock.today() > due


def _signed(case: Case, work: UnitOfWork) -> Answers:
    made = case.signed(DecisionCode.RECOMMENDATION)
    pages = work.forms.answers(FormId(made.form)) if made and made.form else {}
    return _flat(pages)


def _held(case: Case, work: UnitOfWork) -> dict[PageKey, Answers]:
    """Say when the meeting began and ended, and why it was adjourned if it was.

    A meeting before the one in hand was adjourned; of that one only the reasons are at hand.
    """
    meeting = case.meeting
    if meeting is None:
        return {}
    number = int(of_which(case, FormKey.MEETING_RECORD))
    is_closed = number == meeting.number and meeting.state is MeetingState.CLOSED
    if is_closed:
        return {_HELD: _times(case, meeting), _ADJOURNED: {"adjourned": NO}}
    times = _times(case, meeting) if number == meeting.number else {}
    return {_HELD: times, _ADJOURNED: {"adjourned": YES, **_why(case, number, work)}}


def _times(case: Case, meeting: Meeting) -> Answers:
    came = sorted(seat.arrived for seat in meeting.attendance if seat.arrived)
    is_closed = meeting.state is MeetingState.CLOSED
    made = case.signed(DecisionCode.OUTCOMES if is_closed else DecisionCode.DEFER)
    known = {
        "began-at": meeting.starts or next(iter(came), ""),
        "ended-at": made.at if made and (is_closed or made.outcome == DEFER) else "",
    }
    return _given(known)


def _why(case: Case, number: int, work: UnitOfWork) -> Answers:
    """Return what was said when this meeting was adjourned: each adjourning has a form."""
    sent = [one for one in work.sent_forms.on(case.reference) if one.form is FormKey.ADJOURNMENT]
    if len(sent) < number:
        return {}
    said = _flat(work.forms.answers(sent[number - 1].id))
    plan = ". ".join(said[key] for key in ("missing", "from-whom", "by-when") if said.get(key))
    return _given({"adjourned-why": said.get(REASON, ""), "adjourned-plan": plan})


def _given(known: Answers) -> Answers:
    return {key: words for key, words in known.items() if words}


def _flat(pages: Mapping[PageKey, Answers]) -> Answers:
    return {key: words for page in pages.values() for key, words in page.items()}
