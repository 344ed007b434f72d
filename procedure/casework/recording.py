"""The items of the meeting, recorded one by one in their order (section 4.6).

Quorum is measured again at the very moment an outcome is recorded, so that a card kept from
before somebody left is refused with the same words the live card shows.
"""

from dataclasses import replace
from typing import Final

from procedure.agenda import DECISIONS, Item, ItemOutcome, needed, unrecorded
from procedure.case import Case, Topic
from procedure.casework.ask import Ask, Change, Verdict
from procedure.casework.meeting import not_decidable, not_open, unasked
from procedure.desk import Refused
from procedure.meetings import MeetingState
from procedure.quorum import assess
from procedure.sources import default, section

_MEETING: Final = frozenset({Topic.MEETING})
_QUORATE: Final = Refused(
    "The meeting is quorate. Record the outcome itself.", default("a quorum lost in the meeting")
)


def not_recordable(case: Case, ask: Ask) -> Refused | None:
    """Return why this item's outcome cannot be recorded now."""
    return not_decidable(case, ask) or _out_of_order(case, ask.about)


def not_for_information(case: Case, ask: Ask) -> Refused | None:
    """Return why this item cannot be taken for information only; a decision never can."""
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN:
        return not_open(meeting)
    if assess(meeting.attendance, ask.settings.quorum_mode).met:
        return _QUORATE
    if ask.about in DECISIONS:
        return Refused(
            f"“{Item(ask.about).label}” is decided, so it waits for a quorum.", section("4.6")
        )
    return next(iter(unasked(meeting)), None) or _out_of_order(case, ask.about)


def record_outcome(case: Case, ask: Ask) -> Verdict:
    """D10 and D11, one item at a time, with the quorum as it stood."""
    return not_recordable(case, ask) or _recorded(case, ask, "The outcome is recorded.")


def note_item(case: Case, ask: Ask) -> Verdict:
    """Take an item without a quorum: it is on the record, and decides nothing (5.1)."""
    return not_for_information(case, ask) or _recorded(
        case, ask, "It is recorded, for information only."
    )


def _out_of_order(case: Case, about: str) -> Refused | None:
    outcomes = case.meeting.outcomes if case.meeting else ()
    items = needed(outcomes)
    if about not in items:
        return Refused("That is not an item of this meeting now.", section("4.6"))
    first = next(iter(unrecorded(outcomes)), None)
    if first and items.index(first) < items.index(Item(about)):
        return Refused(f"The items come in order. Next: {first.label}.", section("4.6"))
    return None


def _recorded(case: Case, ask: Ask, says: str) -> Change:
    meeting = case.meeting
    assert meeting is not None, "what is recorded is recorded at a meeting"
    quorum = assess(meeting.attendance, ask.settings.quorum_mode)
    item = Item(ask.about)
    made = ItemOutcome(
        item=item,
        meeting=meeting.number,
        form=ask.form,
        by=ask.by.person,
        on=ask.today,
        at=ask.now,
        quorate=quorum.met,
        quorum=quorum.says,
        answer=ask.answers.get(item, "") if item is Item.REVIEW else "",
    )
    after = replace(meeting, outcomes=(*meeting.outcomes, made))
    return Change(case=replace(case, meeting=after), says=says, touches=_MEETING)
