"""``quorate due``: every date of every open case, for whoever runs the service.

It reads, and may be run beside a bot that is serving.  In a rehearsal it is the day that the
rehearsal says it is.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Final

import typer

from bot.commands.common import DEFAULT, ConfigFile, commands, config_in, refusals
from bot.commands.today import civil_today
from bot.config.chosen import partnership
from bot.host.databases import check, opened
from bot.host.due import Line, what_is_due
from procedure.words import short_date
from storage.open_facts import open_cases

app = commands()

HEAD: Final = ("Case", "Code", "What", "Opens", "Best by", "Due", "Act by", "Owner", "State")
NOTHING: Final = "Nothing is due on any open case."
NOT_ALL: Final = "Dates that may be told only one to one are not in this list."


@app.command()
def due(
    config: ConfigFile = DEFAULT,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="For programs: as JSON.")] = False,
) -> None:
    """List every date of every open case, the overdue first."""
    with refusals():
        set_up = config_in(config)
        today = civil_today(set_up)
        with opened(set_up) as store:
            check(set_up, store)
            with store.reader.connect() as connection:
                cases = open_cases(connection)
        lines = what_is_due(cases, partnership(set_up), today)
    typer.echo(json.dumps(_as_json(lines), indent=2) if as_json else _as_text(lines))


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
