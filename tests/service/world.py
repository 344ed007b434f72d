"""The whole service over HTTP: the real bot, a real database, and the loopback Teams.

Facts come from presses alone.  ``World`` finds people by what they do, and cards by what is
written on them, as a person would.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from sqlalchemy.engine import make_url

from bot.channels_file import read_channels
from bot.commands.serve import ready
from bot.config.reading import read
from bot.config.settings import Config
from bot.databases import REHEARSAL, YES, keep_agencies, migrate, opened
from bot.host import import_channels, import_people
from bot.people_file import Allowed, read_people
from bot.serve import serving
from rehearsal.card_reading import card_text
from rehearsal.conversations import Message
from rehearsal.delivery import Answer
from rehearsal.people import Person
from rehearsal.prepare import prepare
from rehearsal.serve import Running, running
from storage.store import Store
from storage.transactions import transact
from tests.conftest import Database

Json = dict[str, Any]

PRACTITIONER: Final = "Amina Yusuf"
LA: Final = "Grace Adeyemi"
MANAGER: Final = "Priya Nair"
OFFICE: Final = "Daniel Hughes"
CONVENOR: Final = "Owen Price"
SUBGROUP_CHAIR: Final = "Samuel Osei"
SUBGROUP_DEPUTY: Final = "Laura Chen"
PARTNERSHIP_CHAIR: Final = "Ruth Okafor"
PARTNERSHIP_DEPUTY: Final = "Martin Doyle"
LA_LEAD: Final = "Fiona Grant"
POLICE_LEAD: Final = "Karim Aziz"
ICB_LEAD: Final = "Joanna Field"


@dataclass(frozen=True, slots=True)
class World:
    """``store`` is for looking at what was kept; nothing is ever written through it."""

    rehearsal: Running
    store: Store

    @property
    def teams(self) -> Any:
        return self.rehearsal.teams

    def person(self, name: str) -> Person:
        found: Person = self.teams.person(name)
        return found

    async def says(self, name: str, words: str) -> Message:
        """Write to the bot, and return the message it answers with."""
        who = self.person(name)
        before = len(self.teams.chat(who))
        answer = await self.teams.say(who, words)
        assert answer.status == 200, answer.body
        found: Message = await self.teams.until(lambda: self.teams.chat(who)[before:])
        return found[0]

    async def presses(
        self, name: str, message: Message, button: str, /, **typed: str
    ) -> Answer:
        """Press a button; questions are named as they are in the form."""
        fields = {f"q_{id.replace('_', '-')}": value for id, value in typed.items()}
        answer: Answer = await self.teams.press(self.person(name), message, button, **fields)
        assert answer.status == 200, answer.body
        return answer

    async def card(self, name: str, *words: str) -> Message:
        """Wait for a card in somebody's chat on which all of these words stand."""
        who = self.person(name)

        def found() -> Message | None:
            return next((m for m in reversed(self.teams.chat(who)) if _says(m, words)), None)

        message: Message = await self.teams.until(found)
        return message

    async def posted(self, channel: str, *words: str) -> Message:
        """Wait for a message in a channel on which all of these words stand."""

        def found() -> Message | None:
            return next((m for m in self.teams.channel(channel) if _says(m, words)), None)

        message: Message = await self.teams.until(found)
        return message

    async def day(self, day: date) -> None:
        """Move the rehearsal's date forward, through every day on the way."""
        await self.rehearsal.clock.walk(day)


def text_of(card: Json) -> str:
    return "\n".join(card_text(card))


def _says(message: Message, words: tuple[str, ...]) -> bool:
    shown = text_of(message.card)
    return bool(shown) and all(one in shown for one in words)


@asynccontextmanager
async def world(folder: Path, database: Database) -> AsyncIterator[World]:
    """Start everything, with the made-up partnership enrolled and its channels known."""
    prepare(folder)
    _put_database(folder, database)
    config = read(folder / "quorate.toml")
    async with AsyncExitStack() as stack:
        rehearsal = await stack.enter_async_context(running(folder, None))
        store = stack.enter_context(_ready(config))
        _enrol(folder, config, store, rehearsal.teams.service_url)
        await stack.enter_async_context(serving(config, store))
        await rehearsal.settled
        yield World(rehearsal, store)


def _put_database(folder: Path, database: Database) -> None:
    """Use the database of the test in place of the rehearsal's own file."""
    path = folder / "quorate.toml"
    lines = path.read_text().splitlines()
    url = make_url(database.url).render_as_string(hide_password=False)
    put = {"url = ": f'url = "{url}"', "keys_url = ": f'keys_url = "{database.keys_url}"'}
    path.write_text("\n".join(_put(line, put) for line in lines) + "\n")


def _put(line: str, put: dict[str, str]) -> str:
    return next((new for start, new in put.items() if line.startswith(start)), line)


@contextmanager
def _ready(config: Config) -> Iterator[Store]:
    """Stamp the empty database as a rehearsal's, which making it would have done."""
    with opened(config) as store:
        store.vault.keys.prepare()
        transact(store.writer, store.vault, lambda work: work.stamps.set(REHEARSAL, YES))
    with ready(config) as store:
        yield store


def _enrol(folder: Path, config: Config, store: Store, service_url: str) -> None:
    today = date(2026, 1, 1)
    allowed = Allowed(tenants=config.teams.tenants, agencies=config.agencies)
    keep_agencies(config, store)
    people = read_people(folder / "people.csv", allowed)
    import_people(store, people, today, dry_run=False)
    channels = read_channels(folder / "channels.csv")
    import_channels(store, config, channels, service_url, today)
