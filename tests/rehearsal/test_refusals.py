"""Teams says no with its own status and code, of itself and by script."""

import pytest

from rehearsal.faults import Fault
from rehearsal.refusals import STATUS, Code
from rehearsal.teams import Teams
from tests.rehearsal.conftest import CAI, RUTH
from tests.rehearsal.echo import EchoBot, message
from tests.rehearsal.test_connector import at


async def post(bot: EchoBot) -> tuple[int, str]:
    status, body = await bot.call("POST", at(RUTH.chat_id), message("hello"))
    return status, body.get("error", {}).get("code", "")


@pytest.fixture(autouse=True)
async def installed(teams: Teams, bot: EchoBot) -> None:
    del bot
    await teams.installing.for_person(RUTH)


@pytest.mark.parametrize("code", [Code.WRITES_BLOCKED, Code.BLOCKED_BY_USER])
async def test_somebody_may_block_the_bot_and_think_again(
    bot: EchoBot, teams: Teams, code: Code
) -> None:
    teams.installing.blocked_by(RUTH, code)
    blocked = await post(bot)
    teams.installing.unblocked_by(RUTH)

    assert blocked == (403, code)
    assert await post(bot) == (201, "")


async def test_an_administrator_may_turn_the_bot_off_everywhere(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.installing.for_person(CAI)
    teams.installing.disabled_by_admin()
    here = await post(bot)
    there, _ = await bot.call("POST", at(CAI.chat_id), message("hello"))
    teams.installing.disabled_by_admin(disabled=False)

    assert (here, there) == ((403, "BotDisabledByAdmin"), 403)
    assert await post(bot) == (201, "")


@pytest.mark.parametrize("code", list(Code))
async def test_each_refusal_can_be_had_by_script(bot: EchoBot, teams: Teams, code: Code) -> None:
    teams.faults.add(Fault.of(code))

    assert await post(bot) == (STATUS[code], code)
    assert await post(bot) == (201, "")


@pytest.mark.parametrize("status", [409, 502, 503, 504])
async def test_the_troubles_of_teams_itself_can_be_had_by_script(
    bot: EchoBot, teams: Teams, status: int
) -> None:
    teams.faults.add(Fault(status=status))

    assert (await post(bot))[0] == status


async def test_a_hasty_bot_is_throttled(bot: EchoBot) -> None:
    answers = [await post(bot) for _ in range(8)]

    assert answers[-1] == (429, "Throttled")
