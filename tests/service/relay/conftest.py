"""The office of ``tests.service.relay.office``, on SQLite and on PostgreSQL in turn."""

import time
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.desk.circumstances import Circumstances
from bot.edge.connector import Connector
from bot.edge.service_hosts import ServiceHosts
from bot.edge.tokens import Credentials, Tokens
from bot.partnership import CivilClock, Partnership
from bot.unasked.reachable import Reachable
from bot.unasked.relay import Relay
from bot.unasked.sender import Sender
from bot.unasked.settling import Settling
from bot.unasked.sweeping import Sweeping
from procedure.calendar import england
from procedure.disclosure import InChannel
from procedure.settings import Settings
from rehearsal.people import App, Cast, Channel, Team, made_id
from rehearsal.teams import Teams
from storage.store import Store
from tests.service.relay.office import MONDAY, Cards, Office
from tests.service.relay.people import HOST, PEOPLE, STRANGER

CAST = Cast(
    app=App(id=made_id("app"), secret="a secret for tests"),  # noqa: S106  # made up
    tenants=(HOST,),
    people=(*PEOPLE, STRANGER),
    team=Team(
        name="Safeguarding",
        channels=(Channel.named("Business Unit"), Channel.named("Subgroup")),
        members=PEOPLE,
    ),
)


@pytest.fixture
async def teams() -> AsyncIterator[Teams]:
    async with Teams(CAST) as teams:
        yield teams


@pytest.fixture
async def connector(teams: Teams, tmp_path: Path) -> AsyncIterator[Connector]:
    secret = tmp_path / "secret"
    secret.write_text(CAST.app.secret)
    async with aiohttp.ClientSession() as http:
        tokens = Tokens(Credentials(teams.token_url, CAST.app.id, secret), http, time.time)
        hosts = ServiceHosts(frozenset(), loopback=True)
        yield Connector(http, tokens, hosts, time.time)
        await tokens.close()


@pytest.fixture
def about() -> Circumstances:
    partnership = Partnership(
        name=InChannel("Rehearsal partnership"),
        reference_prefix="BSCP",
        settings=Settings(),
        calendar=england(),
        agencies={},
    )
    return Circumstances(partnership, CivilClock())


@pytest.fixture
async def office(
    store: Store, teams: Teams, connector: Connector, about: Circumstances
) -> AsyncIterator[Office]:
    office = furnished(store, teams, connector, about)
    office.move_to(MONDAY)
    yield office
    await office.relay.stop()


def furnished(store: Store, teams: Teams, connector: Connector, about: Circumstances) -> Office:
    """Put everything together as the service does; nothing waits between two tries."""
    cards = Cards()
    settling = Settling(about, pause=lambda _: 0.0)
    sender = Sender(store, connector, cards.draw, settling)
    relay = Relay(store, sender.send)
    return Office(
        store=store,
        teams=teams,
        about=about,
        cards=cards,
        settling=settling,
        sender=sender,
        relay=relay,
        sweeping=Sweeping(store, about, relay.drain),
        reachable=Reachable(store, connector, about, time.monotonic),
    )
