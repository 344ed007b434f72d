"""The meeting on Thursday 24 September: who is here, how many are needed, and what they decide."""

from typing import Final

from tests.story.chapter_4_meeting import GRACE, INTEREST, LAURA, OUTCOMES, SAMUEL, WHO, Member
from tests.story.filling import Answer, Chosen, Picked
from tests.story.in_room.card import Card
from tests.story.in_room.filling import put, send
from tests.story.in_room.telling import Telling

HEALTH_IS_MISSING: Final = (
    "Not quorate: 2 agencies of 3 needed",
    "No outcome can be recorded until this is put right.",
    "Due Mon 28 Sep 2026.",
    "Due Tue 29 Sep 2026.",
    "Due Thu 8 Oct 2026.",
)
OFFICE: Final = ("Priya Nair", "Daniel Hughes")
QUORATE: Final = "Quorate: 3 agencies of 3 needed; 3 safeguarding partners of 2 needed."


def samuel_opens_the_meeting(telling: Telling) -> Card:
    """The office has the card too, for taking attendance; but the chair alone may open it."""
    room = telling.room
    telling.only("Open the meeting", "Samuel Osei", "Laura Chen")
    for name in OFFICE:
        room.opens(name).card("The Subgroup Chair reads out the confidentiality statement")
    samuel = room.opens("Samuel Osei", "Laura Chen", "Business Unit")
    card = samuel.card("Read out the confidentiality statement")
    card.press("Open the meeting")
    card.shows("In progress", "Not quorate: 0 agencies of 3 needed")
    return card


def the_quorum_is_counted_live(telling: Telling, card: Card) -> None:
    """The deputy's chat, open beside, changes with each person who comes."""
    deputys = telling.room.pane("Laura Chen").card("In progress")
    for member in (GRACE, LAURA):
        _comes(card, member)
    card.shows(*HEALTH_IS_MISSING)
    card.is_dead("Record 1. The facts")
    deputys.shows(HEALTH_IS_MISSING[0])
    telling.room.picture("not-quorate", card, deputys)
    _comes(card, SAMUEL)
    card.shows(QUORATE, "3 people have not yet been asked to declare any interest.")
    deputys.shows(QUORATE)


def everybody_declares_no_interest(telling: Telling, card: Card) -> None:
    for member in (GRACE, LAURA, SAMUEL):
        card.is_headed("Meeting")
        put(card, Picked(WHO, member.listed))
        card.press("Record their interests")
        card.is_headed("Have they any interest to declare?")
        send(card, [Chosen(INTEREST, "No interest")], "Record the declaration")
    card.hides("not yet asked")
    telling.room.picture("quorate", card)


def the_items_are_recorded(telling: Telling, card: Card) -> None:
    card.press("Ask whether anybody is unsafe now")
    card.is_headed("Is anybody unsafe now?")
    safe = [Chosen("May any child or vulnerable person be unsafe now?", "No")]
    send(card, safe, "Record the answer")
    for item, answer in OUTCOMES:
        card.press(f"Record {item}")
        card.is_headed("What came of this item?")
        send(card, [answer], "Record the outcome")
        card.shows(f"{item}: recorded at")
    telling.room.picture("every-item-is-recorded", card)
    card.press("Close the meeting")
    card.shows("Closed", "Samuel Osei, Subgroup Chair, on Thursday 24 September 2026", QUORATE)
    telling.room.picture("the-meeting-is-closed", card)


def _comes(card: Card, member: Member) -> None:
    card.press("Add somebody")
    card.is_headed("Who is at the meeting?")
    seat: list[Answer] = [
        Picked("Choose somebody on this case (optional)", member.listed),
        Chosen("Agency they sit for", member.agency),
        Chosen("They are here as:", "Member"),
        Chosen("How are they here?", "In person"),
    ]
    send(card, seat, "Add them")
    card.is_headed("Meeting")
    card.shows(f"{member.name}: Member, in the room")
