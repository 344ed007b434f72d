"""The agencies are chosen, confirmed and asked by one press; two reply, and are accepted."""

from typing import Final

from tests.story.filling import Chosen
from tests.story.in_room import replying
from tests.story.in_room.filling import complete, fill, send
from tests.story.in_room.telling import Telling
from tests.story.telling import CASE

CHOOSE: Final = "Choose which agencies are asked for information"
CONFIRM: Final = "Confirm which agencies are asked for information"
ASKED: Final = "Your agency is asked for information"
GRID: Final = "How it stands"


def the_office_chooses_and_the_chair_confirms(telling: Telling) -> None:
    room = telling.room
    daniel = room.opens("Daniel Hughes", "Samuel Osei", "Business Unit")
    form = daniel.card(CHOOSE)
    form.press("Choose the agencies")
    fill(form, replying.REQUEST)
    form.is_headed("Check your answers")
    form.hides("Zephyrine", replying.OUTLINE)
    form.press("Send the list to be confirmed")
    form.shows("Chosen: Willow Bank School and Canal Street Homes.")
    confirms = room.pane("Samuel Osei").card(CONFIRM)
    confirms.shows(*replying.ASKED, "Through its safeguarding lead, here")
    room.picture("the-chair-confirms-who-is-asked", confirms)
    yes = [Chosen("Are these the agencies to ask?", "Ask these agencies")]
    send(confirms, yes, "Record my answer")
    confirms.shows("Answered by Samuel Osei.")


def one_press_sends_every_letter(telling: Telling) -> None:
    room = telling.room
    telling.only("Send every letter", "Daniel Hughes", "Priya Nair")
    daniel = room.opens("Daniel Hughes", "Beth Turner", "Marcus Reid")
    issues = daniel.card("One press sends every letter")
    issues.press("Send every letter")
    issues.shows("The letters have been sent.")
    for lead, agency in (("Beth Turner", "Willow Bank School"), ("Marcus Reid", "Canal Street")):
        room.pane(lead).card(ASKED).shows(agency, "Tue 15 Sep 2026")
    room.pane("Marcus Reid").card(ASKED).hides("Willow Bank")
    daniel.card(GRID).shows("2 agencies: 2 outstanding, 0 settled.")
    room.picture("every-letter-is-sent")


def the_letter_is_read_in_a_dialog(telling: Telling) -> None:
    """Who is asked about stands in the dialog, and nowhere once it is closed."""
    room = telling.room
    letter = room.pane("Beth Turner").card(ASKED).opens("Read the letter", "Information Request")
    letter.shows(replying.WHOM, replying.OUTLINE)
    room.picture("the-letter")
    room.closes_dialog()


def two_agencies_reply(telling: Telling) -> None:
    """One has nothing; the other saves a part, which the office sees, and goes on."""
    room = telling.room
    nil = room.pane("Marcus Reid").card(ASKED)
    nil.press("Write the reply")
    fill(nil, replying.NIL)
    nil.press("Send the reply")
    nil.shows("Nil return on Tue 8 Sep 2026, to be checked.")
    reply = room.pane("Beth Turner").card(ASKED)
    reply.press("Write the reply")
    fill(reply, replying.INVOLVED)
    grid = room.pane("Daniel Hughes").card(GRID)
    grid.shows("read, part saved", "Nil return on Tue 8 Sep 2026, to be checked.")
    reply.press("Add an event")
    complete(reply, replying.KEY_EVENT)
    reply.is_headed("Key events")
    room.picture("a-reply-is-written")
    reply.press("Continue")
    fill(reply, replying.LEARNING)
    reply.press("Send the reply")
    reply.shows("Returned on Tue 8 Sep 2026, to be checked.")


def the_office_reads_and_accepts(telling: Telling) -> None:
    room = telling.room
    grid = room.pane("Daniel Hughes").card(GRID)
    grid.shows("0 outstanding", "Returned on Tue 8 Sep 2026, to be checked.")
    for agency in ("Canal Street Homes", "Willow Bank School"):
        grid.opens(f"Read: {agency}", "Reply of an agency").shows("Page 1 of")
        room.closes_dialog()
        grid.press(f"Accept: {agency}")
        grid.has_no(f"Accept: {agency}")
    grid.shows("2 settled", "Reply accepted on Tue 8 Sep 2026.", "Nil return accepted on Tue 8")
    room.picture("the-returns-grid", grid)
    room.opens("Beth Turner").card(ASKED).shows("Reply accepted on Tue 8 Sep 2026.")
    room.opens("Business Unit").card(f"{CASE} | ", "Meeting date due Tue 8 Sep 2026")
    telling.nothing_private_is_read_anywhere()
