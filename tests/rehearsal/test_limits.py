"""Teams' limits are kept to the call, by a clock that only the test moves."""

import pytest

from rehearsal.limits import SENDING, TENANT, Limits
from rehearsal.teams import Teams
from tests.rehearsal.conftest import RUTH, StoppedClock
from tests.rehearsal.echo import EchoBot, message
from tests.rehearsal.test_connector import at


@pytest.mark.parametrize(
    ("calls", "pace", "taken"),
    [
        pytest.param(8, 0.0, 7, id="seven in a second"),
        pytest.param(9, 0.24, 8, id="eight in two seconds"),
        pytest.param(61, 0.45, 60, id="sixty in half a minute"),
        pytest.param(61, 0.55, 61, id="slowly enough"),
        pytest.param(1801, 1.9, 1800, id="eighteen hundred in an hour"),
    ],
)
def test_a_conversation_takes_so_many(
    clock: StoppedClock, calls: int, pace: float, taken: int
) -> None:
    limits = Limits(clock)
    waits = []
    for _ in range(calls):
        waits.append(limits.wait(("send a:1", SENDING)))
        clock.seconds += pace

    assert waits.count(0.0) == taken
    assert len(limits.breaches) == calls - taken


def test_each_conversation_has_its_own_account_and_the_tenant_one_for_all(
    clock: StoppedClock,
) -> None:
    limits = Limits(clock)
    waits = [limits.wait((f"send a:{n}", SENDING), ("tenant", TENANT)) for n in range(31)]

    assert waits == [0.0] * 30 + [1.0]
    assert limits.breaches == ["tenant"]


def test_waiting_as_long_as_told_is_enough(clock: StoppedClock) -> None:
    limits = Limits(clock)
    for _ in range(7):
        limits.wait(("send a:1", SENDING))
        clock.seconds += 0.1
    clock.seconds += limits.wait(("send a:1", SENDING))

    assert limits.wait(("send a:1", SENDING)) == 0.0


def test_a_faster_teams_takes_as_many_in_less_time_and_asks_for_less_patience(
    clock: StoppedClock,
) -> None:
    limits = Limits(clock, pace=5)
    waits = [limits.wait(("send a:1", SENDING)) for _ in range(8)]
    clock.seconds += waits[-1]

    assert waits == [0.0] * 7 + [pytest.approx(0.2)]
    assert limits.wait(("send a:1", SENDING)) == 0.0


def test_limits_can_be_counted_and_not_enforced(clock: StoppedClock) -> None:
    limits = Limits(clock)
    limits.enforced = False
    waits = [limits.wait(("send a:1", SENDING)) for _ in range(9)]

    assert waits == [0.0] * 9
    assert limits.breaches == ["send a:1"] * 2


async def test_listing_members_has_an_account_of_its_own(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_person(RUTH)
    listed = [await bot.call("GET", f"conversations/{RUTH.chat_id}/members") for _ in range(15)]
    posted, _ = await bot.call("POST", at(RUTH.chat_id), message("hello"))

    assert [status for status, _ in listed] == [200] * 14 + [429]
    assert posted == 201


async def test_a_hasty_bot_is_told_how_long_to_wait(
    bot: EchoBot, teams: Teams, clock: StoppedClock
) -> None:
    await teams.installing.for_person(RUTH)
    for _ in range(7):
        await bot.call("POST", at(RUTH.chat_id), message("more"))
    status, _, headers = await bot.call_for_headers("POST", at(RUTH.chat_id), message("much"))
    clock.seconds += float(headers["Retry-After"])
    later, _ = await bot.call("POST", at(RUTH.chat_id), message("enough"))

    assert (status, headers["Retry-After"], later) == (429, "1", 201)
    assert teams.limits.breaches == [f"send {RUTH.chat_id}"]
    assert len(teams.chat(RUTH)) == 8
