"""The two chairs sign, whoever else tries; and the referrer hears what was decided."""

from typing import Final

from tests.story.filling import Ticked, fill, put
from tests.story.playground import Card
from tests.story.sections import SECTION_2, SECTION_3
from tests.story.telling import CASE, Telling

QUORATE: Final = "Quorate: 3 agencies of 3 needed; 2 safeguarding partners of 2 needed."
SIGNERS: Final = ("Samuel Osei", "Ruth Okafor")
SIGNED_2: Final = "Samuel Osei signed section 2 on Tuesday 22 September 2026"
TO_SIGN_2: Final = "Write and sign the recommendation (section 2)"


def only_the_chair_may_sign(telling: Telling) -> Card:
    """A wrong person and a conflicted chair each get a sentence, and nothing changes."""
    card = telling.playground.card("For Samuel Osei", "section 2: recommendation", QUORATE)
    telling.playground.act_as("Owen", "Owen Price")
    card.press("Write section 2")
    card.shows("Only the Subgroup Chair may sign the recommendation (section 2).")
    telling.playground.picture("the-wrong-person", card)
    telling.playground.act_as("Laura", "Laura Chen")
    hers = opens_from_my_work(telling, "Laura Chen")
    hers.shows("You have declared an interest in this case, so you cannot sign.")
    hers.has_no("Write section 2")
    telling.playground.picture("a-conflicted-chair", hers)
    return card


def section_2_is_signed_once(telling: Telling, card: Card) -> None:
    """Three presses are one signature, and a card from before it says who has signed."""
    telling.playground.act_as("subgroup chair", "Samuel Osei")
    old = opens_from_my_work(telling, "Samuel Osei")
    card.press("Write section 2")
    fill(card, SECTION_2)
    card.is_headed("Check your answers")
    telling.playground.picture("section-2-is-checked", card)
    card.press("Sign section 2", times=3)
    card.shows("Signed by", "Samuel Osei")
    old.press("Write section 2")
    old.shows(SIGNED_2)
    telling.playground.picture("an-old-card", old)


def section_3_is_signed(telling: Telling) -> None:
    card = telling.playground.card("For Ruth Okafor", "section 3: decision", QUORATE)
    card.shows("LCSPR to be commissioned", "Agencies did not share what each knew.")
    card.press("Write section 3")
    card.shows("Only the Partnership Chair may")
    telling.playground.act_as("partnership chair", "Ruth Okafor")
    telling.playground.picture("for-the-partnership-chair", card)
    card.press("Write section 3")
    fill(card, SECTION_3)
    card.is_headed("Check your answers")
    card.press("Sign section 3", times=3)
    signed = telling.playground.card("For Ruth Okafor", "section 3: decision", "Signed")
    signed.shows("LCSPR to be commissioned. Ruth Okafor, Partnership Chair, on Tuesday 22 Sept")
    telling.playground.picture("signed", signed)


def the_case_says_who_decided(telling: Telling) -> None:
    case = telling.playground.card("For Priya Nair", "Who decided what", "Ruth Okafor")
    case.shows(
        "Notify the national Panel? Yes (Grace Adeyemi, Local authority representative, Mon 7 Sep",
        "LCSPR to be commissioned (Samuel Osei, Subgroup Chair, Tue 22 Sep 2026)",
        "LCSPR to be commissioned (Ruth Okafor, Partnership Chair, Tue 22 Sep 2026)",
    )

    signed = [case.text().count(f"LCSPR to be commissioned ({who}, ") for who in SIGNERS]
    assert signed == [1, 1]


def the_referrer_is_told(telling: Telling) -> None:
    telling.playground.act_as("subgroup chair", "Samuel Osei")
    card = telling.playground.card("For Samuel Osei", "Tell the referrer the decision", CASE)
    put(card, [Ticked("To confirm", "The referrer may be told the decision now")])
    card.press("Tell the referrer")
    told = telling.playground.card("For Amina Yusuf", f"Decision on your referral {CASE}")
    told.shows("LCSPR to be commissioned", "Told by Samuel Osei, Subgroup Chair.")
    telling.playground.picture("the-referrer-is-told", told)

    assert telling.playground.count("For Amina Yusuf", "Decision on your referral") == 1


def opens_from_my_work(telling: Telling, name: str) -> Card:
    """Open section 2 as it is found by somebody who looks at what waits for them."""
    card = telling.playground.asks("hello", f"For {name}", "My work")
    card.press("My work")
    card.shows(TO_SIGN_2)
    card.press(f"Open {CASE}")
    card.is_headed("LCSPR Referral Form, section 2: recommendation")
    return card
