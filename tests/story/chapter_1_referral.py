"""The referrer greets the bot, fills section 1, loses everything to a kill, and sends it."""

from typing import Final

from tests.story import referral
from tests.story.filling import fill, put
from tests.story.playground import Card
from tests.story.telling import Telling

CHILD: Final = "Zephyrine Quillfeather"
BROTHER: Final = "Peregrine Quillfeather"


def says_hello(telling: Telling) -> None:
    """Two lines, and the way in; the first page asks whether anyone is in danger now."""
    greeting = telling.playground.asks("hello", "Hello. I am Quorate", "Make a referral")
    greeting.shows("You can make a referral about a serious incident")
    telling.playground.picture("hello")
    greeting.press("Make a referral")
    greeting.is_headed("Is anyone unsafe now?")


def fills_the_first_pages(telling: Telling) -> None:
    form = telling.playground.card("Is anyone unsafe now?")
    fill(form, [referral.SAFETY, referral.REFERRER, referral.LEADS])
    telling.playground.picture("leads")
    form.is_headed("Children")
    form.press("Continue")
    telling.playground.picture("children")
    form.press("Add a child")
    fill(form, [referral.child(1, CHILD)])
    form.press("Add another")
    fill(form, [referral.child(2, BROTHER)])
    telling.playground.picture("children")
    print(form.drawn.aria_snapshot())
