"""The meeting: who is here, what interests they have, whether it is quorate, what it decides."""

from dataclasses import dataclass
from typing import Final

from tests.story.chapter_3_days import MEETING
from tests.story.filling import Chosen, Picked, Ticked, Typed, put
from tests.story.playground import Card
from tests.story.telling import Telling

WHO: Final = "Choose a person, then a button below"
INTEREST: Final = "Is there any interest to declare?"
RECORD: Final = "Record 1. The facts"
SAFETY: Final = "Ask whether anybody is unsafe now"
BARRED: Final = "No outcome can be recorded until this is put right."


@dataclass(frozen=True, slots=True)
class Member:
    name: str
    agency: str
    on_the_case: bool = True

    @property
    def listed(self) -> str:
        return f"{self.name}, {self.agency}"


GRACE: Final = Member("Grace Adeyemi", "Rehearsal Council")
LAURA: Final = Member("Laura Chen", "Rehearsal Police")
SAMUEL: Final = Member("Samuel Osei", "Rehearsal Integrated Care Board")
BETH: Final = Member("Beth Turner", "Willow Bank School", on_the_case=False)
OUTCOMES: Final = (
    ("1. The facts", Ticked("To confirm", "We have reviewed the facts about the case")),
    (
        "2. Immediate action",
        Typed("Immediate action needed to make any child or vulnerable person safe", "none"),
    ),
    (
        "3. Immediate learning",
        Typed("Immediate learning, and how it will be shared", "none"),
    ),
    (
        "4. Potential for improvements",
        Typed("Improvements to safeguard and promote the welfare of children", "Share absence."),
    ),
    (
        "5. Whether to commission a review",
        Chosen("Should a Local Child Safeguarding Practice Review be commissioned?", "Yes"),
    ),
    ("6. Key Lines of Enquiry", Typed("Key Lines of Enquiry", "Why was absence not shared?")),
)


def the_meeting_opens_on_its_day(telling: Telling) -> Card:
    telling.playground.act_as("subgroup chair", "Samuel Osei")
    card = telling.playground.card("For Samuel Osei", "Read out the confidentiality statement")
    card.press("Open the meeting")
    card.shows("The meeting is set for Tue 22 Sep 2026. It cannot be opened before then.")
    telling.playground.it_is_now(MEETING)
    card.press("Open the meeting")
    card.shows("In progress", "Not quorate: 0 agencies of 3 needed", BARRED)
    card.settles()
    return card


def quorum_is_counted_live(telling: Telling, card: Card) -> None:
    """What is missing is named as people come, and no decision can be recorded until it is."""
    _comes(card, GRACE)
    card.shows("Missing: 2 more agencies; and the police or the integrated care board.")
    _comes(card, LAURA)
    card.shows("Not quorate: 2 agencies of 3 needed", "Missing: 1 more agency.")
    telling.playground.picture("not-quorate", card)
    card.is_dead(RECORD)
    _comes(card, SAMUEL)
    card.shows("Quorate: 3 agencies of 3 needed", "3 people have not yet been asked")
    card.is_dead(RECORD)


def everybody_is_asked_for_their_interests(telling: Telling, card: Card) -> None:
    """An interest ruled on takes the police away from the quorum, and a school brings it back."""
    for member in (GRACE, SAMUEL):
        _declares_nothing(card, member)
    _about(card, LAURA, "Record their interests", "Have they any interest to declare?")
    put(card, [Chosen(INTEREST, "Yes, an interest")])
    card.press("Record the declaration")
    put(card, [Typed("What is it?", "A close friend of the family.")])
    card.press("Record the declaration")
    card.shows("The chair has not ruled yet", "Not quorate: 2 agencies of 3 needed", BARRED)
    card.settles()
    _about(card, LAURA, "Rule on their interest", "How do you rule on their interest?")
    ruling = "May stay, but does not count and does not decide"
    put(card, [Chosen("I rule that the person:", ruling)])
    card.press("Record the ruling")
    card.shows(f"Interest declared. {ruling}", BARRED)
    card.settles()
    telling.playground.picture("an-interest", card)
    _comes(card, BETH)
    _declares_nothing(card, BETH)
    card.shows("Quorate: 3 agencies of 3 needed; 2 safeguarding partners of 2 needed.")
    telling.playground.picture("quorate", card)


def the_outcomes_are_recorded(telling: Telling, card: Card) -> None:
    """Whether anybody is unsafe is asked at every meeting; then come the items, one by one."""
    card.press(SAFETY)
    card.is_headed("Is anybody unsafe now?")
    put(card, [Chosen("May any child or vulnerable person be unsafe now?", "No")])
    card.press("Record the answer")
    card.is_headed("Meeting")
    card.settles()
    for item, answer in OUTCOMES:
        card.press(f"Record {item}")
        card.is_headed("What came of this item?")
        put(card, [answer])
        card.press("Record the outcome")
        card.is_headed("Meeting")
        card.settles()
    telling.playground.picture("the-seven-outcomes", card)
    card.press("Close the meeting")
    card.shows("Closed", "Samuel Osei, Subgroup Chair, on Tuesday 22 September 2026")


def _comes(card: Card, member: Member) -> None:
    card.press("Add somebody")
    card.is_headed("Who is at the meeting?")
    named = Typed("Or give the name of somebody else (optional)", member.name)
    put(
        card,
        [
            Picked("Choose somebody on this case (optional)", member.listed)
            if member.on_the_case
            else named,
            Chosen("Agency they sit for", member.agency),
            Chosen("They are here as:", "Member"),
            Chosen("How are they here?", "In person"),
        ],
    )
    card.press("Add them")
    card.is_headed("Meeting")
    card.shows(f"{member.name}: Member, in the room")
    card.settles()


def _declares_nothing(card: Card, member: Member) -> None:
    _about(card, member, "Record their interests", "Have they any interest to declare?")
    put(card, [Chosen(INTEREST, "No interest")])
    card.press("Record the declaration")
    card.is_headed("Meeting")
    card.settles()


def _about(card: Card, member: Member, button: str, asks: str) -> None:
    put(card, [Picked(WHO, member.listed)])
    card.press(button)
    card.is_headed(asks)
