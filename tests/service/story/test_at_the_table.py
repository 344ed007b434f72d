"""No list of a meeting is used to get round a ruling, and no press repeated to rewrite it."""

from dataclasses import replace

from tests.service.forms import python_names
from tests.service.kept import id_of, nothing_changes, the_case
from tests.service.steps import (
    MEETING,
    SET,
    SHORTEST,
    THREE_ATTEND,
    attends,
    declares,
    leaves,
    refer,
    rules,
    shown,
    take,
)
from tests.service.world import SUBGROUP_CHAIR, SUBGROUP_DEPUTY, World, text_of

LATE = "2026-10-01"
SHORT = "Not quorate: 2 agencies of 3 needed; 1 safeguarding partner of 2 needed."
WITHDRAWN = (declares("2", "declared", "I supervised the officer."), rules("2", "withdraw"))


async def test_whoever_was_withdrawn_does_not_count_in_a_second_seat(world: World) -> None:
    await refer(world)
    adding = attends(SUBGROUP_DEPUTY, "police")
    await take(world, *SHORTEST, THREE_ATTEND[0])
    form = world.teams.holds(await shown(world, adding))
    await world.presses(SUBGROUP_CHAIR, form, "Back")
    await take(world, declares("1"), *THREE_ATTEND[1:], declares("3"), *WITHDRAWN)
    number = await id_of(world, SUBGROUP_DEPUTY)
    again = {**adding.answers, "name": "", "person": number}
    async with nothing_changes(world):
        here = await world.presses(SUBGROUP_CHAIR, form, adding.does, **python_names(again))
        await world.presses(SUBGROUP_CHAIR, form, "Back")
    await take(world, leaves("2"), adding)
    back = await world.card(SUBGROUP_CHAIR, MEETING, SHORT)
    now = await shown(world, declares("4"))
    async with nothing_changes(world):
        none = await world.presses(SUBGROUP_CHAIR, now, "Record the declaration", interest="none")

    assert "Choose one of the answers listed." in text_of(here.card)
    assert "Withdraws for the item" in text_of(back.card)
    assert "It stands, and the chair rules on it." in text_of(none.card)


async def test_a_second_press_does_not_change_when_somebody_left(world: World) -> None:
    await refer(world)
    await take(world, *SHORTEST, *THREE_ATTEND)
    kept = world.teams.holds(await world.card(SUBGROUP_CHAIR, MEETING, "Marcus Reid"))
    await take(world, declares("1"), leaves("3"))
    async with nothing_changes(world):
        answer = await world.presses(SUBGROUP_CHAIR, kept, "Mark as left", who="3")

    meeting = (await the_case(world)).meeting
    assert meeting
    left = meeting.attendance[2].left
    assert f"This person was recorded as leaving at {left}." in text_of(answer.card)


async def test_a_costly_day_is_asked_about_in_one_sentence_and_its_cost_is_said_once(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST[:-2])
    message = await shown(world, SET)
    async with nothing_changes(world):
        first = await world.presses(SET.by, message, SET.does, meeting_on=LATE)
        says = text_of(first.card)
        answer = await world.presses(SET.by, message, SET.does, meeting_on=LATE, seen=LATE)
    asks = text_of(answer.card)
    await take(world, replace(SET, answers={"meeting-on": LATE, "seen": LATE, "reason": "Ill."}))

    assert "Yes, Thu 1 Oct 2026, at that cost" in says
    assert asks.count("Say why the meeting should be on Thu 1 Oct 2026.") == 2
    assert says.count("is outside the window of 7 to 13 working days") == 1
    assert says.count("No deadline moves.") == 1
