"""What the meeting card shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.meeting_seats import Seat
from procedure.case import CaseReference
from procedure.meetings import MeetingState

WHO: Final = "who"  # the answer that says which person a button is about
ITEM: Final = "item"  # and which item is taken up again


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
    """

    k: str
    n: int
    reference: CaseReference
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
