"""What the chapters share: the one room, who is in it, and what may be read where."""

import re
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, ViewportSize

from tests.story.in_room.page import Room
from tests.story.in_room.replying import PRIVATE as PRIVATE_IN_REPLIES
from tests.story.playground import PATIENCE
from tests.story.referral import PRIVATE as PRIVATE_IN_REFERRAL
from tests.story.telling import CASE, loopback_only

WINDOW: Final = ViewportSize(width=1600, height=1000)
PRIVATE: Final = (*PRIVATE_IN_REFERRAL, *PRIVATE_IN_REPLIES)
CHANNELS: Final = ("Business Unit", "Subgroup", "Learning events")
ASIDE: Final = "I talk about cases in personal chats only. Open a chat with me and say hello."
DUE: Final = (
    r"[A-Z][a-z ]+( \(working target\))? due( today,)? \w{3} \d+ (Sep|Oct) 2026"
    r"( \(\d+ working days?\))?"
)
# Every line that the bot may write in a channel: a reference, a stage, a date, a role, a number.
SAYS_NOTHING: Final = tuple(
    re.compile(line)
    for line in (
        r"REHEARSAL",
        re.escape(ASIDE),
        rf"{CASE} \| [A-Z][a-z ]+( \| {DUE})?( \| Owner: [A-Z][A-Za-z ]+)?( \| \d+ outstanding)?",
        rf"{CASE}: {DUE}",
        r"In time(\. Owner: [A-Z][A-Za-z ]+)?",
        r"Owner: [A-Z][A-Za-z ]+",
        r"\d+ things? (is|are) outstanding\.",
        r"\d+ dates to know about",
    )
)


class Telling:
    def __init__(self, address: str, browser: Browser, pictures: Path) -> None:
        context = browser.new_context(
            viewport=WINDOW,
            locale="en-GB",
            timezone_id="Europe/London",
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE)
        context.route("**/*", loopback_only)
        self.room = Room(context.new_page(), pictures)
        self.room.enters(address)

    def only(self, button: str, *may: str) -> None:
        """Look into everybody's chat: the button comes to these people, and nobody else has it."""
        for name in may:
            self.room.opens(name).offers(button)
        others = [name for name in self.room.people() if name not in may]
        for name in others:
            self.room.opens(name).has_no(button)

        assert len(others) + len(may) == len(self.room.people())

    def nothing_private_is_read_anywhere(self) -> None:
        """Look into every chat, group and channel, and at what stands in its inputs."""
        places = [*self.room.people(), *self.room.groups()]
        read = {place: self.room.opens(place).text() for place in places}

        assert len(read) == len(places) > len(CHANNELS)
        found = [(place, word) for place in read for word in PRIVATE if word in read[place]]
        assert found == [], found

    def the_channels_say_nothing(self) -> list[str]:
        """Return every line the bot wrote in a channel, having seen that each fits the forms.

        A form has no room for a name, nor for anything that somebody typed.
        """
        self.room.opens_the_channel_wall()
        lines = [line for name in CHANNELS for line in self.room.pane(name).lines_of_the_bot()]

        odd = [line for line in lines if not any(one.fullmatch(line) for one in SAYS_NOTHING)]
        assert odd == [], odd
        return lines
