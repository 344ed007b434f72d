"""The two chairs sign, each their own section; and the referrer is told."""

from dataclasses import replace
from datetime import date
from typing import Final

from tests.story.filling import Dated, Ticked
from tests.story.in_room.chapter_5_meeting import QUORATE
from tests.story.in_room.filling import fill, send
from tests.story.in_room.telling import Telling
from tests.story.sections import CHALLENGE, DECISION, SECTION_2
from tests.story.telling import CASE

DECIDED: Final = date(2026, 9, 28)
SECTION_3: Final = (
    replace(
        DECISION,
        rounds=[[*DECISION.rounds[0][:-1], Dated("Date of your decision", DECIDED)]],
    ),
    CHALLENGE,
)
SIGN_2: Final = "section 2: recommendation"
SIGN_3: Final = "section 3: decision"
RECOMMENDED: Final = "LCSPR to be commissioned"


def samuel_signs_section_2(telling: Telling) -> None:
    room = telling.room
    telling.only("Write section 2", "Laura Chen", "Samuel Osei")
    samuel = room.opens("Samuel Osei", "Ruth Okafor", "Business Unit")
    card = samuel.card(SIGN_2)
    card.shows(QUORATE, "Thu 24 Sep 2026; at the latest Thu 8 Oct 2026")
    card.press("Write section 2")
    fill(card, SECTION_2)
    card.is_headed("Check your answers")
    room.picture("section-2-is-checked", card)
    card.press("Sign section 2")
    card.shows(f"{RECOMMENDED}. Samuel Osei, Subgroup Chair, on Thursday 24 September 2026")
    hers = room.pane("Ruth Okafor").card(SIGN_3)
    hers.shows(RECOMMENDED, "Samuel Osei, Thursday 24 September 2026 at", "Mon 28 Sep 2026")
    hers.shows(QUORATE, "Agencies did not share what each knew.")
    room.picture("for-the-partnership-chair", hers)


def ruth_signs_section_3(telling: Telling) -> None:
    room = telling.room
    telling.only("Write section 3", "Martin Doyle", "Ruth Okafor")
    ruth = room.opens("Ruth Okafor", "Samuel Osei", "Amina Yusuf")
    room.goes_to(DECIDED)
    room.was_sent(f"Ruth Okafor: {CASE}: Decision due today, Mon 28 Sep 2026")
    room.closes_what_was_sent()
    card = ruth.card(SIGN_3, "Write section 3")
    card.press("Write section 3")
    fill(card, SECTION_3)
    card.is_headed("Check your answers")
    card.press("Sign section 3")
    card.shows(f"{RECOMMENDED}. Ruth Okafor, Partnership Chair, on Monday 28 September 2026")


def samuel_tells_the_referrer(telling: Telling) -> None:
    room = telling.room
    telling.only("Tell the referrer", "Laura Chen", "Samuel Osei")
    samuel = room.opens("Samuel Osei", "Amina Yusuf", "Business Unit")
    card = samuel.card("The referrer is sent the Partnership Chair's decision")
    card.shows("Due Tue 29 Sep 2026.")
    ready = [Ticked("To confirm", "The referrer may be told the decision now")]
    send(card, ready, "Tell the referrer")
    card.shows("Samuel Osei, Subgroup Chair, on Monday 28 September 2026")
    told = room.pane("Amina Yusuf").card(f"Decision on your referral {CASE}")
    told.shows("On Monday 28 September 2026 the Partnership Chair decided:", RECOMMENDED)
    told.shows("Told by Samuel Osei, Subgroup Chair.")
    room.picture("the-referrer-is-told", told)


def the_case_says_who_decided(telling: Telling) -> None:
    room = telling.room
    case = room.opens("Priya Nair").card("Who decided what", "Dates so far")
    case.shows(
        "Notify the national Panel? Yes (Grace Adeyemi, Local authority representative, Tue 8 Sep",
        f"{RECOMMENDED} (Samuel Osei, Subgroup Chair, Thu 24 Sep 2026)",
        f"{RECOMMENDED} (Ruth Okafor, Partnership Chair, Mon 28 Sep 2026)",
    )
    room.picture("who-decided-what", case)


def nothing_of_it_is_left_lying_about(telling: Telling) -> None:
    lines = telling.the_channels_say_nothing()
    telling.room.picture("the-channels-at-the-end")
    telling.nothing_private_is_read_anywhere()

    assert any(line.startswith(f"{CASE} | Outcome") for line in lines)
