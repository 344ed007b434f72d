"""The referrer is greeted, fills section 1, loses everything to a kill, and sends it once."""

from typing import Final

from tests.story import referral
from tests.story.filling import fill, put, refuse
from tests.story.playground import Card
from tests.story.referral import Listed
from tests.story.telling import CASE, Telling

WHERE_IT_WAS: Final = "Continue your referral (page 8 of 12)"


def says_hello(telling: Telling) -> Card:
    """Two lines and the way in; and the first page asks whether anyone is in danger now."""
    form = telling.playground.asks("hello", "Hello. I am Quorate", "Make a referral")
    form.shows("You can make a referral about a serious incident")
    telling.playground.picture("hello")
    form.press("Make a referral")
    form.is_headed("Is anyone unsafe now?")
    return form


def says_who_is_who(telling: Telling, form: Card) -> None:
    fill(form, [referral.SAFETY, referral.REFERRER])
    refuse(form, referral.LEADS)
    telling.playground.picture("a-page-refuses", form)
    fill(form, [referral.LEADS])
    for each in (referral.CHILDREN, referral.RELATIVES, referral.AGENCIES):
        lists(telling, form, each)


def lists(telling: Telling, form: Card, each: Listed) -> None:
    """Add two, change the second, take it away again, and go on with the first."""
    form.press(each.begins)
    fill(form, [each.entry(1)])
    form.is_headed(each.title)
    form.press("Add another")
    fill(form, [each.entry(2)])
    form.is_headed(each.title)
    form.press(f"Change {each.one} 2")
    form.is_headed(each.entry(2).title)
    put(form, [each.change])
    form.press("Continue")
    form.shows("You have given 2.")
    telling.playground.picture(f"each-{each.one}", form)
    form.press(f"Remove {each.one} 2")
    form.shows("You have given 1.")
    form.press("Continue")


def goes_back_and_finishes_later(telling: Telling, form: Card) -> None:
    fill(form, [referral.DEFINITION])
    form.is_headed("What the case shows")
    form.press("Back")
    form.is_headed("Is it a serious child safeguarding case?")
    form.press("Continue")
    form.is_headed("What the case shows")
    form.press("Save and finish later")
    form.shows("Saved. You can finish later.", "Nothing has been sent.")
    telling.playground.picture("saved")


def goes_on_after_a_kill(telling: Telling) -> Card:
    """Close the browser, kill every process, begin again: the draft is where it was."""
    telling.begins_again_after_a_kill()
    form = telling.playground.asks("hello", WHERE_IT_WAS)
    telling.playground.picture("after-a-kill")
    form.press(WHERE_IT_WAS)
    form.is_headed("What the case shows")
    return form


def checks_and_sends(telling: Telling, form: Card) -> None:
    """What may identify anybody is masked; and three presses send it once."""
    fill(form, [referral.MUST, referral.REGARD, referral.ACCOUNT])
    lists(telling, form, referral.KEY_DATES)
    fill(form, [referral.ACTION])
    form.is_headed("Check your answers")
    form.shows("Willow Bank School", "Friday 4 September 2026", "kept private")
    form.hides(*referral.PRIVATE)
    telling.playground.picture("check-your-answers", form)
    form.press("Send the referral", times=3)
    form.shows(f"Its reference is {CASE}")
    receipt = telling.playground.card("For Amina Yusuf", "Referral received", CASE)
    receipt.shows("Monday 7 September 2026", "Dates now running")
    telling.playground.card("For Grace Adeyemi", "Decide whether to notify")
    telling.playground.picture("receipt", receipt)


def nothing_typed_can_be_read(telling: Telling) -> None:
    """Look at the chat as it is, and at the same chat drawn afresh from what is stored."""
    shown = telling.playground.everything()
    telling.opens_another_browser()
    telling.playground.card("For Amina Yusuf", "Referral received", CASE)
    stored = telling.playground.everything()

    assert not [words for words in referral.PRIVATE if words in shown + stored]
    assert telling.playground.count("For Amina Yusuf", "Referral received") == 1
