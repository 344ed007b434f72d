"""In a rehearsal days go by in a moment, and each is spoken of as if it had been a whole day."""

from datetime import date
from typing import Final

from tests.service.steps import DECIDE, refer, take
from tests.service.world import LA, World, text_of

FRIDAY: Final = date(2026, 9, 18)


async def test_each_day_gone_by_is_spoken_of_in_the_words_of_that_day(world: World) -> None:
    await refer(world)
    await take(world, DECIDE)
    await world.day(FRIDAY)

    told = "\n".join(text_of(message.card) for message in world.chat(LA).messages)
    assert "An action due Mon 14 Sep 2026 (1 working day)" in told
    assert "An action due today, Mon 14 Sep 2026" in told
    assert "An action overdue by 1 working day (due Mon 14 Sep 2026)" in told
    for days in (2, 3, 4):
        assert f"An action overdue by {days} working days (due Mon 14 Sep 2026)" in told
