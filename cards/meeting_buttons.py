"""What can be pressed on the meeting card.  Whether it may be is asked again when it is."""

from collections.abc import Sequence
from typing import Final

from cards.elements import Field, Part, actions, choice_input, ruled
from cards.elements.kinds import Submit
from cards.meeting_seats import Seat, still_here
from cards.meeting_view import ITEM, WHO, MeetingView
from cards.press import FIRST, INPUT, OFF, PLAIN, SAVES, Offer, Verb, button
from procedure.meetings import MeetingState

_ADD: Final = Offer(Verb.MEETING_ATTEND, "Add somebody")


def controls(view: MeetingView) -> list[Part]:
    """Return the list of those still here, and what can be done about whoever is chosen.

    Without anybody, or any meeting, there is none; so it is with the items taken up again.
    """
    if view.state is not MeetingState.OPEN:
        return []
    here, found = still_here(view.seats), list[Part]()
    if here:
        field = Field(f"{INPUT}{WHO}", "Choose a person, then a button below")
        people = [(seat.id, f"{seat.who}, {seat.agency}") for seat in here]
        chosen = choice_input(field, people, dropped=True)
        found.append(ruled(chosen, actions(*_about_one(view, here))))
    if again := [(line.key, line.label) for line in view.items if line.recorded]:
        field = Field(f"{INPUT}{ITEM}", "Choose an item, to take it up again")
        verb = Verb.MEETING_OUTCOMES if view.quorate else Verb.MEETING_NOTE
        take_up = button(view, Offer(verb, "Take it up again"), SAVES)
        found.append(ruled(choice_input(field, again, dropped=True), actions(take_up)))
    return found


def buttons(view: MeetingView) -> list[Submit]:
    match view.state:
        case MeetingState.SET:
            return [button(view, Offer(Verb.MEETING_OPEN, "Open the meeting"), FIRST)]
        case MeetingState.OPEN:
            return _open(view)
        case _:
            return [button(view, Offer(Verb.CASE_CASE, "Back to the case"))]


def _open(view: MeetingView) -> list[Submit]:
    """Return what to do next, and the two ways to end; what to press first comes first."""
    adjourn = button(view, Offer(Verb.MEETING_ADJOURN, "Adjourn"))
    end = Offer(Verb.MEETING_CLOSE, "Close the meeting")
    if view.unfinished or view.waits_for:
        return [*_on(view), adjourn, button(view, end, OFF)]
    return [button(view, end, FIRST), button(view, _ADD), adjourn]


def _on(view: MeetingView) -> list[Submit]:
    ready = view.quorate and not view.waits_for
    add = button(view, _ADD, PLAIN if ready else FIRST)
    if not view.next_item:
        return [add]
    item = view.next_item
    record = Offer(Verb.MEETING_OUTCOMES, f"Record {item.label}", item.key)
    if ready:
        return [button(view, record, FIRST), add]
    note = Offer(Verb.MEETING_NOTE, f"For information only: {item.label}", item.key)
    noted = [button(view, note)] if view.is_for_information else []
    return [add, button(view, record, OFF), *noted]


def standing(view: MeetingView) -> list[Submit]:
    """Return what every meeting does besides its items.  Safety may be asked about again."""
    if view.state is not MeetingState.OPEN:
        return []
    safety = Offer(Verb.MEETING_SAFETY, "Ask whether anybody is unsafe now")
    papers = Offer(Verb.MEETING_PAPERS, "Papers were shared at the meeting")
    return [
        button(view, safety),
        *([] if view.papers_shared else [button(view, papers)]),
    ]


def _about_one(view: MeetingView, here: Sequence[Seat]) -> list[Submit]:
    """Return the buttons that are about whoever has been chosen from the list."""
    deputy = Offer(Verb.MEETING_DEPUTY, "Rule on a deputy")
    unnamed = any(seat.admitted is not True for seat in here)
    return [
        button(view, Offer(Verb.MEETING_DECLARE, "Record their interests"), SAVES),
        button(view, Offer(Verb.MEETING_RULE, "Rule on their interest"), SAVES),
        *([button(view, deputy, SAVES)] if unnamed else []),
        button(view, Offer(Verb.MEETING_LEFT, "Mark as left"), SAVES),
    ]
