"""What the stories of triage share: opening a case without a referral, and its dates."""

from typing import Final

from bot.config.chosen import partnership
from procedure.editions import clocks_of
from rehearsal.conversations import Message
from rehearsal.delivery import Answer
from tests.service.forms import fill, send
from tests.service.kept import a_case, cases, the_case
from tests.service.world import LA, OFFICE, World, text_of

CHILD: Final = {"child-name": "Zephyrine Quillfeather", "child-born": "2015-03-02"}
INCIDENT: Final = CHILD | {
    "kind": "incident",
    "aware-on": "2026-09-07",
    "reasons": "Neglect is suspected, and the harm is serious.",
}
LOOKED_AFTER: Final = CHILD | {
    "kind": "looked-after",
    "aware-on": "2026-09-07",
    "reasons": "A life-limiting illness.",
    "abuse": "no",
}
CARE_LEAVER: Final = LOOKED_AFTER | {"kind": "care-leaver", "age": "18-to-24"}
COPY: Final = CHILD | {
    "sent-on": "2026-09-07",
    "received-on": "2026-09-07",
    "evidence": "Case store, item 12",
}


async def opens(world: World, answers: dict[str, str]) -> Message:
    """The authority's representative opens a case from the menu."""
    return await _opened(world, LA, "Open a case without a referral", answers)


async def copies(world: World, answers: dict[str, str]) -> Message:
    """The Business Unit opens a case with the copy of a notification that arrived."""
    return await _opened(world, OFFICE, "Record a copy of a notification", answers)


async def _opened(world: World, by: str, button: str, answers: dict[str, str]) -> Message:
    menu = await world.says(by, "hello")
    await world.presses(by, menu, button)
    await fill(world, by, menu, answers)
    await send(world, by, menu, "Open the case")
    return menu


async def clock_states(world: World, number: int = 1) -> dict[str, tuple[str, str]]:
    """Return the date and the state of every clock of a case, as its facts now give them."""
    chosen = partnership(world.config)
    reference = (await cases(world))[number - 1].reference
    case = await a_case(world, reference)
    return {
        one.code: (str(one.due), one.state(world.today).value)
        for one in clocks_of(case, chosen.counting, world.today)
        if one.due
    }


async def stage(world: World) -> str:
    return (await the_case(world)).stage.value


async def case_card(world: World, by: str, number: int = 1) -> Message:
    """Open a case from My work, as any member of it may."""
    menu = await world.says(by, "hello")
    await world.presses(by, menu, "My work")
    await world.presses(by, menu, f"Open case BSCP-2026-{number:03}")
    return menu


async def does(world: World, by: str, shows: str, button: str, typed: dict[str, str]) -> Answer:
    """Do something from the card of a case: show its form, and send it."""
    card = await case_card(world, by)
    await world.presses(by, card, shows)
    answer = await world.presses(by, card, button, **typed)
    if "one more question" in text_of(answer.card):
        answer = await world.presses(by, card, button, **typed)
    return answer
