"""The service is down on working days: what it missed comes as one digest, which says so."""

from datetime import date
from typing import Final

from tests.service.steps import DECIDE, refer, take
from tests.service.world import LA, World

FRIDAY: Final = date(2026, 9, 11)


async def test_a_digest_after_an_outage_says_since_when_the_service_was_away(
    world: World,
) -> None:
    await refer(world)
    await take(world, DECIDE)
    await world.stop()
    followed = await world.rehearsal.clock.walk(FRIDAY)
    await world.start()

    assert not followed
    await world.card(
        LA,
        "to know about",
        "Quorate was not running from Tuesday 8 September 2026 to Thursday 10 September 2026."
        " Here is what it missed, and what is due now.",
    )
