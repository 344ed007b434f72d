"""What the stories of taking a copy out have in common: asking, accepting, and what came of it."""

from typing import Any, Final

from rehearsal.card_reading import buttons
from rehearsal.conversations import FILE_ASKED, Message, attached
from rehearsal.drive import File
from rehearsal.people import Json
from tests.service.kept import audit
from tests.service.world import World, text_of

EXPORT: Final = "Export as Word"
CASE: Final = "Case BSCP"


async def asked(world: World, name: str, *on: str) -> Message:
    """Ask for a copy from a card, and return the message in which Teams asks."""
    card = await world.card(name, *(on or (CASE,)))
    await world.presses(name, card, EXPORT)
    answer = await world.presses(name, card, EXPORT)
    assert answer.says.startswith("Teams has asked you"), answer
    return questions(world, name)[-1]


def questions(world: World, name: str) -> list[Message]:
    return [m for m in world.chat(name).messages if attached(m.current, FILE_ASKED)]


def files(world: World) -> list[File]:
    return [file for file in world.teams.drive.files.values() if file.whole]


def last_said(world: World, name: str) -> str:
    return text_of(world.chat(name).messages[-1].card)


async def accepts(world: World, name: str, message: Message) -> str:
    """Accept, and return what the bot then says."""
    await world.teams.consenting.accept(world.person(name), message)
    return last_said(world, name)


async def answers(world: World, name: str, message: Message, value: Json) -> str:
    """Answer as no client of Teams would."""
    await world.teams.consenting._tell(world.person(name), message, value)
    return last_said(world, name)


async def exports(world: World) -> list[tuple[str, str, Any]]:
    rows = [row for row in await audit(world) if "export" in row["action"]]
    return [(row["kind"], row["action"], row["details"].get("form")) for row in rows]


def accepted(message: Message) -> Json:
    context = attached(message.current, FILE_ASKED)["content"]["acceptContext"]
    return {"action": "accept", "context": context, "uploadInfo": {}}


def press(card: Message, about: str) -> Json:
    [data] = [each["data"] for each in buttons(card.card) if each["title"] == EXPORT]
    return {**data, "verb": "case.export-ask", "about": about}
