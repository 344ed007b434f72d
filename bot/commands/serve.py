"""``quorate serve``: everything that must be right is checked before anything binds."""

import asyncio
import hmac
import logging
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.common import commands, config_in, refusals
from bot.config.settings import Config
from bot.config.values import keys_in
from bot.host.databases import check, keep_agencies, migrate, opened, sqlite_file
from bot.host.logs import log_to
from bot.serve import serve
from storage.lock import SoleServe
from storage.store import Store

app = commands()

log = logging.getLogger(__name__)


@app.command("serve")
def run(
    config: Annotated[
        Path, typer.Option("--config", metavar="FILE", help="The configuration, quorate.toml.")
    ],
) -> None:
    """Run the bot until it is told to stop."""
    with refusals():
        set_up = config_in(config)
        with ready(set_up) as store:
            log_to(sys.stdout, _log_key(set_up))
            asyncio.run(serve(set_up, store))


@contextmanager
def ready(config: Config) -> Iterator[Store]:
    """Open the databases for serving: SQLite's for this process alone, and up to date."""
    with ExitStack() as stack:
        if file := sqlite_file(config.database.url):
            file.parent.mkdir(parents=True, exist_ok=True)
            stack.enter_context(SoleServe(file))
            migrate(config)
        store = stack.enter_context(opened(config))
        check(config, store)
        keep_agencies(config, store)
        yield store


def _log_key(config: Config) -> bytes:
    """Make a key for the log from one we have, so that neither tells anything of the other."""
    [audit_key, *_] = keys_in(config.keys.audit_key_file)
    return hmac.digest(audit_key, b"quorate log", sha256)
