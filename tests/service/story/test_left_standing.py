"""What is left standing in a chat or a channel stays true, and is said where it belongs."""

from dataclasses import replace
from datetime import date
from typing import Final

from procedure.notices import Audience, Purpose
from rehearsal.conversations import Message
from tests.service.asking import (
    ASKED,
    BETH,
    CHOOSE,
    FULL,
    MARCUS,
    NIL,
    asks,
    confirms,
    grid,
    issues,
    lists,
    replies,
    to_scoping,
)
from tests.service.forms import titles
from tests.service.steps import DECIDE, LETTERS, RECEIVED, SENT, SET, SHORTEST, refer, take
from tests.service.world import (
    LA,
    MANAGER,
    OFFICE,
    SUBGROUP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    text_of,
)

CHANNELS: Final = ("Business Unit", "Subgroup")
LATE: Final = "Agency replies overdue (due Mon 14 Sep 2026)"
BY_HAND: Final = "Send the information request letters, and record the date"
MEETS: Final = replace(SET, answers={"meeting-on": "2026-09-24"})
SAYS: Final = "The Subgroup Chair reads out the confidentiality statement"


async def line_in(world: World, channel: str, words: str) -> str:
    return text_of((await world.posted(channel, words)).card)


def lines(world: World, channel: str) -> list[Message]:
    messages = world.teams.register.place(channel).messages
    return [one for one in messages if "BSCP-2026-001 | " in text_of(one.card)]


async def test_each_channel_has_one_line_that_is_brought_up_to_date_in_place(
    world: World,
) -> None:
    await refer(world)
    first = [await line_in(world, each, "| Received | Decision due ") for each in CHANNELS]
    began = [one.id for each in CHANNELS for one in lines(world, each)]
    await take(world, DECIDE, SENT, RECEIVED, LETTERS)
    now = [await line_in(world, each, "| Information being gathered | ") for each in CHANNELS]

    assert first[0] == first[1]
    assert now[0] == now[1]
    assert "| Meeting date due Mon 7 Sep 2026 | " in now[0]
    assert "working day" not in now[0]
    assert [one.id for each in CHANNELS for one in lines(world, each)] == began
    assert len(began) == len(CHANNELS)


async def test_nothing_waits_for_a_subgroups_channel_that_nobody_confirmed(world: World) -> None:
    subgroups = Audience(channel=Purpose.SUBGROUP)
    chat = await world.store.read(lambda work: work.conversations.find(subgroups))
    assert chat
    await world.store.run(lambda work: work.conversations.forget(subgroups))
    await refer(world)
    await world.posted("Business Unit", "BSCP-2026-001 | Received | ")
    waiting = await world.store.read(lambda work: work.backlog.without_chat())
    await world.store.run(lambda work: work.conversations.save(chat))
    await take(world, DECIDE)
    line = await line_in(world, "Subgroup", "BSCP-2026-001 | ")

    assert subgroups not in [to for to, _ in waiting]
    assert "| Received |" in line


async def test_only_the_chair_is_offered_to_open_the_meeting(world: World) -> None:
    await refer(world)
    await take(world, *SHORTEST[:-1])
    offices = await world.card(OFFICE, SAYS)
    chairs = await world.card(SUBGROUP_CHAIR, "Read out the confidentiality statement")
    deputys = await world.card(SUBGROUP_DEPUTY, "Read out the confidentiality statement")

    assert "Open the meeting" not in titles(offices.card)
    assert "Open the meeting" in titles(chairs.card)
    assert "Open the meeting" in titles(deputys.card)


async def test_a_letter_by_hand_never_recorded_as_sent_is_outstanding(world: World) -> None:
    await to_scoping(world)
    await lists(world, others="Thistledown Surgery", reply_by="2026-09-14")
    await confirms(world)
    await issues(world)
    before = await grid(world, "4 outstanding, 0 settled.")
    await take(world, MEETS)
    await replies(world, BETH, FULL)
    await replies(world, MARCUS, NIL)
    await world.day(date(2026, 9, 15))
    line = await line_in(world, "Business Unit", f"| {LATE}")
    said = text_of((await world.posted("Business Unit", "Agency replies overdue by 1")).card)

    assert "Thistledown Surgery" in text_of(before.card)
    assert line.endswith("| 2 outstanding")
    assert "2 things are outstanding." in said


async def test_replies_that_wait_only_to_be_checked_are_not_called_overdue(world: World) -> None:
    await to_scoping(world)
    await lists(world, agencies="school,housing", reply_by="2026-09-14")
    await confirms(world)
    await issues(world)
    await replies(world, BETH, FULL)
    await replies(world, MARCUS, NIL)
    await take(world, MEETS)
    await world.day(date(2026, 9, 16))
    [line] = lines(world, "Business Unit")

    assert "| Meeting papers due Tue 22 Sep 2026 |" in text_of(line.card)


async def test_a_card_left_standing_counts_no_days_and_says_late_once_it_is(
    world: World,
) -> None:
    await refer(world)
    await take(world, DECIDE)
    asked = await world.card(LA, SENT.on, "Due Mon 14 Sep 2026.")
    before = text_of(asked.card)
    await world.day(date(2026, 9, 15))
    after = await world.card(LA, SENT.on, "Due Mon 14 Sep 2026. Late.")

    assert "In time" not in before
    assert "working day" not in before
    assert after.id == asked.id


async def test_an_accepted_reply_asks_nobody_to_read_the_letter_first(world: World) -> None:
    await asks(world)
    waiting = text_of((await world.card(BETH, ASKED)).card)
    await replies(world, BETH, FULL)
    answered = text_of((await world.card(BETH, ASKED, "to be checked")).card)

    assert "Read the letter first." in waiting
    assert "Read the letter first." not in answered


async def test_of_two_ways_to_ask_agencies_the_one_not_taken_closes_plainly(
    world: World,
) -> None:
    await to_scoping(world)
    await lists(world)
    closed = await world.card(OFFICE, BY_HAND, "Agencies were chosen in Quorate instead")
    await confirms(world)
    decided = text_of((await world.card(MANAGER, "Case BSCP", "The list was confirmed")).card)

    assert "cannot be done yet" not in text_of(closed.card)
    assert "Record the date" not in titles(closed.card)
    assert "A list was proposed (Daniel Hughes, Business Unit" in decided
    assert "since replaced" not in decided


async def test_a_date_recorded_by_hand_closes_the_card_for_choosing(world: World) -> None:
    await to_scoping(world)
    await take(world, LETTERS)
    closed = await world.card(OFFICE, CHOOSE, "Agencies were asked some other way.")

    assert "Choose the agencies" not in titles(closed.card)
