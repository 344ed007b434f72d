"""S03: Christmas and New Year 2026-27, from opening to the date for section 2."""

from datetime import date

import pytest

from rehearsal.card_reading import buttons
from tests.service.steps import SET
from tests.service.story.meeting_days import days_offered
from tests.service.story.notified_on import aware_and_notified, due
from tests.service.world import (
    CONVENOR,
    MANAGER,
    PARTNERSHIP_CHAIR,
    SUBGROUP_CHAIR,
    World,
    text_of,
)

pytestmark = pytest.mark.scenario


async def test_every_date_jumps_the_holidays_and_counts_the_days_between_them(
    world: World,
) -> None:
    clocks = await aware_and_notified(world, date(2026, 12, 18), date(2026, 12, 21))
    card = await world.card(CONVENOR, SET.on, "First day")
    told = [
        await world.card(
            by,
            "A rapid review is open",
            "Between Monday 4 January 2027 and Tuesday 12 January 2027",
        )
        for by in (SUBGROUP_CHAIR, PARTNERSHIP_CHAIR)
    ]

    assert due(clocks) == {
        "C01": "2026-12-29",
        "C07": "2026-12-23",
        "C10": "2027-01-12",
        "C12-local": "2027-01-13",
        "C12-national": "2027-01-14",
        "C14": "2027-01-21",
    }
    assert clocks["C10"].opens == date(2027, 1, 4)
    assert clocks["C10"].recommended_by == date(2027, 1, 11)
    assert list(await days_offered(world)) == [
        f"2027-01-{day}" for day in ("04", "05", "06", "07", "08", "11", "12")
    ]
    shows = text_of(card.card)
    assert "First day\nMon 4 Jan 2027" in shows
    assert "Last day\nTue 12 Jan 2027" in shows
    assert "Best by\nMon 11 Jan 2027" in shows
    assert len(told) == 2


async def test_why_names_the_substitute_for_boxing_day_and_counts_the_days_between(
    world: World,
) -> None:
    await aware_and_notified(world, date(2026, 12, 18), date(2026, 12, 21))
    card = await world.card(MANAGER, "Case BSCP-2026-001", "Rapid review open")
    [asked] = [
        one
        for one in buttons(card.card)
        if one["title"] == "Why this date?" and one["data"]["about"] == "C12-local"
    ]
    answer = await world.teams.press(world.person(MANAGER), card, asked)
    shows = text_of(answer.card)

    assert "Mon 28 Dec 2026" in shows
    assert "Tue 29 Dec 2026" in shows
    assert "Wed 13 Jan 2027" in shows
