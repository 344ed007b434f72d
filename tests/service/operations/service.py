"""The whole service in this loop, between a made-up Teams and a probe, all over sockets."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import Any

import aiohttp

from bot.app import PATH
from bot.commands.serve import ready
from bot.config.settings import Config
from bot.serve import serving
from rehearsal.partnership import rehearsal_cast
from rehearsal.teams import Teams
from tests.service.operations.making import REHEARSED, but, config

CAST = rehearsal_cast("the client secret")


def free_port() -> int:
    with socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
    return port


@dataclass(frozen=True, slots=True)
class Service:
    teams: Teams
    config: Config
    http: aiohttp.ClientSession

    @property
    def door(self) -> str:
        return f"http://127.0.0.1:{self.config.listen.port}{PATH}"

    async def probe(self, path: str) -> tuple[int, str]:
        url = f"http://127.0.0.1:{self.config.listen.health_port}{path}"
        async with self.http.get(url) as response:
            return response.status, await response.text()


def config_for(folder: Path, teams: Teams, **listen: Any) -> Config:
    ports = {"port": free_port(), "health_port": free_port(), **listen}
    tables = but(
        REHEARSED,
        "teams",
        app_id=CAST.app.id,
        tenants=list(CAST.tenants),
        metadata_url=f"{teams.address}/openid",
        token_url=teams.token_url,
    )
    clock = {"clock_url": f"{teams.address}/clock"}
    return config(folder, {**tables, "listen": ports, "rehearsal": clock})


@asynccontextmanager
async def made_up_teams() -> AsyncIterator[Teams]:
    async with Teams(CAST) as teams:
        yield teams


@asynccontextmanager
async def service(folder: Path) -> AsyncIterator[Service]:
    async with made_up_teams() as teams, aiohttp.ClientSession() as http:
        set_up = config_for(folder, teams)
        with ready(set_up) as store:
            async with serving(set_up, store):
                teams.bot = f"http://127.0.0.1:{set_up.listen.port}{PATH}"
                yield Service(teams, set_up, http)
