"""The loopback Teams: to the bot, the whole of Microsoft's side, on this machine only.

It runs in the loop of whoever starts it and speaks to the bot over HTTP alone; it never
imports the bot.  People's doings are in ``driving``; here are the start, the events of
installing, and what there is to look at.
"""

from collections.abc import Callable, Iterable
from typing import Self, TypeVar

from aiohttp import web

from rehearsal.activities import Activities
from rehearsal.changes import PATIENCE, Changes
from rehearsal.connector import Connector
from rehearsal.consenting import Consenting
from rehearsal.conversations import Conversation, Message
from rehearsal.delivery import Delivery
from rehearsal.drive import Drive
from rehearsal.driving import Driving
from rehearsal.entra import Entra
from rehearsal.extending import Extension
from rehearsal.faults import Faults
from rehearsal.gate import PREFIX, Call, Gate
from rehearsal.installing import Installing
from rehearsal.limits import Limits
from rehearsal.mentions import card_with_names, words_with_names
from rehearsal.people import Cast, Json, Person
from rehearsal.ports import LOOPBACK
from rehearsal.register import Clocks, Register
from rehearsal.tokens import ISSUER, Tokens

T = TypeVar("T")


class Teams(Driving):
    """Use it as ``async with Teams(cast) as teams``, then say where the bot is: ``teams.bot``."""

    def __init__(
        self, cast: Cast, *, port: int = 0, clocks: Clocks | None = None, pace: int = 1
    ) -> None:
        clocks = clocks or Clocks()
        self.cast = cast
        self.tokens = Tokens(cast.app.id, clocks.wall)
        self.entra = Entra(cast.app, cast.tenants, clocks.monotonic)
        self.limits = Limits(clocks.monotonic, pace)
        self.faults = Faults()
        self.drive = Drive(lambda: self.address)
        register = Register(cast, clocks)
        activities = Activities(cast, lambda: self.service_url, register.new_id, clocks.wall)
        super().__init__(activities, Delivery(self.tokens), register, Changes())
        self.installing = Installing(self)
        self.consenting = Consenting(self, self.drive)
        self.connector = Connector(register, self.changes)
        self._gate = Gate(self.entra, self.limits, cast.tenants[0])
        self._port = port
        self._application = self._served()
        self._runner = web.AppRunner(
            self._application,
            access_log=None,
            handler_cancellation=True,
            shutdown_timeout=0.2,
        )

    async def __aenter__(self) -> Self:
        self.delivery.open()
        await self._runner.setup()
        site = web.TCPSite(self._runner, LOOPBACK, self._port)
        await site.start()
        [(_, self._port)] = self._runner.addresses
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.delivery.close()
        await self._runner.cleanup()

    @property
    def bot(self) -> str:
        return self.delivery.bot

    @bot.setter
    def bot(self, address: str) -> None:
        """Say where the bot listens, path and all: http://127.0.0.1:3978/api/messages."""
        self.delivery.bot = address

    @property
    def address(self) -> str:
        return f"http://{LOOPBACK}:{self._port}"

    @property
    def service_url(self) -> str:
        return f"{self.address}{PREFIX}"

    @property
    def metadata_url(self) -> str:
        return f"{self.address}/openid"

    @property
    def token_url(self) -> str:
        return f"{self.address}/{self.cast.tenants[0]}/oauth2/v2.0/token"

    def person(self, name: str) -> Person:
        return next(person for person in self.cast.people if person.name == name)

    def extension(self, person: Person, where: str | Message, command: str) -> Extension:
        """Open a message extension where one writes, or on a message."""
        if isinstance(where, Message):
            return Extension(self, person, where.conversation, command, where)
        return Extension(self, person, self.where(person, where), command)

    def words(self, message: Message) -> str:
        """Return what a message says, as it is read: with names where it mentions somebody."""
        return words_with_names(message.current, self._name_of)

    def shown(self, message: Message, person: Person) -> Json:
        """Return the card that this person reads, with names where it mentions somebody."""
        return card_with_names(message.seen_by(person), self._name_of)

    def chat(self, person: Person) -> list[Message]:
        """Return the bot's messages in somebody's personal chat, oldest first."""
        return self.register.chat(person).messages

    def channel(self, name: str) -> list[Message]:
        return self.register.place(name).messages

    def conversations(self) -> list[Conversation]:
        return list(self.register.all())

    def posted_bodies(self) -> list[Json]:
        """Return every body that was POSTed, which is what a preview may show; no updates."""
        return list(self.connector.posted)

    @property
    def calls(self) -> list[Call]:
        """Every call the bot made to the connector, refused ones too."""
        return list(self._gate.calls)

    async def until(self, ready: Callable[[], T], within: float = PATIENCE) -> T:
        return await self.changes.until(ready, within)

    def also_serve(self, routes: Iterable[web.RouteDef]) -> None:
        """Serve these from the same port; to be said before it is started."""
        self._application.add_routes(routes)

    def _served(self) -> web.Application:
        middlewares = [self._gate.note, self.faults.middleware, self._gate.check]
        application = web.Application(middlewares=middlewares)
        application.add_routes(
            [
                web.get("/openid", self._openid),
                web.get("/keys", self._keys),
                web.post("/{tenant}/oauth2/v2.0/token", self.entra.issue),
                *self.connector.routes(),
                *self.drive.routes(),
            ]
        )
        return application

    def _name_of(self, mentioned: str) -> str:
        """Find somebody by any of the ids that a mention may use."""
        if mentioned == self.cast.app.bot_id:
            return self.cast.app.name
        for person in self.register.people.values():
            if mentioned in {person.user_id, person.object_id, person.address}:
                return person.name
        return ""

    async def _openid(self, _: web.Request) -> web.Response:
        return web.json_response(
            {
                "issuer": ISSUER,
                "jwks_uri": f"{self.address}/keys",
                "id_token_signing_alg_values_supported": ["RS256"],
            }
        )

    async def _keys(self, _: web.Request) -> web.Response:
        return web.json_response(self.tokens.published())
