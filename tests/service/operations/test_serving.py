"""The service as a whole: it binds, tries its own door, tells probes, and stops in order."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.commands.serve import ready
from bot.edge.signing_keys import SigningKeys
from bot.host.health import DoorIsOpen, Health
from bot.host.metrics import Metrics
from bot.serve import CannotListen, serving
from rehearsal.partnership import AMINA
from storage.store import Store
from tests.service.operations.making import GOOD, config
from tests.service.operations.service import (
    config_for,
    free_port,
    made_up_teams,
    service,
)


async def test_it_is_ready_once_its_door_is_found_shut(folder: Path) -> None:
    async with service(folder) as running:
        answers = [await running.probe(path) for path in ("/livez", "/readyz")]

    assert answers == [(200, "alive\n"), (200, '{"ready": true, "waits_for": []}')]


async def test_somebody_of_the_tenant_is_answered(folder: Path) -> None:
    async with service(folder) as running:
        await running.teams.say(AMINA, "hello")
        answered = await running.teams.until(lambda: running.teams.chat(AMINA))

    assert answered


async def test_what_is_unsigned_is_turned_away_and_counted(folder: Path) -> None:
    async with service(folder) as running:
        async with running.http.post(running.door, json={"type": "message"}) as response:
            status, body = response.status, await response.read()
        _, figures = await running.probe("/metrics")

    assert (status, body) == (403, b"")
    assert 'inbound_rejected_total{reason="no-token"} 2.0' in figures  # the self-test is one


async def test_the_figures_name_nobody(folder: Path) -> None:
    async with service(folder) as running:
        await running.teams.say(AMINA, "Canary-Jessica-Walsh")
        await running.teams.until(lambda: running.teams.chat(AMINA))
        _, figures = await running.probe("/metrics")

    assert 'turn_seconds_count{kind="message"} 1.0' in figures
    assert "outbox_oldest_due_seconds 0.0" in figures
    assert not [word for word in ("Canary", AMINA.object_id, AMINA.name) if word in figures]


async def test_a_port_that_is_taken_is_said_to_be_so(folder: Path) -> None:
    async with made_up_teams() as teams:
        port = free_port()
        set_up = config_for(folder, teams, port=port)
        taken = await asyncio.start_server(lambda *_: None, "127.0.0.1", port)
        with ready(set_up) as store, pytest.raises(CannotListen, match=f"port {port} cannot be"):
            async with taken, serving(set_up, store):
                pass


async def test_its_ports_are_free_again_once_it_has_stopped(folder: Path) -> None:
    async with service(folder) as running:
        ports = (running.config.listen.port, running.config.listen.health_port)

    for port in ports:
        server = await asyncio.start_server(lambda *_: None, "127.0.0.1", port)
        server.close()
        await server.wait_closed()
    assert len(set(ports)) == 2


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with ready(config(folder, GOOD)) as store:
        yield store


async def answered(health: Health) -> tuple[int, list[str]]:
    runner = web.AppRunner(health.application())
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    url = f"http://127.0.0.1:{port}/readyz"
    async with aiohttp.ClientSession() as http, http.get(url) as response:
        status, told = response.status, json.loads(await response.text())
    await runner.cleanup()
    return status, told["waits_for"]


async def test_it_is_not_ready_before_everything_is(store: Store) -> None:
    async with aiohttp.ClientSession() as http:
        keys = SigningKeys("http://127.0.0.1:1/", http, lambda: 0.0)
        health = Health(store, keys, Metrics())

        assert await answered(health) == (503, ["door", "signing-keys"])


async def test_it_is_not_ready_without_its_database_nor_once_it_is_stopping(store: Store) -> None:
    async with aiohttp.ClientSession() as http:
        keys = SigningKeys("http://127.0.0.1:1/", http, lambda: 0.0)
        health = Health(store, keys, Metrics())
        health.stop()
        store.close()

        _, waits_for = await answered(health)

    assert waits_for == ["door", "stopping", "database", "signing-keys"]


@pytest.mark.parametrize("status", [200, 202, 401, 500])
async def test_a_door_that_is_not_shut_stops_the_service(store: Store, status: int) -> None:
    async def let_in(_: web.Request) -> web.Response:
        return web.Response(status=status)

    open_house = web.Application()
    open_house.router.add_post("/", let_in)
    runner = web.AppRunner(open_house)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    async with aiohttp.ClientSession() as http:
        health = Health(store, SigningKeys("", http, lambda: 0.0), Metrics())

        with pytest.raises(DoorIsOpen, match=f"was answered {status}, not 403"):
            await health.try_the_door(http, f"http://127.0.0.1:{port}/")
    await runner.cleanup()
