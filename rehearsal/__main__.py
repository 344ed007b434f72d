"""``python -m rehearsal prepare`` makes the folder; ``python -m rehearsal serve`` runs it.

Bad input ends with 2 and one sentence that says what to do.
"""

import asyncio
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from rehearsal.playground import CannotStart
from rehearsal.prepare import NotARehearsal, prepare
from rehearsal.room.room import Wanted
from rehearsal.serve import serve_playground, serve_room
from rehearsal.situations import SITUATIONS

FOLDER: Final = Path(".rehearsal")
BAD_INPUT: Final = 2


def main(arguments: list[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    try:
        return _prepare(asked) if asked.command == "prepare" else _serve(asked)
    except (CannotStart, NotARehearsal) as refused:
        print(refused, file=sys.stderr)  # noqa: T201  # for whoever typed the command
        return BAD_INPUT


def _prepare(asked: Namespace) -> int:
    prepare(asked.dir, reset=asked.reset)
    return 0


def _serve(asked: Namespace) -> int:
    if asked.playground:
        asyncio.run(serve_playground(asked.dir, asked.node_modules))
    else:
        wanted = Wanted(node_modules=asked.node_modules, situation=asked.situation)
        asyncio.run(serve_room(asked.dir, wanted, may_begin_again=asked.may_begin_again))
    return 0


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m rehearsal", description="Rehearse with the bot.")
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("prepare", help="make what a rehearsal needs")
    making.add_argument("--reset", action="store_true", help="throw away what was there")
    serving = commands.add_parser("serve", help="run everything but the bot")
    serving.add_argument("--playground", action="store_true", help="with Microsoft's client")
    serving.add_argument("--situation", choices=SITUATIONS, default="", help="what to begin with")
    serving.add_argument(
        "--may-begin-again",
        action="store_true",
        help="whoever starts this makes everything new when its last line says AGAIN",
    )
    serving.add_argument("--node-modules", type=Path, default=Path("node_modules"))
    for command in (making, serving):
        command.add_argument("--dir", type=Path, default=FOLDER, help="where it is kept")
    return parser


if __name__ == "__main__":
    sys.exit(main())
