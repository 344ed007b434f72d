"""S18.  Adjourned on day 13 for what a surgery has not sent: nothing moves but the meeting."""

from dataclasses import replace
from datetime import date

import pytest

from procedure.casework.safeguarding import is_unsafe
from procedure.facts import Fact
from procedure.stages import Stage
from procedure.words import long_date
from tests.service.asking import steps
from tests.service.kept import done, nothing_changes, the_case
from tests.service.steps import (
    AT_MEETING,
    CLOSE,
    ITEMS,
    MEETING,
    OPEN,
    RECOMMEND,
    SAFE,
    SET,
    take,
)
from tests.service.story.meeting_days import (
    ADJOURN,
    FRIDAY,
    GO_ON,
    THURSDAY,
    due_dates,
    forged,
    s01,
)
from tests.service.story.writing import RECORD, in_word, writes_record
from tests.service.world import (
    CONVENOR,
    MANAGER,
    OFFICE,
    PARTNERSHIP_CHAIR,
    SUBGROUP_CHAIR,
    World,
    text_of,
)

pytestmark = pytest.mark.scenario

CODES = ("C10", "C12-local", "C12-national", "C14-target", "C14")
AGAIN = date(2026, 10, 1)
NO_QUORUM = replace(
    ADJOURN,
    answers={"why": "quorum", "reason": "The police were called away.", "day": "2026-09-25"},
)
ADJOURNED = {
    "adjourned": "yes",
    "adjourned-why": "The surgery has not replied.",
    "adjourned-plan": "The surgery's reply, by Wednesday.",
}
LATER = replace(
    SET,
    on="Or give another day",
    answers={"meeting-on": "2026-10-01", "seen": "2026-10-01", "reason": "The surgery needs it."},
)


async def test_s18_a_deferred_meeting_says_what_its_new_day_costs_before_it_is_chosen(
    world: World,
) -> None:
    await s01(world, FRIDAY)
    await take(world, OPEN, *AT_MEETING, SAFE, ITEMS[0], ADJOURN)
    told = await world.card(PARTNERSHIP_CHAIR, "The meeting was adjourned: BSCP-2026-001")
    line = await world.posted("Business Unit", "BSCP-2026-001", "Meeting deferred")
    card = await world.card(CONVENOR, SET.on, "Or give another day")
    async with nothing_changes(world):
        shown = await world.presses(CONVENOR, card, SET.does, meeting_on="2026-10-01")
    says = text_of(shown.card)

    assert (await the_case(world)).stage is Stage.DEFERRED
    assert "since information is missing. Its next day is not set yet." in text_of(told.card)
    assert "Thistledown" not in text_of(told.card) + text_of(line.card)
    assert "Thu 1 Oct 2026 is outside the window of 7 to 13 working days" in says
    assert "It is after the local rapid review date, Mon 28 Sep 2026." in says
    assert "It is after the national rapid review date, Tue 29 Sep 2026." in says
    assert "No deadline moves." in says


async def test_s18_the_meeting_goes_on_with_what_it_had_recorded_and_no_clock_paused(
    world: World,
) -> None:
    await s01(world, FRIDAY)
    await take(world, OPEN, *AT_MEETING, SAFE, ITEMS[0])
    before = await due_dates(world, *CODES)
    await take(world, ADJOURN, LATER)
    still = await the_case(world)
    await take(world, GO_ON)
    going = await the_case(world)
    first = await writes_record(world, RECORD | ADJOURNED)
    await world.day(AGAIN)
    await take(world, OPEN, *AT_MEETING, SAFE, *ITEMS[1:], CLOSE, RECOMMEND)
    case = await the_case(world)
    rows = [row[:2] for row in await done(world) if row[1] in {"adjourn-meeting", "go-on"}]
    told = await in_word(world, OFFICE, first)

    assert (still.stage, going.stage) == (Stage.DEFERRED, Stage.MEETING_SET)
    assert await due_dates(world, *CODES) == before
    assert case.stage is Stage.CHAIR_DECISION
    assert case.dates[Fact.MEETING_HELD] == AGAIN
    assert case.meeting
    assert case.meeting.number == 2
    assert [one.meeting for one in case.meeting.outcomes] == [1, 2, 2, 2, 2, 2]
    assert rows == [("decide", "adjourn-meeting"), ("decide", "go-on")]
    assert told["Day"] == long_date(FRIDAY)
    assert told["Quorum"].startswith(f"At the meeting on {long_date(FRIDAY)}")


async def test_a_meeting_adjourned_for_want_of_a_quorum_has_its_next_day_at_once(
    world: World,
) -> None:
    await s01(world, THURSDAY)
    await take(world, OPEN, *AT_MEETING[:2])
    form = await world.card(SUBGROUP_CHAIR, MEETING)
    await world.presses(SUBGROUP_CHAIR, form, "Adjourn")
    shows = text_of(form.card)
    async with nothing_changes(world):
        undated = await world.presses(
            SUBGROUP_CHAIR, form, ADJOURN.does, why="quorum", reason="The police did not come."
        )
    await world.presses(SUBGROUP_CHAIR, form, "Back")
    await take(world, NO_QUORUM)
    told = await world.card(PARTNERSHIP_CHAIR, "The meeting was adjourned", "was not quorate")
    again = await world.card(MANAGER, "The meeting has another day", "Friday 25 September 2026")
    case = await the_case(world)

    assert "Mon 28 Sep 2026" in shows
    assert "Thu 8 Oct 2026" in shows
    assert "Fri 25 Sep 2026: day 13; after the last recommended day" in shows
    assert "Choose a day, or give another day." in text_of(undated.card)
    assert "It resumes on Friday 25 September 2026. No deadline has moved." in text_of(told.card)
    assert "Quorate: BSCP-2026-001, meeting" in text_of(again.card)
    assert case.stage is Stage.MEETING_SET
    assert case.meeting
    assert (case.meeting.number, case.meeting.planned) == (2, FRIDAY)


async def test_a_meeting_is_not_closed_while_a_standing_item_is_unanswered(world: World) -> None:
    await s01(world, THURSDAY)
    await take(world, OPEN, *AT_MEETING, *ITEMS)
    async with nothing_changes(world):
        refused = await forged(world, "meeting.close")
    unsafe = {"unsafe": "yes", "being-done": "The council visits today."}
    await take(world, replace(SAFE, answers=unsafe))
    told = await world.card(PARTNERSHIP_CHAIR, "Act on this now: BSCP-2026-001")
    await world.card(MANAGER, "Case BSCP", "Also: somebody may be unsafe now.")
    pressed = ("Say what was done", "Record what was done")
    said = await steps(world, PARTNERSHIP_CHAIR, told, *pressed, done="The council went.")
    case = await the_case(world)
    await take(world, CLOSE)

    assert "Ask whether anybody is unsafe now, and record the answer." in refused
    assert "visits" not in text_of(told.card)
    assert "It has been recorded what was done." in text_of(said.card)
    assert not is_unsafe(case)
