"""What every test of the edge stands on: Microsoft's keys on a socket, and a clock of our own."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.edge.connector import Connector
from bot.edge.service_hosts import ServiceHosts
from bot.edge.tokens import Credentials, Tokens
from bot.edge.trust import Trust
from bot.edge.verifier import Verifier
from tests.service.edge.clock import Clock
from tests.service.edge.key_server import KeyServer
from tests.service.edge.service import Service
from tests.service.edge.signing import APP_ID, TENANT
from tests.service.edge.token_server import TokenServer

HOSTS = ServiceHosts(frozenset({"smba.trafficmanager.net", "*.botframework.com"}), loopback=True)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as http:
        yield http


@pytest.fixture
async def key_server() -> AsyncIterator[KeyServer]:
    async with KeyServer() as server:
        yield server


@pytest.fixture
def hosts() -> ServiceHosts:
    return HOSTS


@pytest.fixture
async def verifier(
    key_server: KeyServer, http: aiohttp.ClientSession, clock: Clock
) -> AsyncIterator[Verifier]:
    trust = Trust(APP_ID, frozenset({TENANT}), key_server.url, HOSTS)
    verifier = Verifier(trust, http, clock)
    yield verifier
    await verifier.keys.close()


@pytest.fixture
async def token_server() -> AsyncIterator[TokenServer]:
    async with TokenServer() as server:
        yield server


@pytest.fixture
async def tokens(
    token_server: TokenServer, http: aiohttp.ClientSession, clock: Clock, tmp_path: Path
) -> AsyncIterator[Tokens]:
    secret = tmp_path / "secret"
    secret.write_text("first secret\n")
    tokens = Tokens(Credentials(token_server.url, APP_ID, secret), http, clock)
    yield tokens
    await tokens.close()


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    async with Service() as service:
        yield service


@pytest.fixture
def connector(
    http: aiohttp.ClientSession, tokens: Tokens, hosts: ServiceHosts, clock: Clock
) -> Connector:
    return Connector(http, tokens, hosts, clock)
