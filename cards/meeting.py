"""The meeting card: who is here, whether the meeting is quorate, and what it may now do.

One to one, for the chair and the Business Unit.  It says whether the meeting is quorate as of
when it was drawn; whether a decision counts is measured again when it is recorded.
"""

from typing import Final

from cards.elements import (
    Json,
    Part,
    actions,
    bold,
    bullets,
    card,
    facts,
    heading,
    panel,
    subheading,
    subtle,
    text,
)
from cards.meeting_buttons import buttons, controls, standing
from cards.meeting_seats import seats_listed
from cards.meeting_view import MeetingView
from cards.press import Verb, refreshing
from procedure.disclosure import Tier
from procedure.meetings import MeetingState

TIER: Final = Tier.MEMBER

_TO_OPEN: Final = "Read out the confidentiality statement, then open the meeting."
_IS_OPENED: Final = (
    "The Subgroup Chair reads out the confidentiality statement, then opens the meeting."
)
_LOST: Final = (
    "Wait for somebody, and record that they came.",
    "Add a deputy.",
    "Take an item for information only. Nothing can be decided on it.",
    "Adjourn. No deadline moves.",
)


def meeting(view: MeetingView) -> Json:
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading("Meeting"),
            text(f"{view.planned}. {view.state.label}."),
            *([panel(bold(view.complaint), style="attention")] if view.complaint else []),
            *_quorum(view),
            *_items(view),
            *seats_listed(view.seats),
            *controls(view),
        ],
        buttons(view),
        summary=f"{view.reference}: the meeting.",
        refresh=refreshing(view, view.viewers),
    )


def _quorum(view: MeetingView) -> list[Part]:
    match view.state:
        case MeetingState.SET:
            return [text(_TO_OPEN if Verb.MEETING_OPEN in view.presses else _IS_OPENED)]
        case MeetingState.OPEN:
            return _live(view)
        case _:
            said = (bold(view.state.label), text(view.outcome), text(view.quorum))
            return [panel(*said, style="emphasis")]


def _live(view: MeetingView) -> list[Part]:
    lines = [*bullets(view.waits_for)]
    if not (view.quorate and not view.waits_for):
        lines.append(text("No outcome can be recorded until this is put right."))
    if not view.quorate:
        lines += [text("You can:"), *bullets(_LOST), *facts(view.dates)]
    style = "good" if view.quorate else "attention"
    return [panel(bold(view.quorum), *lines, style=style)]


def _items(view: MeetingView) -> list[Part]:
    """Return what has been recorded so far, and what keeps the meeting from being closed."""
    if view.state is MeetingState.SET:
        return []
    safety = [text(f"Is anybody unsafe now? {view.safety}")] if view.safety else []
    lines = [text(f"{line.label}: {line.stands}") for line in view.items]
    waits = view.unfinished if view.state is MeetingState.OPEN else ()
    left = [subtle("Before it can be closed:"), *bullets(waits)] if waits else []
    ask = [actions(*asked)] if (asked := standing(view)) else []
    return [subheading("What was recorded"), *safety, *lines, *left, *ask]
