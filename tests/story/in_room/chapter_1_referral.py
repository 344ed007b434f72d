"""Amina refers, in her own chat; the authority and the channel hear, and nothing she typed."""

from typing import Final

from tests.story import referral
from tests.story.in_room.filling import complete, fill, list_one, refuse
from tests.story.in_room.telling import Telling
from tests.story.telling import CASE

PAGES_BEFORE_LISTS: Final = (referral.REFERRER, referral.LEADS)
PAGES_AFTER_LISTS: Final = (
    referral.DEFINITION,
    referral.MUST,
    referral.REGARD,
    referral.ACCOUNT,
)


def amina_makes_a_referral(telling: Telling) -> None:
    """Three chats stand side by side, and nothing is seen in the others until she sends it."""
    room = telling.room
    amina = room.opens("Amina Yusuf", "Grace Adeyemi", "Business Unit")
    form = amina.asks("hello", "Hello. I am Quorate", "You can make a referral")
    room.picture("hello")
    form.press("Make a referral")
    refuse(form, referral.SAFETY)
    room.picture("a-page-refuses", form)
    fill(form, [referral.SAFETY, *PAGES_BEFORE_LISTS])
    for each in (referral.CHILDREN, referral.RELATIVES, referral.AGENCIES):
        list_one(form, each)
    fill(form, PAGES_AFTER_LISTS)
    list_one(form, referral.KEY_DATES)
    complete(form, referral.ACTION)
    form.is_headed("Check your answers")
    form.shows("Willow Bank School", "kept private")
    form.hides(*referral.PRIVATE)
    room.picture("check-your-answers", form)
    for other in ("Grace Adeyemi", "Business Unit"):
        room.pane(other).is_empty()
    form.press("Send the referral")
    form.shows(f"Its reference is {CASE}")


def the_others_hear(telling: Telling) -> None:
    room = telling.room
    receipt = room.pane("Amina Yusuf").card("Referral received", CASE)
    receipt.shows(
        "The Business Unit received it on Monday 7 September 2026.",
        "First steps: Tuesday 8 September 2026",
        "Decision: Monday 28 September 2026",
        "Written recommendation: Wednesday 7 October 2026",
    )
    asked = room.pane("Grace Adeyemi").card("Decide whether to notify the national Panel")
    asked.offers("Record my decision", "Read the referral")
    room.pane("Business Unit").card(f"{CASE} | Received | Decision due Mon 28 Sep 2026")
    room.picture("the-referral-is-received")
    telling.only("Record my decision", "Grace Adeyemi")


def the_referral_is_read_in_a_dialog(telling: Telling) -> None:
    """What Amina typed is read over the page by whoever may, and is gone when it is closed."""
    room = telling.room
    asked = room.opens("Grace Adeyemi").card("Decide whether to notify the national Panel")
    dialog = asked.opens("Read the referral", "LCSPR Referral Form, section 1: referral")
    for _ in range(3):
        dialog.press("Next page")
    dialog.shows("Zephyrine Quillfeather", "It is recorded that you have read this.")
    room.picture("the-referral-is-read")
    room.closes_dialog()
    telling.nothing_private_is_read_anywhere()
    telling.the_channels_say_nothing()
