"""Running the bot: bind, try the door, serve until told to stop, and stop without losing work.

The order matters both ways.  Nothing is ready before the door has been found shut; and on the
way out probes are told first, turns in hand are finished, and only then does the rest stop.
"""

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

import aiohttp
from aiohttp import web

from bot.app import HEALTH, PATH, make_app
from bot.config.settings import Config
from storage.store import Store

log = logging.getLogger(__name__)

FINISHES_WITHIN: Final = 10.0
STOPS_ON: Final = (signal.SIGINT, signal.SIGTERM)


class CannotListen(OSError):
    """Says in a sentence which address cannot be had."""


async def serve(config: Config, store: Store) -> None:
    """Serve until the process is told to stop."""
    told = _told_to_stop()
    async with serving(config, store):
        _keep_what_is_here()
        await told.wait()
        _kill_next_time()


@asynccontextmanager
async def serving(config: Config, store: Store) -> AsyncIterator[None]:
    listen = config.listen
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(aiohttp.ClientSession())
        app = make_app(config, store, http)
        health = app[HEALTH]
        probed = await _bound(health.application(), listen.health_host, listen.health_port)
        stack.push_async_callback(probed.cleanup)
        door = await _bound(app, listen.host, listen.port)
        stack.push_async_callback(door.cleanup)
        stack.callback(health.stop)
        await health.try_the_door(http, _address(listen.host, listen.port) + PATH)
        log.info("serving")
        yield
        log.info("stopping")


async def _bound(app: web.Application, host: str, port: int) -> web.AppRunner:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=FINISHES_WITHIN)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as fault:
        await runner.cleanup()
        raise CannotListen(
            f"{host} port {port} cannot be listened on ({fault.strerror}); stop what uses it, "
            "or change [listen] in the configuration."
        ) from None
    return runner


def _address(host: str, port: int) -> str:
    """Return where we reach ourselves, whatever we listen on."""
    reached = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "::1": "[::1]"}.get(host, host)  # noqa: S104
    return f"http://{reached}:{port}"


def _told_to_stop() -> asyncio.Event:
    """Listen for signals from now on: one that comes while we start must not be lost."""
    told = asyncio.Event()
    for each in STOPS_ON:
        asyncio.get_running_loop().add_signal_handler(each, told.set)
    return told


def _keep_what_is_here() -> None:
    """Have the collector leave alone what the start has made, which is never garbage."""
    gc.collect()
    gc.freeze()


def _kill_next_time() -> None:
    """Let a second signal kill, which loses nothing that was saved."""
    for each in STOPS_ON:
        asyncio.get_running_loop().remove_signal_handler(each)
        signal.signal(each, signal.SIG_DFL)
