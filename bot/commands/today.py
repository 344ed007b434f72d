"""Which day it is for a command on the host: today's date, or the one that a rehearsal has."""

import asyncio
from datetime import UTC, date, datetime
from typing import Final

import aiohttp
import typer

from bot.commands.common import BAD_INPUT
from bot.config.settings import Config
from bot.partnership import LONDON

NO_CLOCK: Final = "The rehearsal's clock does not answer, so it is not known which day it is."
ANSWERS_WITHIN: Final = aiohttp.ClientTimeout(total=5.0)
AWAY: Final = (aiohttp.ClientError, OSError, TimeoutError, ValueError, KeyError)


def civil_now(config: Config) -> datetime:
    """Return the moment in London by the civil clock, which a rehearsal may have moved."""
    if config.rehearsal is None:
        return datetime.now(UTC).astimezone(LONDON)
    try:
        return asyncio.run(_rehearsed(config.rehearsal.clock_url))
    except AWAY:
        typer.echo(f"{NO_CLOCK} Start it with: quorate run", err=True)
        raise typer.Exit(BAD_INPUT) from None


def civil_today(config: Config) -> date:
    return civil_now(config).date()


async def _rehearsed(clock_url: str) -> datetime:
    """Ask what time it is, and not for the next day: only the bot says it has seen a day."""
    async with (
        aiohttp.ClientSession(timeout=ANSWERS_WITHIN) as http,
        http.get(clock_url) as response,
    ):
        response.raise_for_status()
        answer = await response.json()
        return datetime.fromisoformat(answer["now"]).astimezone(LONDON)
