"""The composition root: the one place where everything is joined to everything else.

``make_app`` is called in a running loop, with a store that has been checked.  Nothing binds
here and nothing is asked of the network before the application is started.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Final

import aiohttp
from aiohttp import web
from botbuilder.core import ActivityHandler

from bot.chat.actions import Actions
from bot.chat.case_cards import CaseCards
from bot.chat.channel_presses import ChannelPresses
from bot.chat.chat_bot import ChatBot
from bot.chat.export_presses import ExportPresses
from bot.chat.file_answers import FileAnswers
from bot.chat.reception import Reception
from bot.chat.recognising import Recogniser
from bot.chat.request_presses import RequestPresses
from bot.chat.vouching import Vouching
from bot.chat.work_presses import WorkPresses
from bot.config.chosen import partnership, templates
from bot.config.settings import Config
from bot.desk.circumstances import Circumstances
from bot.desk.partnership_desk import PartnershipDesk
from bot.documents.templates import Templates
from bot.drawing.draw import leaving
from bot.edge.adapter import Adapter, make_turn
from bot.edge.incoming import Incoming, Kind
from bot.edge.ingress import Ingress
from bot.edge.invoke import Reply
from bot.host.health import Health
from bot.host.metrics import Metrics
from bot.partnership import CivilClock
from bot.teams import Edge
from bot.unasked.joined import Unasked
from dialogs.form import FormDialog
from storage.store import Store

PATH: Final = "/api/messages"
HEALTH: Final = web.AppKey("health", Health)
SPEAKS_OF_TEAMS: Final = frozenset({Kind.INSTALLATION, Kind.CONVERSATION_UPDATE})

Turn = Callable[[Incoming], Awaitable[Reply | None]]


def make_app(config: Config, store: Store, http: aiohttp.ClientSession) -> web.Application:
    about = Circumstances(partnership(config), CivilClock())
    edge = Edge.of(config, http)
    unasked = Unasked(store, edge, about, config.rehearsal.pace if config.rehearsal else 1)
    metrics = Metrics()
    adapter = Adapter(edge.connector, config.teams.app_id)
    turn = _and_hear(make_turn(adapter, chat_bot(store, about, edge, templates(config))), unasked)
    ingress = Ingress(edge.verifier, metrics.timed(turn), metrics.rejected)

    async def going(_: web.Application) -> AsyncIterator[None]:
        await edge.open()
        async with unasked.going(config, http):
            yield
        await edge.close()

    app = web.Application()
    app[HEALTH] = Health(store, edge.verifier.keys, metrics)
    app.router.add_route("*", PATH, ingress.__call__)
    app.cleanup_ctx.append(going)
    return app


def chat_bot(
    store: Store, about: Circumstances, edge: Edge, templates: Templates
) -> ActivityHandler:
    """Join everything that answers people."""
    connector = edge.connector
    desk = PartnershipDesk(store, store.vault.keys, about)
    actions = Actions(
        Reception(store, about, WorkPresses(store, about, desk)),
        RequestPresses(desk, CaseCards(store, about)),
        ChannelPresses(desk, store, about),
        ExportPresses(store, about, connector, templates),
        FileAnswers(store, about, (connector, edge.drive), templates),
    )
    mark = partial(leaving, about=about)
    recogniser = Recogniser(store, about, Vouching(connector).role_in)
    dialog = FormDialog(desk, about.partnership.forms)
    return ChatBot(store, recogniser, actions, dialog, mark)


def _and_hear(turn: Turn, unasked: Unasked) -> Turn:
    """After a turn in which Teams spoke of a team, learn who is in it."""

    async def take(incoming: Incoming) -> Reply | None:
        try:
            return await turn(incoming)
        finally:
            if incoming.kind in SPEAKS_OF_TEAMS and incoming.team_id:
                unasked.heard_of_team(incoming)

    return take
