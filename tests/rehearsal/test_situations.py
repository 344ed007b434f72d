"""Each ready-made situation, played against the real bot, stops where its title says."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from rehearsal.situations import SITUATIONS
from rehearsal.situations.playing import CannotPlay
from rehearsal.working_days import working_days_later
from tests.conftest import Database
from tests.rehearsal.due import due, due_list, references
from tests.service.world import LA, MONDAY, SUBGROUP_CHAIR, World, text_of
from tests.service.world import world as whole_service

QUORATE = "Quorate: 3 agencies of 3 needed; 2 safeguarding partners of 2 needed."


@pytest.fixture
async def world(sqlite_database: Database, tmp_path: Path) -> AsyncIterator[World]:
    async with whole_service(tmp_path / "rehearsal", sqlite_database) as world:
        yield world


async def play(world: World, key: str) -> list[str]:
    """Play a situation, and return what was said of its steps."""
    steps: list[str] = []
    await SITUATIONS[key].play(world.teams, world.rehearsal.clock, steps.append)
    return steps


def working_day(number: int) -> date:
    return working_days_later(MONDAY, number)


async def test_a_new_partnership_is_one_in_which_nothing_has_happened(world: World) -> None:
    steps = await play(world, "fresh")

    assert steps == ["The partnership is there, and nothing has happened yet."]
    assert await due(world) == "Nothing is due on any open case.\n"
    assert not any(each.messages for each in world.teams.conversations())


async def test_the_notification_is_due_today_and_no_list_of_dates_says_so(world: World) -> None:
    await play(world, "last-day")
    await world.card(LA, "date the notification was sent", "Record the date sent")
    await world.card(LA, "BSCP-2026-001: An action due today, Mon 14 Sep 2026")
    listed = await due_list(world)

    assert world.today == date(2026, 9, 14) == working_day(5)
    assert references(listed) == ["BSCP-2026-001"]
    assert "C01" not in str(listed)
    assert "Notify" not in await due(world)


async def test_one_person_more_or_less_makes_the_meeting_quorate(world: World) -> None:
    await play(world, "losing-quorum")
    meeting = await world.card(SUBGROUP_CHAIR, "In progress.", QUORATE)
    before = text_of(meeting.card)
    await world.teams.press(world.person(SUBGROUP_CHAIR), meeting, "Mark as left", q_who="3")
    [case] = await due_list(world)
    codes = {clock["code"]: clock["is"] for clock in case["clocks"]}

    assert "Marcus Reid" in before
    assert "Not quorate: 2 agencies of 3 needed" in text_of(meeting.card)
    assert (codes["C10"], codes["C14-target"]) == ("met", "running")


async def test_the_recommendation_is_to_be_signed_on_the_next_working_day(world: World) -> None:
    await play(world, "before-section-2")
    await world.card(SUBGROUP_CHAIR, "section 2: recommendation", "Write section 2")
    [case] = await due_list(world)
    [target] = [clock for clock in case["clocks"] if clock["code"] == "C14-target"]

    assert world.today == working_day(12)
    assert target == {
        "code": "C14-target",
        "what": "Written recommendation (working target)",
        "opens": None,
        "recommended_by": None,
        "due": working_day(13).isoformat(),
        "act_by": working_day(13).isoformat(),
        "owner": "Subgroup Chair",
        "over": False,
        "is": "running",
    }


async def test_a_busy_partnership_has_forty_cases_at_many_stages(world: World) -> None:
    steps = await play(world, "busy")
    listed = await due_list(world)
    stages = await world.store.read(
        lambda work: {case.stage for case in work.cases.several(work.cases.all_references())}
    )

    assert len(references(listed)) == len(set(references(listed))) == 40
    assert len(stages) >= 8
    assert world.today == working_day(49)
    assert sum("makes a referral" in step for step in steps) == 40


async def test_a_step_that_does_not_come_about_is_named(world: World) -> None:
    await world.stop()

    with pytest.raises(CannotPlay, match="stopped at “Amina Yusuf: makes a referral”"):
        await play(world, "last-day")


def test_each_is_chosen_by_its_own_key_and_says_what_it_is_in_one_sentence() -> None:
    assert list(SITUATIONS) == [each.key for each in SITUATIONS.values()]
    assert all(each.says.count(".") == 1 and each.title for each in SITUATIONS.values())
