"""The token shown to Teams: one at a time, ready before it is needed, never repeated aloud."""

import asyncio
import logging
from pathlib import Path
from typing import Any

import pytest

from bot.edge.tokens import NoToken, Tokens
from tests.service.edge.clock import Clock
from tests.service.edge.signing import APP_ID
from tests.service.edge.token_server import TokenServer


async def settled(tokens: Tokens) -> None:
    """Wait for what was begun in the background."""
    await tokens._flight.join()


async def test_one_token_serves_everybody_who_asks(
    tokens: Tokens, token_server: TokenServer
) -> None:
    shown = await asyncio.gather(*(tokens.bearer() for _ in range(50)))

    assert set(shown) == {"token-1"}
    assert token_server.asked == [
        {
            "grant_type": "client_credentials",
            "client_id": APP_ID,
            "client_secret": "first secret",
            "scope": "https://api.botframework.com/.default",
        }
    ]


async def test_a_token_running_out_is_replaced_while_it_is_still_shown(
    tokens: Tokens, token_server: TokenServer, clock: Clock
) -> None:
    await tokens.bearer()
    clock.forward(seconds=3600 - 601)
    assert await tokens.bearer() == "token-1"
    assert not tokens._flight.under_way

    clock.forward(seconds=2)
    token_server.open.clear()
    assert await tokens.bearer() == "token-1"

    token_server.open.set()
    await settled(tokens)
    assert await tokens.bearer() == "token-2"


async def test_a_ticker_keeps_it_fresh_though_nobody_asks(
    tokens: Tokens, token_server: TokenServer, clock: Clock
) -> None:
    tokens.renew()
    await settled(tokens)
    clock.forward(seconds=3001)
    tokens.renew()
    await settled(tokens)

    assert tokens.life_left() == 3600
    assert len(token_server.asked) == 2


async def test_a_token_about_to_end_is_not_shown(tokens: Tokens, clock: Clock) -> None:
    await tokens.bearer()
    clock.forward(seconds=3541)

    assert await tokens.bearer() == "token-2"


async def test_the_secret_is_read_anew_each_time(
    tokens: Tokens, token_server: TokenServer, clock: Clock, tmp_path: Path
) -> None:
    await tokens.bearer()
    (tmp_path / "secret").write_text("second secret")
    clock.forward(hours=1)
    await tokens.bearer()

    assert [asked["client_secret"] for asked in token_server.asked] == [
        "first secret",
        "second secret",
    ]


async def test_an_endpoint_that_fails_is_tried_again_later_and_later(
    tokens: Tokens, token_server: TokenServer, clock: Clock
) -> None:
    token_server.status = 500
    waits = []
    for _ in range(10):
        with pytest.raises(NoToken) as none:
            await tokens.bearer()
        waits.append(none.value.after)
        clock.forward(seconds=none.value.after)

    assert len(token_server.asked) == 10
    assert waits[0] <= 2
    assert all(30 <= wait <= 60 for wait in waits[5:])


async def test_between_two_tries_nobody_asks_and_nobody_waits(
    tokens: Tokens, token_server: TokenServer
) -> None:
    token_server.status = 500
    for _ in range(20):
        with pytest.raises(NoToken):
            await tokens.bearer()

    assert len(token_server.asked) == 1


async def test_fifty_minutes_without_the_endpoint_stop_nothing(
    tokens: Tokens, token_server: TokenServer, clock: Clock
) -> None:
    await tokens.bearer()
    clock.forward(seconds=480)
    token_server.status = 503
    for _ in range(50):
        clock.forward(seconds=60)
        assert await tokens.bearer() == "token-1"

    token_server.status = 200
    clock.forward(seconds=59)
    await settled(tokens)
    assert await tokens.bearer() != "token-1"
    assert tokens.life_left() == 3600


async def test_a_token_teams_would_not_take_is_replaced(tokens: Tokens) -> None:
    first = await tokens.bearer()
    tokens.forget(first)
    second = await tokens.bearer()
    tokens.forget(first)

    assert (first, second, await tokens.bearer()) == ("token-1", "token-2", "token-2")


@pytest.mark.parametrize(
    "changed",
    [
        {"access_token": None},
        {"access_token": ""},
        {"access_token": 7},
        {"expires_in": None},
        {"expires_in": "soon"},
        {"expires_in": 0},
        {"expires_in": -3600},
    ],
)
async def test_an_answer_that_is_no_token_is_none(
    tokens: Tokens, token_server: TokenServer, changed: dict[str, Any]
) -> None:
    token_server.changed = changed

    with pytest.raises(NoToken):
        await tokens.bearer()


async def test_a_life_in_words_is_read_and_one_too_long_is_cut(
    tokens: Tokens, token_server: TokenServer
) -> None:
    token_server.changed = {"expires_in": "99999999"}
    await tokens.bearer()

    assert tokens.life_left() == 86_400


@pytest.mark.parametrize("lost", [Path.unlink, lambda file: file.write_bytes(b"\xff")])
async def test_a_secret_that_cannot_be_read_is_said_without_naming_it(
    tokens: Tokens, tmp_path: Path, lost: Any, caplog: pytest.LogCaptureFixture
) -> None:
    lost(tmp_path / "secret")
    with pytest.raises(NoToken) as none:
        await tokens.bearer()

    assert str(tmp_path) not in f"{none.value} {caplog.text}"


async def test_neither_token_nor_secret_is_ever_logged(
    tokens: Tokens, token_server: TokenServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shown = await tokens.bearer()
    kept = repr(tokens._kept)
    tokens.forget(shown)
    token_server.status = 401
    with pytest.raises(NoToken):
        await tokens.bearer()
    logged = "".join(str(record.__dict__) for record in caplog.records)

    assert "token not fetched" in logged
    assert "first secret" not in logged
    assert shown not in logged
    assert shown not in kept
