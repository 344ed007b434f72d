"""Filling a form as a person does: page after page, with what the page asks for."""

from collections.abc import Mapping
from typing import Any

from rehearsal.card_reading import buttons, inputs
from rehearsal.conversations import Message
from tests.service.world import World, text_of

LONGEST = 60


async def fill(world: World, name: str, message: Message, answers: Mapping[str, str]) -> None:
    """Continue from page to page until the answers are there to be checked."""
    who = world.person(name)
    for _ in range(LONGEST):
        card = message.seen_by(who)
        if "Check your answers" in text_of(card):
            return
        answer = await world.presses(name, message, "Continue", **wanted(card, answers))
        assert not answer.says, answer.says
    raise AssertionError("the form has no end")


def wanted(card: dict[str, Any], answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers to what this card asks, named as Python names things."""
    asked = [id.removeprefix("q_") for id in inputs(card)]
    return {id.replace("-", "_"): answers[id] for id in asked if id in answers}


def titles(card: dict[str, Any]) -> list[str]:
    return [str(button["title"]) for button in buttons(card)]
