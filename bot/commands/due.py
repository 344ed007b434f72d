"""``quorate due``: every date of every open case, for whoever runs the service.

It reads, and may be run beside a bot that is serving.  In a rehearsal it is the day that the
rehearsal says it is.
"""

import asyncio
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Annotated, Any, Final

import aiohttp
import typer

from bot.commands.common import BAD_INPUT, DEFAULT, ConfigFile, commands, config_in, refusals
from bot.config.chosen import partnership
from bot.config.settings import Config
from bot.host.databases import check, opened
from bot.host.due import Line, what_is_due
from bot.partnership import LONDON
from procedure.words import short_date
from storage.open_facts import open_cases

app = commands()

HEAD: Final = ("Case", "Code", "What", "Opens", "Best by", "Due", "Act by", "Owner", "State")
NOTHING: Final = "Nothing is due on any open case."
NOT_ALL: Final = "Dates that may be told only one to one are not in this list."
NO_CLOCK: Final = "The rehearsal's clock does not answer, so it is not known which day it is."
ANSWERS_WITHIN: Final = aiohttp.ClientTimeout(total=5.0)
AWAY: Final = (aiohttp.ClientError, OSError, TimeoutError, ValueError, KeyError)


@app.command()
def due(
    config: ConfigFile = DEFAULT,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="For programs: as JSON.")] = False,
) -> None:
    """List every date of every open case, the overdue first."""
    with refusals():
        set_up = config_in(config)
        today = _today(set_up)
        with opened(set_up) as store:
            check(set_up, store)
            with store.reader.connect() as connection:
                cases = open_cases(connection)
        lines = what_is_due(cases, partnership(set_up), today)
    typer.echo(json.dumps(_as_json(lines), indent=2) if as_json else _as_text(lines))


def _today(config: Config) -> date:
    if config.rehearsal is None:
        return datetime.now(UTC).astimezone(LONDON).date()
    try:
        return asyncio.run(_rehearsed(config.rehearsal.clock_url))
    except AWAY:
        typer.echo(f"{NO_CLOCK} Start it with: quorate run", err=True)
        raise typer.Exit(BAD_INPUT) from None


async def _rehearsed(clock_url: str) -> date:
    """Ask which day it is, and not for the next: only the bot says that it has seen a day."""
    async with (
        aiohttp.ClientSession(timeout=ANSWERS_WITHIN) as http,
        http.get(clock_url) as response,
    ):
        response.raise_for_status()
        answer = await response.json()
        return datetime.fromisoformat(answer["now"]).astimezone(LONDON).date()


def _as_json(lines: Sequence[Line]) -> Mapping[str, Any]:
    by_case: dict[str, list[Mapping[str, Any]]] = {}
    for line in lines:
        by_case.setdefault(line.reference, []).append(_clock(line))
    return {"cases": [{"reference": ref, "clocks": clocks} for ref, clocks in by_case.items()]}


def _clock(line: Line) -> Mapping[str, Any]:
    return {
        "code": line.code,
        "what": line.what,
        "opens": _iso(line.opens),
        "recommended_by": _iso(line.recommended_by),
        "due": _iso(line.due),
        "act_by": _iso(line.act_by),
        "owner": line.owner.label,
        "over": line.over,
        "is": line.state.value,
    }


def _as_text(lines: Sequence[Line]) -> str:
    if not lines:
        return NOTHING
    return "\n".join([*_table([HEAD, *map(_row, lines)]), "", NOT_ALL])


def _row(line: Line) -> tuple[str, ...]:
    days = (line.opens, line.recommended_by, line.due, line.act_by)
    dates = (short_date(day) if day else "-" for day in days)
    named = (line.reference, line.code, line.what)
    return (*named, *dates, line.owner.label, line.state.label)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
