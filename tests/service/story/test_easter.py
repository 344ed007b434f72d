"""S05: Easter 2027, from opening to the date for section 2, which falls on a Sunday."""

from datetime import date

import pytest

from tests.service.steps import SET
from tests.service.story.meeting_days import days_offered
from tests.service.story.notified_on import aware_and_notified, due
from tests.service.world import CONVENOR, MANAGER, World, text_of

pytestmark = pytest.mark.scenario


async def test_every_date_jumps_good_friday_and_easter_monday(world: World) -> None:
    clocks = await aware_and_notified(world, date(2027, 3, 22), date(2027, 3, 25))
    card = await world.card(CONVENOR, SET.on, "First day")
    case = await world.card(MANAGER, "Case BSCP-2027-001", "Rapid review open")

    assert due(clocks) == {
        "C01": "2027-03-31",
        "C07": "2027-03-31",
        "C10": "2027-04-15",
        "C12-local": "2027-04-14",
        "C12-national": "2027-04-19",
        "C14": "2027-04-25",
    }
    assert clocks["C10"].opens == date(2027, 4, 7)
    assert clocks["C10"].recommended_by == date(2027, 4, 12)
    assert clocks["C14"].act_by == date(2027, 4, 23)
    assert list(await days_offered(world)) == [
        f"2027-04-{day}" for day in ("07", "08", "09", "12", "13", "14", "15")
    ]
    shows = text_of(card.card)
    assert "First day\nWed 7 Apr 2027" in shows
    assert "Last day\nThu 15 Apr 2027" in shows
    assert "Best by\nMon 12 Apr 2027" in shows
    assert "Fri 23 Apr 2027" in text_of(case.card)
