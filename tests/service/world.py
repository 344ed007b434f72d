"""The whole service over HTTP: the real bot, a real database, and the loopback Teams.

Facts come from presses alone.  ``World`` finds people by name and cards by what is written on
them, as a person would; its ``store`` is for looking at what was kept, and no fact is ever
written through it.  The story begins on Monday 7 September 2026, whatever the machine says.
"""

import json
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy.engine import make_url

from bot.commands.serve import ready
from bot.config.reading import read
from bot.config.settings import Config
from bot.host.channels_file import read_channels
from bot.host.databases import REHEARSAL, YES, keep_agencies, opened
from bot.host.imports import import_channels, import_people
from bot.host.people_file import COLUMNS, Allowed, read_people
from bot.serve import serving
from rehearsal.card_reading import card_text
from rehearsal.civil_clock import LONDON
from rehearsal.conversations import Conversation, Held, Message
from rehearsal.delivery import Answer
from rehearsal.partnership import Part
from rehearsal.people import Person
from rehearsal.ports import write_ports
from rehearsal.prepare import prepare
from rehearsal.serve import CLOCK, Running, running
from rehearsal.teams import Teams
from storage.store import Store
from storage.tables import OutboxRow, table
from storage.transactions import transact
from tests.conftest import Database
from tests.ports import free_ports
from tests.service.at_rest import at_rest
from tests.service.faults import no_faults

Json = dict[str, Any]

MONDAY: Final = date(2026, 9, 7)
PATIENCE: Final = 30.0  # what days gone by have left to be said goes out no faster than it may
LONG_AGO: Final = date(2020, 1, 1)

PRACTITIONER: Final = "Amina Yusuf"
NOBODYS: Final = "Tom Whitfield"  # on nobody's list
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
HOUSING: Final = "Marcus Reid"


class World:
    """``start`` and ``stop`` are those of the service; Teams and the database go on without it."""

    def __init__(self, folder: Path, config: Config, rehearsal: Running) -> None:
        self.folder = folder
        self.config = config
        self.rehearsal = rehearsal
        self._service = AsyncExitStack()

    async def start(self) -> None:
        self.store: Store = self._service.enter_context(ready(self.config))
        await self._service.enter_async_context(serving(self.config, self.store))

    async def stop(self) -> None:
        await self._service.aclose()

    @property
    def teams(self) -> Teams:
        return self.rehearsal.teams

    @property
    def today(self) -> date:
        return self.rehearsal.clock.today()

    def person(self, name: str) -> Person:
        return self.teams.person(name)

    def chat(self, name: str) -> Conversation:
        return self.teams.register.chat(self.person(name))

    async def says(self, name: str, words: str) -> Message:
        """Write to the bot, and return the message it answers with."""
        before = len(self.chat(name).messages)
        answer = await self.teams.say(self.person(name), words)
        assert answer.status == 200, answer.body
        return (await self.teams.until(lambda: _answers(self.chat(name).messages[before:])))[0]

    async def presses(
        self, name: str, message: Message | Held, button: str, /, **typed: str
    ) -> Answer:
        """Press a button; questions are named as they are in the form."""
        answer = await self.teams.press(self.person(name), message, button, **fields(typed))
        assert answer.status == 200, answer.body
        return answer

    async def forges(self, name: str, message: Message | Held, data: Json) -> Answer:
        """Send what no card offered this person, from their own chat."""
        copied = self.copied(name, message)
        answer = await self.teams.forge(self.person(name), copied, data, data.get("verb", ""))
        assert answer.status == 200, answer.body
        return answer

    def copied(self, name: str, message: Message | Held) -> Held:
        """Return somebody else's card as if it stood in this person's own chat."""
        card = message.seen_by(message.conversation.person)
        return Held(id=message.id, conversation=self.chat(name), thread="", card=card)

    async def card(self, name: str, *words: str) -> Message:
        """Wait for a card in somebody's chat on which all of these words stand."""
        return await self._waited(self.chat(name), words)

    async def posted(self, channel: str, *words: str) -> Message:
        """Wait for a message in a channel on which all of these words stand."""
        return await self._waited(self.teams.register.place(channel), words)

    async def day(self, day: date) -> None:
        """Move the rehearsal's date forward, through every day on the way."""
        assert await self.rehearsal.clock.walk(day), "the bot looks at every day"

    def minutes_pass(self, minutes: int) -> None:
        """Make it so much longer ago that steps were opened: a machine's clock is not moved."""
        opened = table(OutboxRow)
        earlier = {"open_until": opened.c.open_until - minutes * 60_000}
        with self.store.writer.begin() as connection:
            connection.execute(opened.update().where(opened.c.open_until > 0).values(earlier))

    def enrol(self, *parts: Part, until: date | None = None) -> None:
        """Bring in a people file beside the running service, as the Business Unit does."""
        _write_people(self.folder / "more.csv", parts, until)
        _import(self.folder / "more.csv", self.config, self.store)

    async def _waited(self, where: Conversation, words: tuple[str, ...]) -> Message:
        try:
            await self.teams.until(lambda: _shown(where, words), PATIENCE)
            await at_rest(self.store, where)
            return (await self.teams.until(lambda: _shown(where, words), PATIENCE))[-1]
        except TimeoutError:
            there = [text_of(message.card) for message in where.messages]
            raise AssertionError(f"nothing says {words}; there are {there}") from None


def fields(typed: dict[str, str]) -> dict[str, str]:
    """Return answers under the names that inputs have on cards."""
    return {f"q_{key.replace('_', '-')}": words for key, words in typed.items()}


def text_of(card: Json) -> str:
    return "\n".join(card_text(card))


def _answers(messages: Iterable[Message]) -> list[Message]:
    """Leave out what the bot says unasked."""
    return [message for message in messages if message.posted.get("replyToId")]


def _shown(where: Conversation, words: tuple[str, ...]) -> list[Message]:
    return [message for message in where.messages if _says(message, words)]


def _says(message: Message, words: tuple[str, ...]) -> bool:
    shown = text_of(message.card)
    return bool(shown) and all(one in shown for one in words)


@asynccontextmanager
async def world(
    folder: Path, database: Database, *also: Part, forms: str = ""
) -> AsyncIterator[World]:
    """Start everything, with the made-up partnership enrolled and its channels known.

    ``forms`` are its own field lists, if it has any.
    """
    config = _prepared(folder, database, forms)
    async with AsyncExitStack() as stack:
        stack.enter_context(no_faults())
        rehearsal = await stack.enter_async_context(running(folder, None))
        _write_people(folder / "also.csv", also)
        _enrol(folder, config, rehearsal.teams.service_url)
        found = World(folder, config, rehearsal)
        stack.push_async_callback(found.stop)
        await found.start()
        await rehearsal.settled
        yield found


def _prepared(folder: Path, database: Database, forms: str) -> Config:
    folder.mkdir(mode=0o700)
    write_ports(folder, free_ports())
    prepare(folder)
    _begin_on(MONDAY, folder)
    _put_database(folder, database)
    put_forms(folder, forms)
    return read(folder / "quorate.toml")


def put_forms(folder: Path, forms: str) -> None:
    """Name a file of the partnership's own fields in its configuration, once."""
    (folder / "forms.toml").write_text(forms)
    path = folder / "quorate.toml"
    named = '[forms]\nfile = "forms.toml"\n'
    path.write_text(path.read_text().replace(named, "") + named)


def _begin_on(day: date, folder: Path) -> None:
    nine = datetime.combine(day, datetime.min.time().replace(hour=9), LONDON)
    ahead = (nine.astimezone(UTC) - datetime.now(UTC)).total_seconds()
    (folder / CLOCK).write_text(json.dumps({"step": 1, "ahead_seconds": ahead}))


def _put_database(folder: Path, database: Database) -> None:
    """Use the database of the test in place of the rehearsal's own file."""
    path = folder / "quorate.toml"
    lines = path.read_text().splitlines()
    url = make_url(database.url).render_as_string(hide_password=False)
    put = {"url = ": f'url = "{url}"', "keys_url = ": f'keys_url = "{database.keys_url}"'}
    path.write_text("\n".join(_put(line, put) for line in lines) + "\n")


def _put(line: str, put: dict[str, str]) -> str:
    return next((new for start, new in put.items() if line.startswith(start)), line)


def _enrol(folder: Path, config: Config, service_url: str) -> None:
    """Stamp the empty database as a rehearsal's, and bring in people and channels."""
    with _stamped(config) as store:
        keep_agencies(config, store)
        _import(folder / "people.csv", config, store)
        _import(folder / "also.csv", config, store)
        channels = read_channels(folder / "channels.csv")
        import_channels(store, config, channels, service_url, LONG_AGO)


@contextmanager
def _stamped(config: Config) -> Iterator[Store]:
    with opened(config) as store:
        store.vault.keys.prepare()
        transact(store.writer, store.vault, lambda work: work.stamps.set(REHEARSAL, YES))
        yield store


def _import(file: Path, config: Config, store: Store) -> None:
    if file.read_text().count("\n") > 1:
        allowed = Allowed(tenants=config.teams.tenants, agencies=config.agencies)
        import_people(store, read_people(file, allowed), LONG_AGO, dry_run=False)


def _write_people(file: Path, parts: Iterable[Part], until: date | None = None) -> None:
    lines = [",".join(COLUMNS), *(_line(part, until) for part in parts)]
    file.write_text("\n".join(lines) + "\n")


def _line(part: Part, until: date | None) -> str:
    who = part.person
    last = until.isoformat() if until else ""
    for_whom = part.deputy_for.object_id if part.deputy_for else ""
    given = (who.object_id, who.tenant, who.name, part.agency.key, part.role)
    cells = (*given, LONG_AGO, last, for_whom)
    return ",".join(map(str, cells))
