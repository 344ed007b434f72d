"""What is written to the bot in a personal chat, and what it answers."""

import pytest

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
