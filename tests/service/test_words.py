"""What is written to the bot in a personal chat, and what it answers."""

import pytest

from rehearsal.faults import Fault
from tests.service.forms import titles
from tests.service.world import MANAGER, PRACTITIONER, World, text_of


async def test_what_is_not_understood_is_said_so_and_not_repeated(world: World) -> None:
    said = await world.says(PRACTITIONER, "delete everything")

    assert "I did not understand that." in text_of(said.card)
    assert "delete everything" not in text_of(said.card)
    assert titles(said.card) == ["Make a referral", "Help"]


@pytest.mark.parametrize("words", ["hello", "Good morning!", ""])
async def test_a_greeting_is_returned(world: World, words: str) -> None:
    assert "Hello. I am Quorate" in text_of((await world.says(PRACTITIONER, words)).card)


async def test_somebody_with_work_is_offered_the_button_that_shows_it(world: World) -> None:
    said = await world.says(MANAGER, "My work")

    assert "Choose My work." in text_of(said.card)
    assert "My work" in titles(said.card)


async def test_somebody_without_work_hears_that_nothing_waits(world: World) -> None:
    said = await world.says(PRACTITIONER, "my work")

    assert "Nothing is waiting for you." in text_of(said.card)
    assert "My work" not in titles(said.card)


@pytest.mark.parametrize("times", [1, 3])
async def test_an_answer_that_teams_asks_to_wait_with_is_still_given(
    world: World, times: int
) -> None:
    busy = Fault(method="POST", status=429, retry_after="0", times=times)
    world.teams.faults.add(busy)

    said = await world.says(PRACTITIONER, "hello")

    assert busy.times == 0
    assert "Hello. I am Quorate" in text_of(said.card)


async def test_an_answer_that_may_have_arrived_is_not_given_twice(world: World) -> None:
    world.teams.faults.add(Fault(method="POST", status=502, accept=True))

    said = await world.says(PRACTITIONER, "hello")

    assert "Hello. I am Quorate" in text_of(said.card)
    assert world.chat(PRACTITIONER).messages == [said]
