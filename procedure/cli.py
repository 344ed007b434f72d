"""The commands that need no Teams at all: ``clocks``, ``why``, ``quorum`` and ``procedure``.

Scripts depend on what these take and print, so neither changes lightly.  Bad input ends
with exit code 2 and one sentence on stderr, never with a usage page or a traceback.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Final, NoReturn
from zoneinfo import ZoneInfo

from procedure.calendar import OutsideCalendar, england
from procedure.cli_input import BadInput, day_from, facts_from, present_from, settings_typed
from procedure.cli_output import (
    clocks_json,
    clocks_text,
    facts_text,
    quorum_json,
    settings_text,
    why_json,
)
from procedure.clocks import Clock, derive
from procedure.document import document
from procedure.quorum import assess
from procedure.settings import Settings
from procedure.timetable import CODES, TIMETABLE
from procedure.why import why
from procedure.words import listed

BAD_INPUT: Final = 2
_LONDON: Final = ZoneInfo("Europe/London")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        asked = _parser().parse_args(arguments)
        says = _COMMANDS[asked.command](asked)
    except (BadInput, OutsideCalendar) as wrong:
        sys.stderr.write(f"{wrong}\n")
        return BAD_INPUT
    sys.stdout.write(f"{says}\n")
    return 0


class _Parser(ArgumentParser):
    """An argument parser whose complaint is one sentence."""

    def error(self, message: str) -> NoReturn:
        raise BadInput(f"{self.prog}: {message}; {self.prog} --help says what is allowed.")


def _parser() -> ArgumentParser:
    parser = _Parser(prog="quorate", description="The review procedure, without Teams.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    clocks = commands.add_parser("clocks", help="every clock that the facts start")
    _add_dates(clocks)
    clocks.add_argument("--facts", action="store_true", help="list the facts and their meaning")
    clocks.add_argument("--settings", action="store_true", help="list the settings")
    explain = commands.add_parser("why", help="why a clock has the date it has")
    explain.add_argument("clock", metavar="CLOCK", help="its code, as C01 or C12-local")
    _add_dates(explain)
    quorum = commands.add_parser("quorum", help="whether a meeting is quorate")
    quorum.add_argument(
        "--present",
        nargs="*",
        action="extend",
        required=True,
        metavar="AGENCY[#n][:CAPACITY][:interest]",
        help="who is present",
    )
    _add_settings(quorum)
    commands.add_parser("procedure", help="the whole procedure as a document")
    return parser


def _add_dates(parser: ArgumentParser) -> None:
    parser.add_argument("--fact", action="append", default=[], metavar="NAME=YYYY-MM-DD")
    parser.add_argument("--today", metavar="YYYY-MM-DD", help="the day to judge by")
    _add_settings(parser)


def _add_settings(parser: ArgumentParser) -> None:
    parser.add_argument("--setting", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _clocks(asked: Namespace) -> str:
    lists = [text() for wanted, text in _lists(asked) if wanted]
    if lists:
        return "\n\n".join(lists)
    today = _today(asked)
    found = _derived(asked, settings_typed(asked.setting), today)
    return clocks_json(found, today) if asked.json else clocks_text(found, today)


def _lists(asked: Namespace) -> tuple[tuple[bool, Callable[[], str]], ...]:
    return (asked.facts, facts_text), (asked.settings, settings_text)


def _why(asked: Namespace) -> str:
    if asked.clock not in CODES:
        raise BadInput(f"There is no clock “{asked.clock}”; it may be {listed(CODES, 'or')}.")
    settings = settings_typed(asked.setting)
    found = {clock.code: clock for clock in _derived(asked, settings, _today(asked))}
    if asked.clock not in found:
        raise BadInput(_not_started(asked.clock))
    explained = why(found[asked.clock], england(), settings)
    return why_json(explained) if asked.json else "\n".join(explained.sentences)


def _not_started(code: str) -> str:
    facts = dict.fromkeys(
        fact for rule in TIMETABLE if rule.code == code for fact in rule.starts_at
    )
    starts = f"may be started by {listed(facts, 'or')}" if facts else "is not started by a fact"
    return f"These facts and settings do not start {code}, which {starts}."


def _quorum(asked: Namespace) -> str:
    found = assess(present_from(asked.present), settings_typed(asked.setting).quorum_mode)
    return quorum_json(found) if asked.json else found.says


def _procedure(_: Namespace) -> str:
    return document()


def _derived(asked: Namespace, settings: Settings, today: date) -> tuple[Clock, ...]:
    return derive(facts_from(asked.fact), settings, england(), today)


def _today(asked: Namespace) -> date:
    return day_from(asked.today, "today") if asked.today else datetime.now(_LONDON).date()


_COMMANDS: Final[Mapping[str, Callable[[Namespace], str]]] = {
    "clocks": _clocks,
    "why": _why,
    "quorum": _quorum,
    "procedure": _procedure,
}
