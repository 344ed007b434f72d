"""On Tuesday the authority notifies, the office has it, both chairs are told; the dates run."""

from datetime import date
from typing import Final

from tests.story.filling import Chosen, Dated, Typed
from tests.story.in_room.filling import put, send
from tests.story.in_room.telling import Telling
from tests.story.telling import CASE

AWARE: Final = date(2026, 9, 7)
TUESDAY: Final = date(2026, 9, 8)
PARTNERS: Final = ("Fiona Grant", "Karim Aziz", "Joanna Field")
CHAIRS: Final = ("Samuel Osei", "Ruth Okafor")
CHAIRS_READ: Final = (
    f"Notification received: {CASE}",
    "The Business Unit received its copy on Tuesday 8 September 2026.",
    "By Thursday 10 September 2026.",
    "Between Thursday 17 September 2026 and Friday 25 September 2026.",
    "By Thursday 24 September 2026.",
    "By Monday 28 September 2026.",
    "By Tuesday 29 September 2026.",
    "By Thursday 8 October 2026.",
)
CLOCKS: Final = (
    ("Ask the agencies involved for information", "Due Thu 10 Sep 2026"),
    ("Put the recommendation in writing (working target)", "Due Thu 24 Sep 2026"),
    ("Hold the rapid review meeting", "Due Fri 25 Sep 2026"),
    ("Complete the rapid review (local procedure)", "Due Mon 28 Sep 2026"),
    ("Complete the rapid review (national guidance)", "Due Tue 29 Sep 2026"),
    ("Put the recommendation in writing (section 2)", "Due Thu 8 Oct 2026"),
)


def grace_decides_on_tuesday(telling: Telling) -> None:
    room = telling.room
    grace = room.opens("Grace Adeyemi", *PARTNERS[:2])
    room.next_working_day(TUESDAY)
    room.closes_what_was_sent()
    decides = grace.card("Decide whether to notify the national Panel")
    send(
        decides,
        [
            Dated("Day the local authority became aware of the incident", AWARE),
            Chosen("Is the definition of a serious child safeguarding case met?", "Yes"),
            Chosen("What have you decided?", "Notify the national Panel"),
            Typed("Why?", "Neglect is suspected, and lasting harm is likely."),
        ],
        "Record my decision",
    )
    decides.shows("Notify the national Panel. Grace Adeyemi, Local authority representative, on")


def each_partner_says_whether_they_agree(telling: Telling) -> None:
    """Each has a card of their own, and only they have the button."""
    room = telling.room
    for name in PARTNERS:
        view = room.opens(name, "Grace Adeyemi").card("Say whether you agree")
        put(
            view,
            Chosen(
                "For my safeguarding partner, I:", "Agree with the local authority representative"
            ),
        )
        view.press("Record our view")
        view.shows(f"Agrees. {name}, Safeguarding partner lead")
    room.opens("Grace Adeyemi", *PARTNERS[:2])
    room.picture("the-partners-agree")


def it_is_notified_and_received(telling: Telling) -> None:
    room = telling.room
    grace = room.opens("Grace Adeyemi", "Daniel Hughes")
    sent = grace.card("Record the date the notification was sent to the national Panel")
    sent.shows("Due Mon 14 Sep 2026")
    send(sent, [Dated("Day it was sent to the national Panel", TUESDAY)], "Record the date sent")
    sent.shows("Tuesday 8 September 2026, recorded by Grace Adeyemi")
    received = room.pane("Daniel Hughes").card("the date the Business Unit received")
    on = [Dated("Day the Business Unit received the notification", TUESDAY)]
    send(received, on, "Record the date received")
    received.shows("Tuesday 8 September 2026, recorded by Daniel Hughes")


def both_chairs_are_told(telling: Telling) -> None:
    """Each on a card of their own, with every date and what it was counted from."""
    room = telling.room
    room.opens(CHAIRS[0], CHAIRS[1], "Business Unit")
    for chair in CHAIRS:
        room.pane(chair).card(f"Notification received: {CASE}").shows(*CHAIRS_READ)
    room.pane("Business Unit").card(f"{CASE} | Received | Information request due Thu 10 Sep 2026")
    room.picture("both-chairs-are-told", room.pane(CHAIRS[0]).card("Notification received"))


def the_case_shows_every_date(telling: Telling) -> None:
    room = telling.room
    case = room.opens("Priya Nair").card("Rapid review open", "Dates so far")
    case.shows("What is due: 6 dates")  # that the chairs are to be told is done, and gone
    for duty, due in CLOCKS:
        case.shows(duty, due)
    room.picture("the-case", case)
    case.press("Why this date?")
    case.shows("Day 1: Wed 9 Sep 2026", "Day 2: Thu 10 Sep 2026", "section 4.3 of the procedure")
    room.picture("why-this-date", case)
    case.press("Back to the case")
    case.shows("Dates so far")
