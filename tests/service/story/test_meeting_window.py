"""S08.  A notification on the last lawful day leaves little room: a person chooses knowingly."""

from datetime import date

import pytest

from procedure.facts import Fact
from tests.service.kept import nothing_changes, the_case
from tests.service.steps import SET, take
from tests.service.story.meeting_days import days_offered, due_dates, notified, sets
from tests.service.world import CONVENOR, MANAGER, World, text_of

pytestmark = pytest.mark.scenario

MONDAY = date(2026, 10, 5)
LAST_LAWFUL = date(2026, 10, 12)
LATE_COPY = date(2026, 10, 15)


async def test_each_day_of_the_window_says_what_it_costs_and_a_costly_one_needs_a_reason(
    world: World,
) -> None:
    await notified(world, MONDAY, LAST_LAWFUL, LAST_LAWFUL)
    offered = await days_offered(world)
    card = await world.card(CONVENOR, SET.on)
    async with nothing_changes(world):
        asked = await world.presses(CONVENOR, card, SET.does, day="2026-10-28")
    await take(world, sets("2026-10-28", reason="Two agencies cannot come before."))
    told = await world.card(MANAGER, "You are invited to a meeting", "Wednesday 28 October 2026")

    assert list(offered) == [
        f"2026-10-{day}" for day in ("21", "22", "23", "26", "27", "28", "29")
    ]
    assert offered["2026-10-21"] == "Wed 21 Oct 2026: day 7; papers by Mon 19 Oct 2026"
    assert "day 8; the last recommended day;" in offered["2026-10-22"]
    assert "after the local rapid review date" not in offered["2026-10-26"]
    for day in ("27", "28", "29"):
        assert "after the local rapid review date" in offered[f"2026-10-{day}"]
        assert "national" not in offered[f"2026-10-{day}"]
    says = text_of(asked.card)
    assert says.count("Say why the meeting should be on Wed 28 Oct 2026.") == 2
    assert "It is after the local rapid review date, Mon 26 Oct 2026." in says
    assert "No deadline moves." in says
    assert await due_dates(world, "C12-local", "C12-national") == ["2026-10-26", "2026-11-02"]
    assert "Quorate: BSCP-2026-001, meeting" in text_of(told.card)


async def test_a_window_that_opens_too_late_is_a_conflict_and_meeting_early_has_its_reason(
    world: World,
) -> None:
    await notified(world, MONDAY, LAST_LAWFUL, LATE_COPY)
    offered = await days_offered(world)
    card = await world.card(CONVENOR, SET.on)
    before = text_of(card.card)
    async with nothing_changes(world):
        asked = await world.presses(CONVENOR, card, SET.does, day="2026-10-22")
    await take(world, sets("2026-10-22", reason="So that the local date is kept.", starts="1030"))
    told = await world.card(MANAGER, "You are invited to a meeting")

    assert "opens on Mon 26 Oct 2026, after the last recommended day, Thu 22 Oct 2026" in before
    assert next(iter(offered)) == "2026-10-22"
    assert "before the window opens; the last recommended day" in offered["2026-10-22"]
    assert "after the local rapid review date" in offered["2026-11-03"]
    assert "after the national rapid review date" in offered["2026-11-03"]
    assert "Say why the meeting should be on Thu 22 Oct 2026." in text_of(asked.card)
    assert (await the_case(world)).dates[Fact.MEETING_PLANNED] == date(2026, 10, 22)
    assert "10:30, London time" in text_of(told.card)


async def test_a_day_off_is_never_set_and_another_day_is_chosen_once_its_cost_was_read(
    world: World,
) -> None:
    await notified(world, MONDAY, LAST_LAWFUL, LAST_LAWFUL)
    card = await world.card(CONVENOR, SET.on)
    sunday, late, why = "2026-10-25", "2026-11-05", "Nobody can come before."
    async with nothing_changes(world):
        off = await world.presses(CONVENOR, card, SET.does, meeting_on=sunday, reason=why)
        first = await world.presses(CONVENOR, card, SET.does, meeting_on=late, reason=why)
        other = await world.presses(
            CONVENOR, card, SET.does, meeting_on="2026-11-06", seen=late, reason=why
        )
    await world.presses(
        CONVENOR, card, SET.does, meeting_on="2026-11-06", seen="2026-11-06", reason=why
    )

    assert "Sun 25 Oct 2026 is not a working day (Sunday). Choose" in text_of(off.card)
    assert "It is after the national rapid review date, Mon 2 Nov 2026." in text_of(first.card)
    assert "Yes, Thu 5 Nov 2026, at that cost" in text_of(first.card)
    assert "Yes, Fri 6 Nov 2026, at that cost" in text_of(other.card)
    assert (await the_case(world)).dates[Fact.MEETING_PLANNED] == date(2026, 11, 6)


async def test_whoever_read_what_a_day_costs_may_give_a_day_that_costs_nothing(
    world: World,
) -> None:
    await notified(world, MONDAY, LAST_LAWFUL, LAST_LAWFUL)
    card = await world.card(CONVENOR, SET.on)
    await world.presses(CONVENOR, card, SET.does, meeting_on="2026-11-05")
    await world.presses(CONVENOR, card, SET.does, meeting_on="2026-10-21")

    assert (await the_case(world)).dates[Fact.MEETING_PLANNED] == date(2026, 10, 21)
