"""The meeting gets its day from the window; the date moves on; the channels stay what they are."""

from datetime import date
from typing import Final

from tests.story.filling import Chosen, Dated, Picked
from tests.story.in_room.filling import put, send
from tests.story.in_room.telling import ASIDE, Telling
from tests.story.telling import CASE

MEETING: Final = date(2026, 9, 24)
PAPERS_DUE: Final = date(2026, 9, 22)
WINDOW: Final = (
    "Thu 17 Sep 2026: day 7; papers by Tue 15 Sep 2026",
    "Fri 18 Sep 2026: day 8; papers by Wed 16 Sep 2026",
    "Mon 21 Sep 2026: day 9; papers by Thu 17 Sep 2026",
    "Tue 22 Sep 2026: day 10; papers by Fri 18 Sep 2026",
    "Wed 23 Sep 2026: day 11; papers by Mon 21 Sep 2026",
    "Thu 24 Sep 2026: day 12; the last recommended day; papers by Tue 22 Sep 2026",
    (
        "Fri 25 Sep 2026: day 13; after the last recommended day; after the working target for "
        "section 2; papers by Wed 23 Sep 2026"
    ),
)
TOO_MUCH: Final = "Did anybody from Willow Bank know the Bramblebys?"


def the_meeting_gets_its_day(telling: Telling) -> None:
    room = telling.room
    owen = room.opens("Owen Price", "Samuel Osei", "Ruth Okafor")
    card = owen.card("Set the date of the meeting")
    card.shows("First day", "Thu 17 Sep 2026", "Fri 25 Sep 2026", "Best by", "Thu 24 Sep 2026")
    card.shows(*WINDOW)
    put(card, Chosen("Choose a day (optional)", WINDOW[5]))
    room.picture("each-day-and-what-it-costs", card)
    begins = [Picked("When does it begin? (optional)", "10:00")]
    send(card, begins, "Set the date")
    card.shows("Thursday 24 September 2026, recorded by Owen Price")
    room.pane("Ruth Okafor").card("You are invited to a meeting").shows(
        f"Quorate: {CASE}, meeting", "Thursday 24 September 2026", "10:00, London time"
    )
    chairs = room.pane("Samuel Osei").card("Read out the confidentiality statement")
    chairs.press("Open the meeting")
    chairs.shows("The meeting is set for Thu 24 Sep 2026. It cannot be opened before then.")
    room.picture("the-meeting-is-set")


def somebody_says_too_much_in_a_channel(telling: Telling) -> None:
    """Nobody gave this channel to the bot: it answers whoever asks, and repeats nothing."""
    room = telling.room
    channel = room.opens("Learning events", "Subgroup", "Business Unit")
    channel.becomes("Marcus Reid, Subgroup member and Agency safeguarding lead")
    channel.says(TOO_MUCH)
    channel.card(ASIDE)
    room.picture("too-much-in-a-channel")

    assert channel.lines_of_the_bot() == ["REHEARSAL", ASIDE]


def the_days_go_by(telling: Telling) -> None:
    """What each day brought is listed, and leads to the message itself."""
    room = telling.room
    room.opens("Business Unit", "Samuel Osei", "Owen Price")
    room.next_thing_due(PAPERS_DUE)
    room.was_sent(
        f"Business Unit: {CASE}: Meeting due Fri 25 Sep 2026 (12 working days)",
        f"Samuel Osei: {CASE}: Rapid review due Mon 28 Sep 2026 (5 working days)",
        f"Daniel Hughes: {CASE}: Meeting papers due today, Tue 22 Sep 2026",
    )
    room.follows(f"Owen Price: {CASE}: Meeting due Fri 25 Sep 2026")
    room.picture("what-the-days-brought")
    room.closes_what_was_sent()
    papers = room.opens("Daniel Hughes").card("Share the papers with those invited")
    send(papers, [Dated("On which day?", PAPERS_DUE)], "Record the date")
    papers.shows("Tuesday 22 September 2026, recorded by Daniel Hughes")
    room.goes_to(MEETING)
    room.was_sent("Business Unit: 4 dates to know about")
    room.closes_what_was_sent()


def the_channels_hold_references_and_dates(telling: Telling) -> None:
    lines = telling.the_channels_say_nothing()
    telling.room.picture("the-channel-wall")

    assert f"{CASE}: Meeting papers due today, Tue 22 Sep 2026" in lines
    assert f"{CASE}: Rapid review due Mon 28 Sep 2026 (2 working days)" in lines
    assert f"{CASE}: Written recommendation due Thu 8 Oct 2026 (10 working days)" in lines
