"""What can be typed after each command, and what its help says of it."""

from argparse import ArgumentParser
from typing import Final, NoReturn

from procedure.cli_input import BadInput
from procedure.ordering import StandingItem
from procedure.words import capital, listed

_DOES: Final = {
    "clocks": "every clock that the facts start, and what is out of order",
    "why": "why a clock has the date it has, and what the date was before",
    "quorum": "whether a meeting is quorate",
    "procedure": "the whole procedure as a document",
}
_FACT: Final = "a dated fact, as in became-aware=2026-09-07; quorate clocks --facts lists them"
_SETTING: Final = "a choice of the partnership's; quorate clocks --settings lists them"
_TODAY: Final = "the day to judge by; if it is left out, the day it is in London"
_WAS: Final = (
    "the date a fact had before it was changed, and why: the earliest first; the date it has now"
    " goes after --fact"
)
_ANSWERED: Final = (
    f"the standing items answered at the latest meeting ({listed(StandingItem)}); what is left"
    " is shown under C29"
)


class _Parser(ArgumentParser):
    """An argument parser whose complaint is one sentence."""

    def error(self, message: str) -> NoReturn:
        raise BadInput(f"{self.prog}: {message}; {self.prog} --help says what is allowed.")


def parser() -> ArgumentParser:
    whole = _Parser(prog="quorate", description="The review procedure, without Teams.")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    clocks, explain, quorum, _ = (
        commands.add_parser(name, help=does, description=f"{capital(does)}.")
        for name, does in _DOES.items()
    )
    _add_dates(clocks)
    clocks.add_argument("--answered", nargs="*", action="extend", metavar="ITEM", help=_ANSWERED)
    clocks.add_argument("--facts", action="store_true", help="list the facts and their meaning")
    clocks.add_argument("--settings", action="store_true", help="list the settings")
    explain.add_argument("clock", metavar="CLOCK", help="its code, as C01 or C12-local")
    _add_dates(explain)
    explain.add_argument(
        "--was", action="append", default=[], metavar="NAME=YYYY-MM-DD[:REASON]", help=_WAS
    )
    _add_quorum(quorum)
    return whole


def _add_quorum(quorum: ArgumentParser) -> None:
    quorum.add_argument(
        "--present",
        nargs="*",
        action="extend",
        required=True,
        metavar="AGENCY[#n][:CAPACITY][:interest]",
        help="who is present, as in police school#2 gp:deputy housing:interest",
    )
    _add_settings(quorum)


def _add_dates(to: ArgumentParser) -> None:
    to.add_argument("--fact", action="append", default=[], metavar="NAME=YYYY-MM-DD", help=_FACT)
    to.add_argument("--today", metavar="YYYY-MM-DD", help=_TODAY)
    _add_settings(to)


def _add_settings(to: ArgumentParser) -> None:
    to.add_argument("--setting", action="append", default=[], metavar="KEY=VALUE", help=_SETTING)
    to.add_argument("--json", action="store_true", help="print JSON")
