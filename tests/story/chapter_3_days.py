"""The meeting gets its date, days go by, the channel is reminded, and the bot is killed once."""

from datetime import date
from typing import Final

from tests.story.chapter_2_notification import MONDAY
from tests.story.filling import Dated, put
from tests.story.telling import CASE, Telling

DAY: Final = "Or give another day (optional)"
FRIDAY: Final = date(2026, 9, 11)
SUNDAY: Final = date(2026, 9, 13)
DUE: Final = date(2026, 9, 14)
AFTER: Final = date(2026, 9, 15)
AFTER_THE_OUTAGE: Final = date(2026, 9, 18)
MEETING: Final = date(2026, 9, 22)
REPLIES: Final = (
    f"{CASE}: Agency replies due Mon 14 Sep 2026 (4 working days)",
    f"{CASE}: Agency replies due Mon 14 Sep 2026 (1 working day)",
    f"{CASE}: Agency replies due today, Mon 14 Sep 2026",
    f"{CASE}: Agency replies overdue by 1 working day (due Mon 14 Sep 2026)",
)
WORDS_OF_THE_CASE: Final = ("Willow Bank", "Amina", "Grace", "neglect", "child", "notif")


def the_meeting_gets_a_date(telling: Telling) -> None:
    """A day off is refused; what a day outside the window costs is read before it is chosen."""
    telling.playground.act_as("Owen", "Owen Price")
    card = telling.playground.card("For Owen Price", "Set the date of the meeting")
    put(card, [Dated(DAY, date(2026, 9, 19))])
    card.press("Set the date")
    card.shows("Sat 19 Sep 2026 is not a working day (Saturday). Choose a working day.")
    put(card, [Dated(DAY, date(2026, 9, 29))])
    card.press("Set the date")
    card.shows(
        "Tue 29 Sep 2026 is outside the window of 7 to 13 working days",
        "It is after the local rapid review date, Mon 28 Sep 2026.",
        "Yes, Tue 29 Sep 2026, at that cost",
    )
    telling.playground.picture("outside-the-window", card)
    put(card, [Dated(DAY, MEETING)])
    card.press("Set the date")
    card.shows("Tuesday 22 September 2026, recorded by Owen Price")


def the_agencies_are_asked(telling: Telling) -> None:
    telling.playground.act_as("business manager", "Priya Nair")
    card = telling.playground.card("For Priya Nair", "Send the information request letters")
    put(card, [Dated("On which day?", MONDAY)])
    card.press("Record the date")
    card.shows("Monday 7 September 2026, recorded by Priya Nair")


def the_channel_is_reminded(telling: Telling) -> None:
    """Before the date, on it and after it, once each, and never at a weekend."""
    telling.playground.it_is_now(FRIDAY)
    friday = telling.playground.channel(REPLIES[1])
    telling.playground.chat()
    telling.playground.it_is_now(SUNDAY)
    sunday = telling.playground.channel(REPLIES[1])
    telling.playground.chat()
    telling.playground.it_is_now(DUE)
    telling.playground.it_is_now(AFTER)
    posts = telling.playground.channel(*REPLIES)
    telling.playground.picture("the-channel-is-reminded")
    telling.playground.chat()

    assert sunday == friday
    for reminder in REPLIES:
        assert sum(reminder in post for post in posts) == 1
    assert not [word for word in WORDS_OF_THE_CASE for post in posts if word in post]


def the_bot_is_killed_and_catches_up(telling: Telling) -> None:
    """Two working days go by without it; then everything is said in one digest."""
    before = telling.playground.channel(*REPLIES)
    telling.playground.chat()
    telling.rehearsing.kill_the_bot()
    telling.playground.asks("hello", "The bot is not answering.")
    telling.playground.it_is_now(AFTER_THE_OUTAGE)
    telling.rehearsing.begin_the_bot_again()
    after = telling.playground.channel("dates to know about")
    telling.playground.picture("one-digest")
    telling.playground.chat()
    [digest] = after[len(before) :]

    assert "Agency replies overdue by 4 working days (due Mon 14 Sep 2026)" in digest
    assert "Meeting papers due today, Fri 18 Sep 2026" in digest
