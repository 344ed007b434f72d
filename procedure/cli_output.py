"""What the commands print: JSON whose keys scripts depend on, and tables for people.

The keys are a contract and are spelled here alone.  Whatever is printed about a case comes from
the dates typed, so nothing printed can identify anybody.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, TypeAlias

from procedure.clocks import Clock
from procedure.facts import Fact
from procedure.quorum import Quorum
from procedure.recalculated import History
from procedure.settings import SETTINGS
from procedure.why import Why
from procedure.words import short_date

Broken: TypeAlias = Mapping[str, str]  # what is out of order, by the code of its clock
Rows: TypeAlias = Sequence[Mapping[str, str]]
Lists: TypeAlias = Mapping[str, Rows]  # by what they list

_HEAD: Final = ("Clock", "Starts", "Due", "Act by", "State", "Standing", "Source", "Duty")


def clocks_json(clocks: Iterable[Clock], today: date, broken: Broken) -> str:
    return _json([_clock(clock, today, broken) for clock in clocks])


def why_json(why: Why) -> str:
    """Nothing is said of what a date was before unless that has been asked."""
    return _json(
        {
            "clock": why.clock,
            "starts": _iso(why.starts),
            "due": _iso(why.due),
            "counted": [_iso(day) for day in why.counted],
            "skipped": [{"date": _iso(s.date), "because": s.because} for s in why.skipped],
            "convention": why.convention,
            "source": str(why.source),
        }
        | _before(why.history)
    )


def quorum_json(quorum: Quorum) -> str:
    return _json(
        {
            "quorate": quorum.met,
            "agencies": len(quorum.agencies),
            "partners": len(quorum.partners),
            "missing": list(quorum.missing),
            "says": quorum.says,
        }
    )


def clocks_text(clocks: Sequence[Clock], today: date, broken: Broken) -> str:
    """A table, and under it what a row has no room for."""
    lines = [*_table([_HEAD, *(_row(clock, today) for clock in clocks)])]
    for clock in clocks:
        if clock.opens and clock.due:
            best = clock.recommended_by
            lines += [
                "",
                f"{clock.code}: the window is {short_date(clock.opens)} to"
                f" {short_date(clock.due)}"
                + (f", and the last recommended day {short_date(best)}." if best else "."),
            ]
        lines += [clock.conflict] if clock.conflict else []
    for code, says in broken.items():
        lines += ["", f"{code}: {says}"]
    return "\n".join(lines)


def lists_text(lists: Lists) -> str:
    return "\n\n".join("\n".join(_table(_with_head(rows))) for rows in lists.values())


def lists_json(lists: Lists) -> str:
    return _json(lists)


def facts_listed() -> Rows:
    return [{"fact": str(fact), "means": fact.label} for fact in Fact]


def settings_listed() -> Rows:
    return [
        {
            "setting": rule.key,
            "default": str(rule.default),
            "may_be": rule.allows,
            "means": rule.means,
        }
        for rule in SETTINGS
    ]


def _with_head(rows: Rows) -> list[tuple[str, ...]]:
    first, *_ = rows
    head = tuple(key.replace("_", " ").capitalize() for key in first)
    return [head, *(tuple(row.values()) for row in rows)]


def _before(history: History | None) -> dict[str, list[str]]:
    if history is None:
        return {}
    return {"was": [day.isoformat() for day in history.was], "history": list(history.says)}


def _clock(clock: Clock, today: date, broken: Broken) -> dict[str, str | None]:
    return {
        "clock": clock.code,
        "duty": clock.rule.duty,
        "starts": _iso(clock.start),
        "due": _iso(clock.due),
        "act_by": _iso(clock.act_by),
        "opens": _iso(clock.opens),
        "recommended_by": _iso(clock.recommended_by),
        "conflict": clock.conflict or broken.get(clock.code),
        "state": str(clock.state(today)),
        "standing": str(clock.rule.standing),
        "source": str(clock.rule.cited),
    }


def _row(clock: Clock, today: date) -> tuple[str, ...]:
    return (
        clock.code,
        short_date(clock.start),
        short_date(clock.due) if clock.due else "no date",
        short_date(clock.act_by) if clock.act_by else "",
        clock.state(today).label,
        clock.rule.standing.label,
        str(clock.rule.cited),
        clock.rule.duty,
    )


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
