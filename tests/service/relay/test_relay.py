"""The relay at work: woken, running, stopped; and the ticker that wakes it."""

import asyncio

import pytest

from bot.unasked.schedule import Schedule, Tick
from procedure.roles import Role
from rehearsal.faults import Fault
from tests.service.relay.office import Office, reminder
from tests.service.relay.people import CHAIR, CLERK, LA, MANAGER, SUBGROUP_CHAIR

SAID = "reminder C07/before-1 first words"


@pytest.fixture(autouse=True)
async def reached(office: Office) -> None:
    for person in (CHAIR, CLERK, LA, MANAGER):
        await office.enrol(person, Role.SUBGROUP_MEMBER)
        await office.can_reach(person)


async def test_what_is_left_goes_out_as_soon_as_the_relay_is_woken(office: Office) -> None:
    async with office.relaying():
        await office.leave(reminder(office.to(CHAIR)))
        office.relay.wake()

        await office.teams.until(lambda: office.chat(CHAIR) == [SAID])


async def test_one_wake_is_enough_for_all_that_waits_for_one_chat(office: Office) -> None:
    async with office.relaying():
        await office.leave(*(reminder(office.to(CHAIR), about) for about in ("a", "b", "c")))
        office.relay.wake()

        await office.teams.until(lambda: len([s for s in office.chat(CHAIR) if "words" in s]) == 3)


@pytest.mark.parametrize(("seconds", "said"), [(0.0, 3), (10.0, 5)])
async def test_more_than_a_chat_may_be_told_at_once_is_waited_for_if_asked(
    office: Office, seconds: float, said: int
) -> None:
    await office.leave(*(reminder(office.to(CHAIR), about) for about in "abcde"))

    await office.relay.drain_in(seconds)

    assert len([line for line in office.chat(CHAIR) if "words" in line]) == said


async def test_nobody_is_waited_for_who_cannot_be_reached_in_that_time(office: Office) -> None:
    await office.enrol(SUBGROUP_CHAIR, Role.SUBGROUP_CHAIR)
    await office.leave(reminder(office.to(CHAIR)), reminder(office.to(SUBGROUP_CHAIR)))
    await office.store.run(
        lambda work: work.conversations.hold(office.to(CHAIR), work.now() + 60_000)
    )

    async with asyncio.timeout(10):
        await office.relay.drain_in(30.0)

    assert office.chat(CHAIR) == []


async def test_a_relay_that_starts_takes_up_what_a_lost_one_had_claimed(office: Office) -> None:
    await office.leave(reminder(office.to(CHAIR)))
    claim = await office.claimed()

    await office.relay.recover()
    await office.store.run(lambda work: work.outbox.recover())
    await office.relay.drain()
    await office.sender.send(claim)

    assert office.chat(CHAIR) == [SAID]


async def test_several_chats_are_written_to_at_once_and_each_by_one(office: Office) -> None:
    to = [office.to(person) for person in (CHAIR, CLERK, LA, MANAGER)]
    office.teams.faults.add(Fault(method="POST", delay=0.2, times=4))
    await office.leave(*(reminder(one, about) for one in to for about in ("a", "b")))

    began = asyncio.get_running_loop().time()
    await office.relay.drain()
    took = asyncio.get_running_loop().time() - began

    assert all(len(office.teams.chat(person)) == 2 for person in (CHAIR, CLERK, LA, MANAGER))
    assert took < 0.2 * 4 * 2
    assert office.teams.limits.breaches == []


async def test_a_relay_that_is_stopped_lets_what_is_on_its_way_arrive(office: Office) -> None:
    office.teams.faults.add(Fault(method="POST", delay=0.2))
    await office.leave(reminder(office.to(CHAIR)))
    async with office.relaying():
        office.relay.wake()
        await office.teams.until(lambda: office.teams.chat(CHAIR))

    await office.relay.stop()

    assert office.chat(CHAIR) == [SAID]


async def test_what_is_claimed_as_the_relay_stops_is_sent(office: Office) -> None:
    await office.leave(reminder(office.to(CHAIR)))
    draining = asyncio.create_task(office.relay.drain())
    for _ in range(3):  # it is asking for the first claim, and the database is not that fast
        await asyncio.sleep(0)

    draining.cancel()
    await asyncio.wait([draining])
    await office.relay.stop()

    assert office.chat(CHAIR) == [SAID]


async def test_a_tick_that_fails_does_not_stop_the_ticker(
    caplog: pytest.LogCaptureFixture,
) -> None:
    beats = asyncio.Queue[int]()

    async def fail() -> None:
        beats.put_nowait(1)
        raise ZeroDivisionError("a secret")

    schedule = Schedule([Tick("failing", 0.05, fail)])
    schedule.start()
    async with asyncio.timeout(5):
        heard = [await beats.get() for _ in range(3)]
    schedule.stop()

    assert heard == [1, 1, 1]
    assert "a secret" not in caplog.text
