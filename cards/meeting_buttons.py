"""What can be pressed on the meeting card, by whoever is looking: nothing they may not press.

Whether it may be is asked again when it is.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

from cards.elements import Field, Part, actions, choice_input, ruled
from cards.elements.kinds import Submit
from cards.meeting_seats import Seat, still_here
from cards.meeting_view import ITEM, WHO, MeetingView
from cards.press import FIRST, INPUT, OFF, PLAIN, SAVES, Look, Offer, Verb, button
from procedure.meetings import MeetingState

_Press: TypeAlias = tuple[Offer, Look]

_OPEN: Final = Offer(Verb.MEETING_OPEN, "Open the meeting")
_ADD: Final = Offer(Verb.MEETING_ATTEND, "Add somebody")
_ADJOURN: Final = Offer(Verb.MEETING_ADJOURN, "Adjourn")
_CLOSE: Final = Offer(Verb.MEETING_CLOSE, "Close the meeting")


def controls(view: MeetingView) -> list[Part]:
    """Return the list of those still here, and what can be done about whoever is chosen.

    Without anybody, or any meeting, there is none; so it is with the items taken up again.
    """
    if view.state is not MeetingState.OPEN:
        return []
    return [*_people(view), *_items(view)]


def buttons(view: MeetingView) -> list[Submit]:
    match view.state:
        case MeetingState.SET:
            return _may(view, [(_OPEN, FIRST)])
        case MeetingState.OPEN:
            return _may(view, _open(view))
        case _:
            return [button(view, Offer(Verb.CASE_CASE, "Back to the case"))]


def standing(view: MeetingView) -> list[Submit]:
    """Return what every meeting does besides its items.  Safety may be asked about again."""
    if view.state is not MeetingState.OPEN:
        return []
    safety = Offer(Verb.MEETING_SAFETY, "Ask whether anybody is unsafe now")
    papers = Offer(Verb.MEETING_PAPERS, "Papers were shared at the meeting")
    wanted = [safety] if view.papers_shared else [safety, papers]
    return _may(view, [(one, PLAIN) for one in wanted])


def _may(view: MeetingView, presses: Sequence[_Press]) -> list[Submit]:
    """Return the buttons that whoever is looking may press."""
    return [button(view, one, look) for one, look in presses if one.verb in view.presses]


def _open(view: MeetingView) -> list[_Press]:
    """Return what to do next, and the two ways to end; what to press first comes first."""
    if view.unfinished or view.waits_for:
        return [*_on(view), (_ADJOURN, PLAIN), (_CLOSE, OFF)]
    return [(_CLOSE, FIRST), (_ADD, PLAIN), (_ADJOURN, PLAIN)]


def _on(view: MeetingView) -> list[_Press]:
    ready = view.quorate and not view.waits_for
    add = (_ADD, PLAIN if ready else FIRST)
    if not view.next_item:
        return [add]
    item = view.next_item
    record = Offer(Verb.MEETING_OUTCOMES, f"Record {item.label}", item.key)
    if ready:
        return [(record, FIRST), add]
    note = Offer(Verb.MEETING_NOTE, f"For information only: {item.label}", item.key)
    noted = [(note, PLAIN)] if view.is_for_information else []
    return [add, (record, OFF), *noted]


def _people(view: MeetingView) -> list[Part]:
    here = still_here(view.seats)
    can = _may(view, _about_one(here))
    if not (here and can):
        return []
    field = Field(f"{INPUT}{WHO}", "Choose a person, then a button below")
    people = [(seat.id, f"{seat.who}, {seat.agency}") for seat in here]
    return [ruled(choice_input(field, people, dropped=True), actions(*can))]


def _items(view: MeetingView) -> list[Part]:
    again = [(line.key, line.label) for line in view.items if line.recorded]
    verb = Verb.MEETING_OUTCOMES if view.quorate else Verb.MEETING_NOTE
    can = _may(view, [(Offer(verb, "Take it up again"), SAVES)])
    if not (again and can):
        return []
    field = Field(f"{INPUT}{ITEM}", "Choose an item, to take it up again")
    return [ruled(choice_input(field, again, dropped=True), actions(*can))]


def _about_one(here: Sequence[Seat]) -> list[_Press]:
    """Return the buttons that are about whoever has been chosen from the list."""
    deputy = Offer(Verb.MEETING_DEPUTY, "Rule on a deputy")
    unnamed = any(seat.admitted is not True for seat in here)
    wanted = [
        Offer(Verb.MEETING_DECLARE, "Record their interests"),
        Offer(Verb.MEETING_RULE, "Rule on their interest"),
        *([deputy] if unnamed else []),
        Offer(Verb.MEETING_LEFT, "Mark as left"),
    ]
    return [(one, SAVES) for one in wanted]
