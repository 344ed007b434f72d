"""What the meeting card shows."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cards.meeting_seats import Seat
from cards.press import Verb
from procedure.actions import Action
from procedure.case import CaseReference
from procedure.meetings import MeetingState

WHO: Final = "who"  # the answer that says which person a button is about
ITEM: Final = "item"  # and which item is taken up again

# What each button of the meeting does.  Those with a form show it first.
AT_MEETING: Final[Mapping[Verb, Action]] = {
    Verb.MEETING_OPEN: Action.OPEN_MEETING,
    Verb.MEETING_ATTEND: Action.TAKE_ATTENDANCE,
    Verb.MEETING_LEFT: Action.MARK_LEFT,
    Verb.MEETING_DECLARE: Action.DECLARE_INTEREST,
    Verb.MEETING_RULE: Action.RULE_ON_INTEREST,
    Verb.MEETING_DEPUTY: Action.RULE_ON_DEPUTY,
    Verb.MEETING_OUTCOMES: Action.RECORD_OUTCOMES,
    Verb.MEETING_NOTE: Action.NOTE_ITEM,
    Verb.MEETING_SAFETY: Action.ASK_SAFETY,
    Verb.MEETING_PAPERS: Action.SHARE_PAPERS,
    Verb.MEETING_ADJOURN: Action.ADJOURN_MEETING,
    Verb.MEETING_CLOSE: Action.CLOSE_MEETING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """One of the seven items: what it is, and how it stands in words."""

    key: str
    label: str
    stands: str
    recorded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView:
    """``seats`` come agency by agency; ``quorum`` is the sentence a chair can read out.

    ``next_item`` comes next, and may be taken without a quorum if it ``is_for_information``.
    ``waits_for`` is whatever else stands in the way of deciding, such as people not yet asked
    for their interests; ``unfinished`` is all that stands in the way of closing.  ``complaint``
    is what was wrong with the last press.  ``dates`` are those that an adjournment would not move.
    ``presses`` are the buttons that whoever is looking may press: no other is there.
    """

    k: str
    n: int
    reference: CaseReference
    presses: Collection[Verb]
    planned: str
    state: MeetingState
    quorate: bool
    quorum: str
    seats: Sequence[Seat] = ()
    waits_for: Sequence[str] = ()
    items: Sequence[ItemLine] = ()
    next_item: ItemLine | None = None
    is_for_information: bool = False
    unfinished: Sequence[str] = ()
    safety: str = ""
    papers_shared: bool = True
    dates: Sequence[tuple[str, str]] = ()
    outcome: str = ""
    complaint: str = ""
    viewers: Sequence[str] = ()
