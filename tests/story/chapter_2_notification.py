"""The channel hears; the local authority decides; the partners are asked; the clocks start."""

from datetime import date
from typing import Final

from tests.story.filling import Chosen, Dated, Typed, put
from tests.story.playground import Card
from tests.story.telling import CASE, Telling

MONDAY: Final = date(2026, 9, 7)
# The office's strip of the referral form, in its order.
STRIP: Final = (
    "Referral received", "Sent to the Subgroup Chair", "Information requested",
    "Deadline for agencies", "Meeting", "Recommendation sent to the Partnership Chair",
    "Partnership Chair's decision",
)  # fmt: skip
CLOCKS: Final = (
    ("Ask the agencies involved for information", "Due Wed 9 Sep 2026"),
    ("Hold the rapid review meeting", "Due Thu 24 Sep 2026"),
    ("Complete the rapid review (local procedure)", "Due Mon 28 Sep 2026"),
    ("Complete the rapid review (national guidance)", "Due Mon 28 Sep 2026"),
    ("Put the recommendation in writing (section 2)", "Due Wed 7 Oct 2026"),
)
PARTNERS: Final = (
    ("Fiona", "Fiona Grant"),
    ("Karim", "Karim Aziz"),
    ("Joanna", "Joanna Field"),
)


def the_channel_hears_of_it(telling: Telling) -> None:
    """One line, in words that a channel may see."""
    [line] = telling.playground.channel(f"{CASE} | Received | ")
    telling.playground.picture("the-channel-hears")
    telling.playground.chat()

    assert "Decision due Mon 28 Sep 2026 | Owner: Subgroup Chair" in line
    assert not [word for word in ("Willow Bank", "Amina", "neglect", "child") if word in line]


def the_local_authority_decides(telling: Telling) -> None:
    telling.playground.act_as("local authority representative", "Grace Adeyemi")
    card = telling.playground.card("For Grace Adeyemi", "Decide whether to notify")
    card.press("Record my decision")
    card.shows("Give the day the local authority became aware", "Choose whether to notify")
    put(
        card,
        [
            Dated("Day the local authority became aware of the incident", MONDAY),
            Chosen("Is the definition of a serious child safeguarding case met?", "Yes"),
            Chosen("What have you decided?", "Notify the national Panel"),
            Typed("Why?", "Neglect is suspected, and lasting harm is likely."),
        ],
    )
    telling.playground.picture("the-local-authority-decides", card)
    card.press("Record my decision")
    card.shows("Notify the national Panel. Grace Adeyemi, Local authority representative, on")


def the_partners_agree(telling: Telling) -> None:
    for who, name in PARTNERS:
        telling.playground.act_as(who, name)
        card = telling.playground.card(f"For {name}", "Say whether you agree")
        agree = Chosen(
            "For my safeguarding partner, I:", "Agree with the local authority representative"
        )
        put(card, [agree])
        card.press("Record our view")
        card.shows(f"Agrees. {name}, Safeguarding partner lead")


def it_is_sent_and_received(telling: Telling) -> None:
    """Each is dated by the day on which it was done, and the clocks run from there."""
    telling.playground.act_as("Grace", "Grace Adeyemi")
    sent = telling.playground.card("For Grace Adeyemi", "Record the date the notification was")
    put(sent, [Dated("Day it was sent to the national Panel", MONDAY)])
    sent.press("Record the date sent")
    sent.shows("Monday 7 September 2026, recorded by Grace Adeyemi")
    telling.playground.act_as("business manager", "Priya Nair")
    received = telling.playground.card("For Priya Nair", "the date the Business Unit received")
    put(received, [Dated("Day the Business Unit received the notification", MONDAY)])
    received.press("Record the date received")
    received.shows("Monday 7 September 2026, recorded by Priya Nair")


def the_clocks_have_started(telling: Telling) -> None:
    """The case shows the office's seven dates, every running clock, and why each date."""
    case = telling.playground.card("For Priya Nair", "Rapid review open", "Dates so far")
    case.shows(*STRIP)
    for duty, due in CLOCKS:
        case.shows(duty, due)
    telling.playground.picture("the-case", case)
    _asks_why(telling, case)
    case.press("Back to the case")
    case.shows("Dates so far")


def _asks_why(telling: Telling, case: Card) -> None:
    assert case.button("Why this date?").count() == len(CLOCKS) + 1  # the working target too
    case.press("Why this date?")
    case.shows("Day 1: Tue 8 Sep 2026", "Day 2: Wed 9 Sep 2026", "section 4.3 of the procedure")
    telling.playground.picture("why-this-date", case)
