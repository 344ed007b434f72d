"""A Teams of three people and two channels, and an echo behind it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from rehearsal.people import App, Cast, Channel, Person, Team, UserRole, made_id
from rehearsal.ports import write_ports
from rehearsal.register import Clocks
from rehearsal.teams import Teams
from tests.ports import free_ports
from tests.rehearsal.echo import EchoBot

HOST = made_id("host tenant")
RUTH = Person.named("Ruth Okafor", HOST)
CAI = Person.named("Cai Bevan", HOST, UserRole.GUEST)
NOBODY = Person.named("Nobody Known", HOST)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a rehearsal is to be, with nothing in it yet but its ports."""
    folder = tmp_path / ".rehearsal"
    folder.mkdir(mode=0o700)
    write_ports(folder, free_ports())
    return folder


class StoppedClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def cast() -> Cast:
    return Cast(
        app=App(id=made_id("app"), secret="a secret for tests"),  # noqa: S106  # made up
        tenants=(HOST,),
        people=(RUTH, CAI, NOBODY),
        team=Team(
            name="Safeguarding",
            channels=(Channel.named("Business Unit"), Channel.named("Subgroup")),
            members=(RUTH, CAI),
        ),
    )


@pytest.fixture
async def teams(cast: Cast, clock: StoppedClock) -> AsyncIterator[Teams]:
    async with Teams(cast, clocks=Clocks(monotonic=clock)) as teams:
        yield teams


@pytest.fixture
async def bot(teams: Teams, cast: Cast) -> AsyncIterator[EchoBot]:
    async with EchoBot(teams, cast.app) as bot:
        await bot.sign_in()
        yield bot
