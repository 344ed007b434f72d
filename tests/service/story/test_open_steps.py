"""Somebody fills a step on a card while others change the case: nothing they type is lost."""

from typing import Final

import pytest

from rehearsal.conversations import Message, first_card
from rehearsal.delivery import Answer
from rehearsal.faults import Fault
from storage.outbox_rows import Left
from storage.unit_of_work import UnitOfWork
from tests.service.forms import fill, python_names
from tests.service.kept import refusals
from tests.service.steps import (
    AT_MEETING,
    FACTS,
    NO_INTERESTS,
    OUTCOMES,
    RECOMMEND,
    SECTION_2,
    SHORTEST,
    Step,
    attends,
    refer,
    shown,
    take,
)
from tests.service.world import (
    HOUSING,
    LA,
    MANAGER,
    SUBGROUP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    text_of,
)

ASKS: Final = "Who is at the meeting?"
OURS: Final = attends(HOUSING, "housing")
THEIRS: Final = attends(LA, "local-authority", by=SUBGROUP_DEPUTY)
THEIRS_TOO: Final = attends(MANAGER, "police", by=SUBGROUP_DEPUTY)


@pytest.fixture(autouse=True)
async def meeting(world: World) -> None:
    await refer(world)
    await take(world, *SHORTEST)


async def opened(world: World) -> Message:
    """Have the chair open a step, and the deputy change the meeting meanwhile."""
    card = await shown(world, OURS)
    assert ASKS in text_of(card.card)
    await take(world, THEIRS)
    deputys = await world.card(SUBGROUP_DEPUTY, OURS.on)
    await world.teams.until(lambda: LA in stored(deputys))
    return card


async def test_a_step_stands_while_the_case_changes_and_what_was_typed_is_kept(
    world: World,
) -> None:
    card = await opened(world)
    during = text_of(card.card), stored(card)
    moved_on = text_of((await sent(world, card, OURS)).card)
    still = stored(card)
    done = text_of((await sent(world, card, OURS)).card)
    await world.teams.until(lambda: HOUSING in stored(card))

    assert ASKS in during[0]
    assert LA not in during[1]
    assert "The case has changed since this card was drawn" in moved_on
    assert HOUSING in moved_on
    assert LA not in still
    assert ASKS not in done
    assert LA in stored(card)


async def test_a_step_is_shown_only_once_what_was_on_its_way_to_its_card_has_arrived(
    world: World,
) -> None:
    card = await world.card(SUBGROUP_CHAIR, OURS.on)
    slow = Fault(method="PUT", conversation=world.chat(SUBGROUP_CHAIR).id, delay=1.0, times=9)
    world.teams.faults.add(slow)
    await take(world, THEIRS)
    await world.teams.until(lambda: LA in stored(card))
    during = await state(world, card)
    await world.presses(SUBGROUP_CHAIR, card, OURS.shows)
    after = await state(world, card)

    assert (during, after) == ("leased", "sent")
    assert ASKS in text_of(card.card)


async def test_going_back_from_a_step_lets_its_card_be_brought_up_to_date(world: World) -> None:
    card = await opened(world)
    before = stored(card)
    back = await world.presses(SUBGROUP_CHAIR, card, "Back")
    await world.teams.until(lambda: LA in stored(card))

    assert LA not in before
    assert LA in text_of(back.card)


async def test_a_step_left_open_is_taken_away_after_a_quarter_of_an_hour(world: World) -> None:
    card = await opened(world)
    deputys = await world.card(SUBGROUP_DEPUTY, OURS.on)
    world.minutes_pass(14)
    await take(world, THEIRS_TOO)
    await world.teams.until(lambda: MANAGER in stored(deputys))
    almost = stored(card)
    world.minutes_pass(1)
    await world.teams.until(lambda: LA in stored(card))

    assert LA not in almost
    assert ASKS not in text_of(card.card)


async def test_a_card_forwarded_to_somebody_else_is_not_held_back_by_their_step(
    world: World,
) -> None:
    card = await world.card(SUBGROUP_CHAIR, OURS.on)
    forwarded = world.copied(SUBGROUP_DEPUTY, card)
    answer = await world.presses(SUBGROUP_DEPUTY, forwarded, OURS.shows)
    await take(world, THEIRS)
    await world.teams.until(lambda: LA in stored(card))

    assert ASKS in text_of(answer.card)


async def test_a_cards_message_is_left_as_it_is_while_a_section_is_written_on_it(
    world: World,
) -> None:
    await take(world, *AT_MEETING, *OUTCOMES)
    card = await world.card(SUBGROUP_CHAIR, SECTION_2)
    held = [await is_held(world, card)]
    for button in (RECOMMEND.shows, "Continue", "Save and finish later"):
        await world.presses(SUBGROUP_CHAIR, card, button)
        held.append(await is_held(world, card))

    assert held == [False, True, True, False]


@pytest.mark.parametrize(
    "ends",
    [["Save and finish later", "Discard what I wrote", "Discard the form"], [RECOMMEND.does]],
    ids=["discarded", "signed"],
)
async def test_its_message_is_brought_up_to_date_once_a_section_is_over(
    world: World, ends: list[str]
) -> None:
    await take(world, *AT_MEETING, *OUTCOMES)
    card = await world.card(SUBGROUP_CHAIR, SECTION_2)
    await world.presses(SUBGROUP_CHAIR, card, RECOMMEND.shows)
    await fill(world, SUBGROUP_CHAIR, card, RECOMMEND.answers)
    before = await is_held(world, card)
    for button in ends:
        await world.presses(SUBGROUP_CHAIR, card, button)

    assert before
    assert not await is_held(world, card)


async def test_a_section_that_may_not_be_begun_is_a_refusal_on_record(world: World) -> None:
    await take(world, *AT_MEETING, *OUTCOMES)
    card = await world.card(SUBGROUP_CHAIR, SECTION_2)
    copied = world.copied(LA, card)
    before = await refusals(world)
    answer = await world.presses(LA, copied, "Write section 2")

    assert "Subgroup Chair" in answer.says
    assert await refusals(world) == [*before, (LA, "sign-section-2")]


async def test_a_step_that_may_not_be_begun_is_a_refusal_on_record(world: World) -> None:
    await take(world, *AT_MEETING[: -len(NO_INTERESTS)])
    card = await world.card(SUBGROUP_CHAIR, OURS.on)
    before = await refusals(world)
    answer = await world.presses(SUBGROUP_CHAIR, card, FACTS.shows)

    assert "interests" in text_of(answer.card)
    assert await refusals(world) == [*before, (SUBGROUP_CHAIR, "record-outcomes")]


async def state(world: World, card: Message) -> str:
    """Return what the outbox says of a message in somebody's own chat."""
    return await world.store.read(lambda work: left_of(work, card).state)


async def is_held(world: World, card: Message) -> bool:
    return await world.store.read(lambda work: left_of(work, card).is_open(work.now()))


def left_of(work: UnitOfWork, card: Message) -> Left:
    chat = work.conversations.by_id(card.conversation.id)
    posted = work.outbox.message(chat.to.key, card.id) if chat else None
    left = work.outbox.find(posted.notice) if posted else None
    assert left, "the bot knows what it has posted"
    return left


def stored(card: Message) -> str:
    """Return what the message itself says, whatever its reader has been answered in its place."""
    return text_of(first_card(card.current))


async def sent(world: World, card: Message, step: Step) -> Answer:
    return await world.presses(step.by, card, step.does, **python_names(step.answers))
