"""The date walks a day at a time, and the bot looks at every day before the next one comes."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession

from rehearsal.civil_clock import CannotMove, CivilClock, Patience
from rehearsal.clock import routes
from rehearsal.people import Cast
from rehearsal.teams import Teams

FRIDAY = datetime(2026, 10, 23, 15, 30, tzinfo=UTC)  # the clocks go back that Sunday
WEDNESDAY = date(2026, 10, 28)


def friday() -> datetime:
    return FRIDAY


@pytest.fixture
def clock(tmp_path: Path) -> CivilClock:
    return CivilClock(tmp_path / "clock.json", Patience(poll=5, silence=0.2, sweep=0.2), friday)


class Sweeper:
    """A bot that asks, looks at the day, and asks again."""

    def __init__(self, clock: CivilClock) -> None:
        self._clock = clock
        self.swept: list[str] = []

    async def sweep(self, days: int) -> None:
        seen = await self._clock.asked(0)
        for _ in range(days):
            seen = await self._clock.asked(seen)
            self.swept.append(self._clock.now().isoformat(timespec="minutes"))
        await self._clock.asked(seen)


def test_it_begins_at_the_present(clock: CivilClock) -> None:
    assert clock.now().isoformat() == "2026-10-23T16:30:00+01:00"


async def test_every_day_is_swept_at_nine_in_london(clock: CivilClock) -> None:
    sweeper = Sweeper(clock)
    sweeping = asyncio.create_task(sweeper.sweep(5))
    await asyncio.sleep(0)
    seen_all = await clock.walk(WEDNESDAY)
    sweeping.cancel()

    assert seen_all
    assert sweeper.swept == [
        "2026-10-24T09:00+01:00",
        "2026-10-25T09:00+00:00",
        "2026-10-26T09:00+00:00",
        "2026-10-27T09:00+00:00",
        "2026-10-28T09:00+00:00",
    ]


async def test_with_the_bot_stopped_it_goes_straight_there(clock: CivilClock) -> None:
    seen_all = await clock.walk(WEDNESDAY)

    assert (seen_all, clock.step, clock.today()) == (False, 2, WEDNESDAY)


async def test_a_bot_that_has_long_been_silent_is_not_waited_for(tmp_path: Path) -> None:
    clock = CivilClock(tmp_path / "clock.json", Patience(silence=60), friday)
    async with asyncio.timeout(1):
        seen_all = await clock.walk(WEDNESDAY)

    assert not seen_all


async def test_a_bot_that_stops_on_the_way_is_not_waited_for(clock: CivilClock) -> None:
    sweeper = Sweeper(clock)
    sweeping = asyncio.create_task(sweeper.sweep(2))
    await asyncio.sleep(0)
    walking = asyncio.create_task(clock.walk(WEDNESDAY))
    await clock.asked(2)
    sweeping.cancel()

    assert not await walking
    assert clock.today() == WEDNESDAY
    assert clock.step < 6


async def test_the_next_day_waits_for_the_sweep_of_the_last(clock: CivilClock) -> None:
    asking = asyncio.create_task(clock.asked(clock.step))
    await asyncio.sleep(0)
    walking = asyncio.create_task(clock.walk(WEDNESDAY))
    await asking
    first_day = clock.today()
    await clock.asked(2)

    assert (first_day, clock.today()) == (date(2026, 10, 24), date(2026, 10, 25))
    await walking


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 10, 22), "time does not go back"),
        (date(2026, 10, 23), "It is Friday 23 October 2026 already"),
        (date(2029, 1, 1), "two years at most"),
    ],
)
async def test_it_says_why_it_stays_where_it_is(clock: CivilClock, day: date, words: str) -> None:
    with pytest.raises(CannotMove, match=words):
        await clock.walk(day)

    assert clock.step == 1


async def test_it_goes_back_to_the_machines_own_date_and_the_bot_looks_at_it(
    clock: CivilClock,
) -> None:
    await clock.walk(WEDNESDAY)
    sweeper = Sweeper(clock)
    sweeping = asyncio.create_task(sweeper.sweep(1))
    await asyncio.sleep(0)
    seen = await clock.back()
    sweeping.cancel()

    assert (seen, clock.now().isoformat()) == (True, "2026-10-23T16:30:00+01:00")
    assert sweeper.swept == ["2026-10-23T16:30+01:00"]


async def test_it_goes_back_without_a_bot_too(clock: CivilClock, tmp_path: Path) -> None:
    await clock.walk(WEDNESDAY)
    seen = await clock.back()
    again = CivilClock(tmp_path / "clock.json", machine=friday)

    assert (seen, clock.step) == (False, 3)
    assert (again.step, again.today()) == (3, FRIDAY.date())


async def test_there_is_no_going_back_to_where_it_is(clock: CivilClock) -> None:
    with pytest.raises(CannotMove, match="It is Friday 23 October 2026 already, which is today"):
        await clock.back()

    assert clock.step == 1


async def test_a_clock_that_is_behind_goes_on_to_the_machines_own_date(tmp_path: Path) -> None:
    begins = '{"step": 1, "ahead_seconds": -172800}'
    (tmp_path / "behind.json").write_text(begins)
    clock = CivilClock(tmp_path / "behind.json", Patience(silence=0.2), friday)
    before = clock.today()
    await clock.back()

    assert (before, clock.today()) == (date(2026, 10, 21), date(2026, 10, 23))


async def test_whoever_watches_is_told_of_every_day(clock: CivilClock) -> None:
    days: list[date] = []
    clock.watch(lambda: days.append(clock.today()))
    sweeping = asyncio.create_task(Sweeper(clock).sweep(2))
    await asyncio.sleep(0)
    await clock.walk(date(2026, 10, 25))
    await clock.back()
    sweeping.cancel()

    assert [day.day for day in days] == [24, 25, 23]


async def test_the_bot_follows_once_it_asks_for_the_day_after(clock: CivilClock) -> None:
    following = asyncio.create_task(clock.followed())
    asking = asyncio.create_task(clock.asked(0))
    await asking
    too_early = following.done()
    asking = asyncio.create_task(clock.asked(1))
    await following
    asking.cancel()

    assert not too_early


async def test_it_finds_its_place_again(clock: CivilClock, tmp_path: Path) -> None:
    await clock.walk(WEDNESDAY)
    again = CivilClock(tmp_path / "clock.json", machine=lambda: FRIDAY + timedelta(hours=2))

    assert (again.step, again.now().isoformat()) == (2, "2026-10-28T11:00:00+00:00")
    assert (tmp_path / "clock.json").stat().st_mode & 0o777 == 0o600


async def test_a_quiet_poll_ends_with_the_same_step(tmp_path: Path) -> None:
    clock = CivilClock(tmp_path / "clock.json", Patience(poll=0.01))

    assert await clock.asked(1) == 1


@pytest.fixture
async def clock_url(cast: Cast, clock: CivilClock) -> AsyncIterator[str]:
    teams = Teams(cast)
    teams.also_serve(routes(clock))
    async with teams:
        yield f"{teams.address}/clock"


async def test_the_bot_asks_over_http(clock_url: str, clock: CivilClock) -> None:
    async with ClientSession() as http:
        async with http.get(clock_url, params={"seen": "0"}) as response:
            first = await response.json()
        walking = asyncio.create_task(clock.walk(WEDNESDAY))
        async with http.get(clock_url, params={"seen": "1"}) as response:
            second = await response.json()
        async with http.get(clock_url, params={"seen": "soon"}) as response:
            refused = response.status
    await walking

    assert first == {"n": 1, "now": "2026-10-23T16:30:00+01:00"}
    assert second == {"n": 2, "now": "2026-10-24T09:00:00+01:00"}
    assert refused == 400


async def test_a_bot_that_goes_away_while_asking_is_noticed(
    clock_url: str, clock: CivilClock
) -> None:
    async with ClientSession() as http:
        asking = asyncio.create_task(http.get(clock_url, params={"seen": "1"}).__aenter__())
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asking, 0.1)
    async with ClientSession() as http:  # by the time this is answered, the other has gone
        await (await http.get(clock_url.replace("clock", "openid"))).read()
        seen_all = await clock.walk(WEDNESDAY)

    assert (seen_all, clock.step) == (False, 2)
