"""Between section 2 and section 3 over HTTP: the case so far, and a button taken from a card."""

from typing import Final

from rehearsal.conversations import Message
from tests.service.forms import named
from tests.service.steps import (
    AT_MEETING,
    OUTCOMES,
    RECOMMEND,
    SECTION_3,
    SHORTEST,
    refer,
    take,
)
from tests.service.world import PARTNERSHIP_CHAIR, World

TAKE_BACK: Final = "Take section 2 back, and write it anew"
ASK: Final = "Ask the Subgroup Chair about section 2"
SEEK: Final = "Seek peer challenge from another partnership's chair"


async def to_section_2(world: World) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING, *OUTCOMES)


async def recommended(world: World) -> Message:
    """Play the case to section 2, and return the Partnership Chair's card for section 3."""
    await to_section_2(world)
    await take(world, RECOMMEND)
    return await world.card(PARTNERSHIP_CHAIR, SECTION_3, "Write section 3")


async def does(
    world: World, name: str, card: Message, shows: str, does: str, **typed: str
) -> Message:
    """Show a form on a card by one button, fill it, and send it by another."""
    await world.presses(name, card, shows)
    given = {key.replace("_", "-"): words for key, words in typed.items()}
    await world.presses(name, card, does, **named(card.card, given))
    return card
