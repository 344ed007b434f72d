"""The date moves from the page, and what the bot sent because of it is listed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from rehearsal.partnership import AMINA, SUBGROUP
from tests.rehearsal.echo import message
from tests.rehearsal.room.conftest import Stage
from tests.rehearsal.room.page import acting
from tests.rehearsal.test_connector import at

OUTAGE = (
    "The bot was not running for all of it, as in an outage; it catches up once it is started."
)


class Reminding:
    """A bot that posts a reminder on each day it sees, and puts a card in its place.

    Somebody writes each day too, which is none of the bot's doing.
    """

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.ready = asyncio.Event()

    async def follow(self) -> None:
        seen = 0
        while True:
            self.ready.set()
            step = await self._stage.clock.asked(seen)
            if seen:
                await self._remind(f"{self._stage.clock.today():%d %B}")
            seen = step

    async def _remind(self, day: str) -> None:
        self._stage.teams.write(AMINA, "good morning", self._stage.teams.register.chat(AMINA))
        for place in (SUBGROUP.id, AMINA.chat_id):
            placeholder = {"type": "message", "text": "Open to view"}
            _, posted = await self._stage.bot.call("POST", at(place), placeholder)
            body = message("REHEARSAL", inputs=[{"type": "TextBlock", "text": f"Due {day}"}])
            await self._stage.bot.call("PUT", f"{at(place)}/{posted['id']}", body)


@asynccontextmanager
async def reminding(stage: Stage) -> AsyncIterator[None]:
    bot = Reminding(stage)
    following = asyncio.create_task(bot.follow())
    await bot.ready.wait()
    yield
    following.cancel()
    await asyncio.gather(following, return_exceptions=True)


async def test_what_was_posted_is_listed_in_order_with_its_day(stage: Stage) -> None:
    async with reminding(stage):
        moved = await stage.page.post("clock", to="2026-11-25")
    [first, second] = stage.teams.channel("Subgroup")

    assert (moved["from"], moved["to"]) == ("2026-11-23", "2026-11-25")
    assert (moved["says"], moved["saw_every_day"]) == (
        "It is now Wednesday 25 November 2026, 09:00.",
        True,
    )
    assert [(one["name"], one["text"], one["on"]) for one in moved["posted"]] == [
        ("Subgroup", "Due 24 November", "2026-11-24"),
        ("Amina Yusuf", "Due 24 November", "2026-11-24"),
        ("Subgroup", "Due 25 November", "2026-11-25"),
        ("Amina Yusuf", "Due 25 November", "2026-11-25"),
    ]
    assert [one["message"] for one in moved["posted"][::2]] == [first.id, second.id]
    assert (await stage.page.state())["moved"] == moved


async def test_the_page_hears_of_every_day_on_the_way(stage: Stage) -> None:
    async with reminding(stage), stage.page.hears() as ears:
        await stage.page.post("clock", to="2026-11-25")
        heard = [await ears.next("clock") for _ in range(2)]

    assert [one["today"] for one in heard] == ["2026-11-24", "2026-11-25"]


async def test_a_working_day_on_leaves_out_the_weekend(stage: Stage) -> None:
    await stage.page.post("clock", to="2026-11-27")
    moved = await stage.page.post("clock", move="working-day")

    assert (moved["from"], moved["to"]) == ("2026-11-27", "2026-11-30")


async def test_with_the_bot_stopped_it_says_that_it_is_an_outage(stage: Stage) -> None:
    moved = await stage.page.post("clock", move="working-day")

    assert (moved["saw_every_day"], moved["posted"]) == (False, [])
    assert moved["says"] == f"It is now Tuesday 24 November 2026, 09:00. {OUTAGE}"


async def test_it_goes_on_to_the_next_thing_due(stage: Stage) -> None:
    stage.is_due(C01="2026-11-20", C04="2026-11-23", C09="2026-12-01", C12="2026-11-30")
    moved = await stage.page.post("clock", move="next-due")

    assert moved["to"] == "2026-11-30"


async def test_with_nothing_due_it_says_so(stage: Stage) -> None:
    stage.is_due(C01="2026-11-20")

    assert await stage.page.refused("clock", move="next-due") == (
        400,
        "Nothing is due after Monday 23 November 2026 on any open case.",
    )


async def test_back_to_today_throws_nothing_away(stage: Stage) -> None:
    async with reminding(stage):
        await stage.page.post("clock", to="2026-11-25")
        moved = await stage.page.post("clock", move="today")
    dates = [one["on"] for one in await stage.page.messages(AMINA.chat_id, AMINA)]

    assert (moved["from"], moved["to"]) == ("2026-11-25", "2026-11-23")
    assert moved["says"] == (
        "It is Monday 23 November 2026 again. What was done on later days keeps its date."
    )
    assert sorted(set(dates)) == ["2026-11-23", "2026-11-24", "2026-11-25"]
    assert (await stage.page.state())["today"] == "2026-11-23"


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"to": "2026-11-22"}, "time does not go back"),
        ({"to": "2026-11-23"}, "It is Monday 23 November 2026 already."),
        ({"to": "2036-11-23"}, "two years at most"),
        ({"move": "today"}, "It is Monday 23 November 2026 already"),
        ({"move": "sideways"}, "The date moves to a day, a working day on,"),
        ({}, "Choose a day to go to."),
    ],
)
async def test_it_says_why_the_date_stays(stage: Stage, asked: dict[str, str], says: str) -> None:
    status, said = await stage.page.refused("clock", **asked)

    assert (status, stage.clock.step) == (400, 1)
    assert says in said


async def test_a_page_that_is_closed_does_not_stop_the_date(stage: Stage) -> None:
    async with reminding(stage):
        moving = asyncio.create_task(stage.page.post("clock", to="2026-11-25"))
        await stage.teams.until(lambda: stage.clock.step > 1)
        moving.cancel()
        moved = await stage.page.post("clock", move="working-day")

    assert (moved["from"], moved["to"]) == ("2026-11-25", "2026-11-26")
    assert moved["saw_every_day"]


async def test_two_moves_at_once_are_one_after_the_other(stage: Stage) -> None:
    moves = (stage.page.post("clock", move="working-day") for _ in range(2))
    went = sorted((moved["from"], moved["to"]) for moved in await asyncio.gather(*moves))

    assert went == [("2026-11-23", "2026-11-24"), ("2026-11-24", "2026-11-25")]


async def test_somebody_who_acts_in_between_is_not_in_the_way(stage: Stage) -> None:
    async with reminding(stage):
        await stage.page.post("clock", move="working-day")
        result = await stage.page.post("say", **acting(AMINA, AMINA.chat_id), text="hello")

    assert result["error"] is False
