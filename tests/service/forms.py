"""Filling a form as a person does: page after page, with what each page asks for."""

from collections.abc import Mapping
from typing import Any, Final

from rehearsal.card_reading import buttons, inputs
from rehearsal.conversations import Message
from rehearsal.delivery import Answer
from tests.service.world import World, text_of

LONGEST: Final = 60
CHECK: Final = "Check your answers"


async def fill(world: World, name: str, message: Message, answers: Mapping[str, str]) -> None:
    """Go on from page to page until the answers are there to be checked."""
    await fill_until(world, name, message, answers, CHECK)


async def fill_until(
    world: World, name: str, message: Message, answers: Mapping[str, str], words: str
) -> None:
    """Go on from page to page until these words stand on the card."""
    for _ in range(LONGEST):
        if words in text_of(message.card):
            return
        await _add_one(world, name, message)
        answer = await world.presses(name, message, "Continue", **named(message.card, answers))
        assert not answer.says, answer.says
    raise AssertionError(f"the form never comes to: {words}")


async def _add_one(world: World, name: str, message: Message) -> None:
    """Add one relative, one agency or one action, as far as a form has room for them."""
    adding = {"Add a person", "Add an agency", "Add an action"}
    for adds in sorted(adding & set(titles(message.card))):
        await world.presses(name, message, adds)


async def send(world: World, name: str, message: Message, button: str) -> Answer:
    """Look through every part of the answers, then send them."""
    await look_through(world, name, message)
    return await world.presses(name, message, button)


async def look_through(world: World, name: str, message: Message) -> str:
    """Go to the last part of the answers to be checked, and return all that was shown."""
    seen = text_of(message.card)
    for _ in range(LONGEST):
        if "Next part" not in titles(message.card):
            return seen
        await world.presses(name, message, "Next part")
        seen += text_of(message.card)
    raise AssertionError("there is always another part")


def named(card: dict[str, Any], answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers to what this card asks, named as Python names things."""
    asked = {name.removeprefix("q_") for name in inputs(card)}
    return python_names(listed(card, {k: words for k, words in answers.items() if k in asked}))


def listed(card: dict[str, Any], answers: dict[str, str]) -> dict[str, str]:
    """Choose from the card's list whoever is named in it, and type any other name."""
    offered = inputs(card).get("q_person", {}).get("choices", [])
    whole = f"{answers.get('name')}, "
    found = [choice["value"] for choice in offered if choice["title"].startswith(whole)]
    return {**answers, "name": "", "person": found[0]} if found else answers


def python_names(answers: Mapping[str, str]) -> dict[str, str]:
    return {key.replace("-", "_"): words for key, words in answers.items()}


def titles(card: dict[str, Any]) -> list[str]:
    return [str(button["title"]) for button in buttons(card)]
