"""Every way in which Teams can fail the bot, at the call chosen for it."""

import asyncio

import pytest
from aiohttp import ClientError

from rehearsal.faults import Fault
from rehearsal.teams import Teams
from tests.rehearsal.conftest import CAI, RUTH
from tests.rehearsal.echo import EchoBot, message
from tests.rehearsal.test_connector import at


@pytest.fixture(autouse=True)
async def installed(teams: Teams, bot: EchoBot) -> None:
    del bot
    await teams.installing.for_person(RUTH)
    await teams.installing.for_person(CAI)


async def post(bot: EchoBot, words: str = "hello") -> int:
    status, _ = await bot.call("POST", at(RUTH.chat_id), message(words))
    return status


async def test_a_fault_strikes_as_often_as_it_says(bot: EchoBot, teams: Teams) -> None:
    teams.faults.add(Fault(status=503, times=2))
    statuses = [await post(bot), await post(bot), await post(bot)]

    assert statuses == [503, 503, 201]
    assert len(teams.chat(RUTH)) == 1


async def test_a_fault_waits_for_its_method_and_conversation(bot: EchoBot, teams: Teams) -> None:
    teams.faults.add(Fault(status=502, method="PUT"))
    teams.faults.add(Fault(status=502, conversation=CAI.chat_id))
    elsewhere = await post(bot)
    there, _ = await bot.call("POST", at(CAI.chat_id), message("hello"))

    assert (elsewhere, there) == (201, 502)


async def test_a_fault_says_how_long_to_wait(bot: EchoBot, teams: Teams) -> None:
    teams.faults.add(Fault(status=429, retry_after="120", code="Throttled"))
    status, error, headers = await bot.call_for_headers("POST", at(RUTH.chat_id), message("x"))

    assert (status, headers["Retry-After"]) == (429, "120")
    assert error["error"]["code"] == "Throttled"


async def test_a_message_can_be_taken_and_called_a_failure(bot: EchoBot, teams: Teams) -> None:
    teams.faults.add(Fault(status=500, accept=True))

    assert await post(bot) == 500
    assert len(teams.chat(RUTH)) == 1


@pytest.mark.parametrize(("accept", "kept"), [(False, 0), (True, 1)])
async def test_a_connection_can_be_dropped(
    bot: EchoBot, teams: Teams, *, accept: bool, kept: int
) -> None:
    teams.faults.add(Fault(drop=True, accept=accept))
    with pytest.raises(ClientError):
        await post(bot)

    assert len(teams.chat(RUTH)) == kept


async def test_a_message_can_appear_twice(bot: EchoBot, teams: Teams) -> None:
    teams.faults.add(Fault(duplicate=True))

    assert await post(bot, "once") == 201
    assert [kept.posted for kept in teams.chat(RUTH)] == [message("once")] * 2


async def test_an_answer_can_come_too_late_for_what_was_done(bot: EchoBot, teams: Teams) -> None:
    teams.faults.add(Fault(delay=60))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(post(bot), 0.1)

    assert len(teams.chat(RUTH)) == 1


async def test_the_keys_and_the_tokens_can_fail_too(bot: EchoBot, teams: Teams) -> None:
    teams.faults.add(Fault(path="/keys", status=503))
    teams.faults.add(Fault(path=f"/{teams.cast.tenants[0]}/", status=503))
    keys = await bot.fetch(f"{teams.address}/keys")
    status, _ = await bot.sign_in()

    assert keys["error"]["code"] == "ServiceError"
    assert status == 503
