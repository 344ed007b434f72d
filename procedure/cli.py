"""The commands that need no Teams at all: ``clocks``, ``why``, ``quorum`` and ``procedure``.

Scripts depend on what these take and print, so neither changes lightly.  Bad input ends
with exit code 2 and one sentence on stderr, never with a usage page or a traceback.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from procedure.calendar import OutsideCalendar, england
from procedure.cli_input import (
    BadInput,
    answered_from,
    code_from,
    day_from,
    facts_from,
    present_from,
    replaced_from,
    settings_typed,
)
from procedure.cli_options import parser
from procedure.cli_output import (
    Rows,
    clocks_json,
    clocks_text,
    facts_listed,
    lists_json,
    lists_text,
    quorum_json,
    settings_listed,
    why_json,
)
from procedure.clock_rules import ClockRule
from procedure.clocks import derive
from procedure.counting import Counting
from procedure.document import document
from procedure.facts import Fact
from procedure.known import Known, as_replaced
from procedure.ordering import StandingItem, broken
from procedure.quorum import assess
from procedure.recalculated import history
from procedure.starting import Dates
from procedure.timetable import TIMETABLE
from procedure.why import why
from procedure.words import listed

BAD_INPUT: Final = 2
_LONDON: Final = ZoneInfo("Europe/London")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        asked = _asked(arguments)
        says = _COMMANDS[asked.command](asked)
    except (BadInput, OutsideCalendar) as wrong:
        sys.stderr.write(f"{wrong}\n")
        return BAD_INPUT
    _print(f"{says}\n")
    return 0


def _print(words: str) -> None:
    """Print for as long as somebody reads: to close the pipe early, as head does, is no fault."""
    try:
        sys.stdout.write(words)
        sys.stdout.flush()
    except BrokenPipeError:
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _asked(arguments: Sequence[str] | None) -> Namespace:
    asked, unknown = parser().parse_known_args(arguments)
    if unknown:
        fact = " (a fact goes after --fact)" if "=" in unknown[0] else ""
        raise BadInput(
            f"quorate {asked.command} cannot take “{unknown[0]}”{fact};"
            f" quorate {asked.command} --help says what is allowed."
        )
    return asked


def _clocks(asked: Namespace) -> str:
    lists = {name: rows() for name, wanted, rows in _lists(asked) if wanted}
    if lists:
        return lists_json(lists) if asked.json else lists_text(lists)
    today, dates = _today(asked), facts_from(asked.fact)
    found = derive(dates, settings_typed(asked.setting), england(), today)
    out_of_order = broken(dates, _answered(asked))
    if asked.json:
        return clocks_json(found, today, out_of_order)
    return clocks_text(found, today, out_of_order) if found else _no_clock(dates)


def _lists(asked: Namespace) -> tuple[tuple[str, bool, Callable[[], Rows]], ...]:
    return ("facts", asked.facts, facts_listed), ("settings", asked.settings, settings_listed)


def _answered(asked: Namespace) -> frozenset[StandingItem] | None:
    return None if asked.answered is None else answered_from(asked.answered)


def _no_clock(dates: Dates) -> str:
    if dates:
        return "These facts start no clock; quorate clocks --facts lists the facts there are."
    return (
        "No fact is given, so no clock starts. Give one, as in --fact became-aware=2026-09-07;"
        " quorate clocks --facts lists them."
    )


def _why(asked: Namespace) -> str:
    code, today = code_from(asked.clock), _today(asked)
    dates, settings = facts_from(asked.fact), settings_typed(asked.setting)
    found = {clock.code: clock for clock in derive(dates, settings, england(), today)}
    if code not in found:
        raise BadInput(_not_started(code))
    replaced = replaced_from(asked.was, dates)
    now = Known(dates=dates, counting=Counting(england(), settings))
    before = history(code, as_replaced(replaced, now), today) if replaced else None
    explained = why(found[code], england(), settings, before)
    return why_json(explained) if asked.json else "\n".join(explained.sentences)


def _not_started(code: str) -> str:
    facts = dict.fromkeys(fact for rule in TIMETABLE if code == rule.code for fact in _start(rule))
    if not facts:
        return (
            f"No fact starts {code}: it begins with an action of a plan or with a disputed"
            " request; quorate clocks --facts lists what other clocks begin with."
        )
    return (
        f"These facts and settings do not start {code}, which may be started by"
        f" {listed(facts, 'or')}: give one with --fact."
    )


def _start(rule: ClockRule) -> Iterator[Fact]:
    """What starts a row; the target for the recommendation hangs on the rapid review."""
    yield from rule.starts_at
    if rule.back_from_rapid_review:
        yield from (Fact.BECAME_AWARE, Fact.PANEL_NOTIFIED)


def _quorum(asked: Namespace) -> str:
    found = assess(present_from(asked.present), settings_typed(asked.setting).quorum_mode)
    return quorum_json(found) if asked.json else found.says


def _procedure(_: Namespace) -> str:
    return document()


def _today(asked: Namespace) -> date:
    if asked.today is None:
        return datetime.now(_LONDON).date()
    return day_from(asked.today, "today")


_COMMANDS: Final[Mapping[str, Callable[[Namespace], str]]] = {
    "clocks": _clocks,
    "why": _why,
    "quorum": _quorum,
    "procedure": _procedure,
}
