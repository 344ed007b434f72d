"""The meeting: opened on its day, its standing items answered, and closed when nothing is left.

What keeps it from deciding or from being closed is said in the same words by the card and by
the refusal of a card kept from before.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from procedure.agenda import Item, for_information, standing, unrecorded
from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask, Change, Verdict, with_fact, with_signature
from procedure.casework.meeting_notices import unsafe
from procedure.casework.onward import onward
from procedure.decisions_notifying import UNSAFE as SOMEBODY_UNSAFE
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.forms.safety import UNSAFE
from procedure.meetings import Meeting, MeetingState
from procedure.questions import NO, YES
from procedure.quorum import assess
from procedure.sources import section
from procedure.stages import Stage
from procedure.words import counted, listed, short_date

_MEETING: Final = frozenset({Topic.MEETING})
_FINISHED: Final = Refused("The meeting is over. Nothing can be added to it.", section("4.6"))
_NOT_OPEN: Final = Refused("Open the meeting first.", section("4.6"))
_ADJOURNED: Final = Refused(
    "The meeting was adjourned. Nothing can be added before it is opened again.", section("4.6")
)


def open_meeting(case: Case, ask: Ask) -> Verdict:
    """The Subgroup Chair opens it, having read out the statement on confidentiality (1.6a)."""
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.SET:
        return Refused("There is no meeting waiting to be opened.", section("4.6"))
    if case.stage is Stage.RR_OPEN:
        return Refused(
            "This date was set before the notification came. Set it again first.", section("4.4")
        )
    if ask.today < meeting.planned:
        return Refused(
            f"The meeting is set for {short_date(meeting.planned)}. "
            "It cannot be opened before then.",
            section("4.4"),
        )
    opened = replace(meeting, state=MeetingState.OPEN, confidentiality_read=True)
    case = with_fact(case, ask, Fact.MEETING_HELD, ask.today)
    change = Change(
        case=replace(case, meeting=opened),
        says="The meeting is open. Record who is here.",
        touches=frozenset({Topic.MEETING, Topic.DATES}),
    )
    return onward(change, ask, Stage.IN_MEETING)


def share_papers(case: Case, ask: Ask) -> Verdict:
    """Papers not shared before are shared at the meeting, and that is recorded (4.5)."""
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN:
        return not_open(meeting)
    if Fact.PAPERS_SHARED in case.facts:
        return Refused("The papers are recorded as shared already.", section("4.5"))
    case = with_fact(case, ask, Fact.PAPERS_SHARED, ask.today)
    noted = replace(case.facts[Fact.PAPERS_SHARED], late_note="Shared at the meeting.")
    return Change(
        case=replace(case, facts={**case.facts, Fact.PAPERS_SHARED: noted}),
        says="It is recorded that the papers were shared at the meeting.",
        touches=frozenset({Topic.MEETING, Topic.DATES}),
    )


def ask_safety(case: Case, ask: Ask) -> Verdict:
    """D01, asked at every meeting.  Whoever must act on a yes is told one to one at once."""
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN:
        return not_open(meeting)
    answer = ask.answers[UNSAFE]
    decided = SOMEBODY_UNSAFE if answer == YES else NO
    case = with_signature(case, ask, DecisionCode.UNSAFE_NOW, decided)
    case = replace(case, meeting=replace(meeting, safety=answer))
    return Change(
        case=case,
        says="The answer is recorded." + (" The chairs are being told." * (answer == YES)),
        touches=_MEETING,
        notices=unsafe(case) if answer == YES else (),
    )


def not_decidable(case: Case, ask: Ask) -> Refused | None:
    """Return why the meeting cannot decide now; the card shows the same sentence."""
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN:
        return not_open(meeting)
    quorum = assess(meeting.attendance, ask.settings.quorum_mode)
    if not quorum.met:
        return Refused(quorum.says, section("4.6"))
    return next(iter(unasked(meeting)), None)


def unasked(meeting: Meeting) -> tuple[Refused, ...]:
    """Everybody is asked before anything is decided; say how many have not been."""
    number = sum(1 for one in meeting.attendance if one.declared is None and not one.left)
    if not number:
        return ()
    who = counted(number, "person has", "people have")
    return (Refused(f"{who} not yet been asked to declare any interest.", section("1.6a")),)


def close(case: Case, ask: Ask) -> Verdict:
    """Close the meeting once nothing is unanswered; what is, is said (C29)."""
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN:
        return not_open(meeting)
    if waits := tuple(unfinished(meeting)):
        return Refused(f"The meeting cannot be closed yet. {' '.join(waits)}", section("4.6"))
    decided = standing(meeting.outcomes, Item.REVIEW)
    quorum = decided.quorum if decided else ""
    closed = replace(meeting, state=MeetingState.CLOSED, quorum_then=quorum)
    case = with_signature(case, ask, DecisionCode.OUTCOMES, "recorded")
    return Change(
        case=replace(case, meeting=closed),
        says="The meeting is closed. Section 2 can be written.",
        touches=frozenset({Topic.MEETING, Topic.RECOMMENDATION}),
    )


def unfinished(meeting: Meeting) -> Iterator[str]:
    """Yield everything that keeps the meeting from being closed, each as a sentence."""
    yield from (refused.because for refused in unasked(meeting))
    if not meeting.safety:
        yield "Ask whether anybody is unsafe now, and record the answer."
    if items := unrecorded(meeting.outcomes):
        yield f"Not recorded: {listed(item.label for item in items)}."
    if items := for_information(meeting.outcomes):
        names = listed(item.label for item in items)
        yield f"Taken for information only, without a quorum: {names}. Take up again."


def not_open(meeting: Meeting | None) -> Refused:
    """Return why nothing can be done at a meeting that is not open."""
    if meeting is not None and meeting.state is MeetingState.ADJOURNED:
        return _ADJOURNED
    is_over = meeting is not None and meeting.state is MeetingState.CLOSED
    return _FINISHED if is_over else _NOT_OPEN
