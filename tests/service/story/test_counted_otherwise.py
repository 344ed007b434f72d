"""Whatever moves a date is named: a day, a setting, a date recorded or a date put right."""

from dataclasses import replace
from typing import Final

from bot.config.reading import read
from tests.service import answers
from tests.service.kept import the_case
from tests.service.steps import DECIDE, LETTERS, RECEIVED, SENT, SET, refer, take
from tests.service.world import OFFICE, World, text_of

CHANNEL: Final = "Business Unit"
MOURNING: Final = """
[[calendar.overrides]]
day = 2026-09-09
kind = "bank-holiday"
name = "A day of mourning"
"""
DAY_ONE: Final = """
[procedure.settings]
"counting.day_zero" = "include"
"""

NO: Final = replace(DECIDE, answers=answers.NOTIFICATION | {"decision": "do-not-notify"})
YES: Final = replace(DECIDE, about="change", shows="Notify the national Panel after all")
EARLY: Final = replace(
    SET,
    answers={"meeting-on": "2026-09-10", "seen": "2026-09-10", "reason": "It is half-term."},
)
LATER: Final = replace(
    SET,
    on="First day",
    answers={"meeting-on": "2026-09-18", "seen": "2026-09-18", "reason": "The room is free."},
)


async def counted(world: World, otherwise: str) -> None:
    """Stop, write something more in the configuration, and start again."""
    await world.stop()
    path = world.folder / "quorate.toml"
    path.write_text(path.read_text() + otherwise)
    world.config = read(path)
    await world.start()


async def test_a_new_bank_holiday_and_a_changed_setting_are_named_where_they_moved_a_date(
    world: World,
) -> None:
    await refer(world)
    await take(world, DECIDE, SENT, RECEIVED)
    await counted(world, MOURNING)
    by_a_day = await world.posted(
        CHANNEL, "Date changed", "Information request", "Is now: \nThursday 10 September 2026"
    )
    await counted(world, DAY_ONE)
    by_a_setting = await world.posted(
        CHANNEL, "Date changed", "Information request", "Is now: \nTuesday 8 September 2026"
    )

    assert "Wednesday 9 September 2026 is not a working day (A day of mourning)." in text_of(
        by_a_day.card
    )
    assert "Before: The day of the event is not counted. Now: The day of the event is day 1" in (
        text_of(by_a_setting.card)
    )
    assert (await the_case(world)).edition == "2023"


async def test_a_date_recorded_is_told_apart_from_one_put_right(world: World) -> None:
    await refer(world)
    await take(world, NO, LETTERS, EARLY)
    first = await world.card(OFFICE, "Date changed", "Is now: \nTuesday 8 September 2026")
    await take(world, YES, SENT, RECEIVED, LATER)
    second = await world.card(OFFICE, "Date changed", "Was: \nTuesday 8 September 2026")

    assert "A date it is counted from was recorded" in text_of(first.card)
    assert "A date it is counted from was changed or put right" in text_of(second.card)
