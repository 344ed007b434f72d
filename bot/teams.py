"""Both ways across to Teams, made from the configuration: whom to believe, and how to speak."""

import time
from dataclasses import dataclass
from typing import Self

import aiohttp

from bot.config.chosen import drive_hosts, hosts, trust
from bot.config.settings import Config
from bot.edge.connector import Connector
from bot.edge.drive import Drive
from bot.edge.tokens import Credentials, Tokens
from bot.edge.verifier import Verifier


@dataclass(frozen=True, slots=True)
class Edge:
    verifier: Verifier
    tokens: Tokens
    connector: Connector
    drive: Drive

    @classmethod
    def of(cls, config: Config, http: aiohttp.ClientSession) -> Self:
        credentials = Credentials(
            config.token_url, config.teams.app_id, config.teams.credential_file
        )
        tokens = Tokens(credentials, http, time.time)
        return cls(
            verifier=Verifier(trust(config), http, time.time),
            tokens=tokens,
            connector=Connector(http, tokens, hosts(config), time.time),
            drive=Drive(http, drive_hosts(config)),
        )

    async def open(self) -> None:
        """Fetch what the first person to write would otherwise wait for."""
        self.tokens.renew()
        await self.verifier.keys.fetch()

    async def close(self) -> None:
        await self.verifier.keys.close()
        await self.tokens.close()
