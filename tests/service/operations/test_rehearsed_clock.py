"""The rehearsal's clock leads and the bot follows, having done each day's work on its day."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.partnership import CivilClock, machine_now
from bot.unasked.rehearsed import RehearsedClock
from rehearsal import clock as over_http
from rehearsal.civil_clock import CivilClock as Leader
from rehearsal.civil_clock import Patience


class Bot:
    """What the service does on a day: here, write down when it was asked to."""

    def __init__(self) -> None:
        self.clock = CivilClock()
        self.swept: list[str] = []
        self.fails = False

    async def sweep(self) -> None:
        if self.fails:
            self.fails = False
            raise RuntimeError
        self.swept.append(f"{self.clock.now():%Y-%m-%d %H:%M}")


@pytest.fixture
def leader(tmp_path: Path) -> Leader:
    return Leader(tmp_path / "clock.json", Patience(poll=0.2, silence=2.0, sweep=5.0))


@asynccontextmanager
async def follower(leader: Leader, bot: Bot) -> AsyncIterator[RehearsedClock]:
    app = web.Application()
    app.add_routes(over_http.routes(leader))
    async with TestServer(app) as server, aiohttp.ClientSession() as http:
        yield RehearsedClock(http, str(server.make_url("/clock")), bot.clock, bot.sweep)


@asynccontextmanager
async def following(leader: Leader, bot: Bot) -> AsyncIterator[None]:
    async with follower(leader, bot) as follows:
        await follows.begin()
        task = asyncio.create_task(follows.follow(pause=0.01))
        yield
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def friday_after(day: date) -> date:
    return day + timedelta(days=7 + (4 - day.weekday()) % 7)


async def test_every_day_passed_is_swept_at_nine(leader: Leader) -> None:
    bot = Bot()
    friday = friday_after(leader.today())
    async with following(leader, bot):
        await leader.walk(friday)
        begun = len(bot.swept)
        followed = await leader.walk(friday + timedelta(days=3))

    assert followed
    assert bot.swept[begun:] == [f"{friday + timedelta(days=n)} 09:00" for n in (1, 2, 3)]


async def test_the_date_is_ours_before_the_sweep_and_the_machines_clock_stays(
    leader: Leader,
) -> None:
    bot, before = Bot(), machine_now()
    async with following(leader, bot):
        await leader.walk(friday_after(leader.today()))

    assert bot.clock.today() == leader.today()
    assert machine_now() - before < timedelta(minutes=1)


async def test_it_takes_the_date_before_it_does_anything(leader: Leader) -> None:
    await leader.walk(friday_after(leader.today()))
    bot = Bot()
    async with follower(leader, bot) as follows:
        await follows.begin()

    assert (bot.clock.today(), bot.swept) == (leader.today(), [])


async def test_a_rehearsal_that_is_not_there_is_waited_for() -> None:
    bot = Bot()
    async with aiohttp.ClientSession() as http:
        follows = RehearsedClock(http, "http://127.0.0.1:1/clock", bot.clock, bot.sweep)

        await follows.begin()

    assert abs(bot.clock.now() - machine_now()) < timedelta(minutes=1)


async def test_a_day_whose_sweep_failed_is_swept_again(leader: Leader) -> None:
    bot = Bot()
    friday = friday_after(leader.today())
    async with following(leader, bot):
        await leader.walk(friday)
        bot.fails = True
        followed = await leader.walk(friday + timedelta(days=1))

    assert followed
    assert bot.swept[-1] == f"{friday + timedelta(days=1)} 09:00"
    assert not bot.fails


async def test_a_quiet_clock_is_no_new_day(leader: Leader) -> None:
    bot = Bot()
    async with follower(leader, bot) as follows:
        await follows.step()
        await follows.step()

    assert len(bot.swept) == 1
