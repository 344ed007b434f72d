"""What S03 and S05 share: an incident opened by the authority, and every date that follows."""

from dataclasses import replace
from datetime import date
from typing import Final

from bot.config.chosen import partnership
from procedure.clocks import Clock
from procedure.editions import clocks_of
from tests.service.kept import the_case
from tests.service.steps import RECEIVED, SENT, take
from tests.service.story.meeting_days import reach
from tests.service.story.opening import INCIDENT, opens
from tests.service.world import World

SHOWN: Final = ("C01", "C07", "C10", "C12-local", "C12-national", "C14")


async def aware_and_notified(world: World, aware: date, notified: date) -> dict[str, Clock]:
    """Open the case when the authority became aware, notify and copy later, and look."""
    await reach(world, aware)
    await opens(world, INCIDENT | {"aware-on": aware.isoformat()})
    await reach(world, notified)
    on = notified.isoformat()
    await take(
        world,
        replace(SENT, answers={"sent-on": on}),
        replace(RECEIVED, answers={"received-on": on}),
    )
    chosen = partnership(world.config)
    found = clocks_of(await the_case(world), chosen.counting, world.today)
    return {one.code: one for one in found if one.code in SHOWN}


def due(clocks: dict[str, Clock]) -> dict[str, str]:
    return {code: str(clocks[code].due) for code in SHOWN}
