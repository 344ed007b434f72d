"""Run a Python program and tell its CPU by stage: ``sampler.py OUT program.py|-m module ...``.

Every millisecond each thread's new CPU time goes to the stage of whatever it is running: the
innermost function whose module is in the table.  Sampling costs something, so these figures
say where the time goes and never how fast a bot is.  Standard library only, since it also
runs in an environment that has nothing of ours.
"""

import json
import runpy
import sys
import threading
import time
from collections import Counter
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Final

EVERY: Final = 0.001
TOLD_EVERY: Final = 0.2
REST: Final = "HTTP and event loop"
STAGES: Final = {
    "token": (
        "bot.edge.claims",
        "bot.edge.published_keys",
        "bot.edge.signed_token",
        "bot.edge.signing_keys",
        "bot.edge.trust",
        "bot.edge.verifier",
        "botframework.connector.auth",
        "cryptography",
        "jwt",
        "microsoft_agents.hosting.core.authorization",
    ),
    "parse": (
        "bot.edge.activities",
        "bot.edge.incoming",
        "bot.edge.ingress",
        "bot.edge.strictly",
        "bot.edge.wire",
        "botbuilder.schema",
        "microsoft_agents.activity",
        "msrest.serialization",
    ),
    "dialog": (
        "bot",
        "botbuilder",
        "dialogs",
        "microsoft_agents",
        "procedure",
    ),
    "database": (
        "alembic",
        "psycopg",
        "sqlalchemy",
        "sqlmodel",
        "storage",
    ),
    "card": (
        "adaptivecards",
        "cards",
    ),
    "reply": (
        "aiohttp.client",
        "aiohttp.client_reqrep",
        "aiohttp.connector",
        "bot.edge.connector",
        "bot.unasked.sender",
        "botframework",
        "microsoft_agents.hosting.core.connector",
        "msrest",
        "requests",
        "urllib3",
    ),
}
BY_MODULE: Final = {module: stage for stage, modules in STAGES.items() for module in modules}


@cache
def stage_of_module(module: str) -> str | None:
    """The stage of the nearest package in the table: ``bot.edge.verifier`` before ``bot``."""
    while module and module not in BY_MODULE:
        module = module.rpartition(".")[0]
    return BY_MODULE.get(module)


def stage_of(frame: FrameType | None) -> str:
    while frame:
        if stage := stage_of_module(frame.f_globals.get("__name__", "")):
            return stage
        frame = frame.f_back
    return REST


class Sampler(threading.Thread):
    """Counts the CPU of every thread but its own, and keeps a file up to date with it."""

    def __init__(self, out: Path) -> None:
        super().__init__(daemon=True, name="sampler")
        self._out = out
        self._spent: Counter[str] = Counter()
        self._before: dict[int, int] = {}

    def run(self) -> None:
        told = 0.0
        while True:
            time.sleep(EVERY)
            self._sample()
            if time.monotonic() - told > TOLD_EVERY:
                told = time.monotonic()
                self._tell()

    def _sample(self) -> None:
        frames = sys._current_frames()  # noqa: SLF001 - there is no public way to see them all
        for thread in threading.enumerate():
            if thread is self or thread.native_id is None:
                continue
            used = nanoseconds(thread.native_id)
            new = used - self._before.get(thread.native_id, 0)
            if new > 0:
                self._before[thread.native_id] = used
                self._spent[stage_of(frames.get(thread.ident or 0))] += new

    def _tell(self) -> None:
        seconds = {stage: spent / 1e9 for stage, spent in self._spent.items()}
        partly = self._out.with_suffix(".part")
        partly.write_text(json.dumps(seconds), encoding="utf-8")
        partly.replace(self._out)


def nanoseconds(thread: int) -> int:
    """The CPU a thread has used; nothing for one that has just ended."""
    try:
        told = Path(f"/proc/self/task/{thread}/schedstat").read_text(encoding="ascii")
    except OSError:
        return 0
    return int(told.split()[0])


def main(out: str, *program: str) -> None:
    sys.setswitchinterval(EVERY / 2)  # or a busy loop is only ever seen where it pauses
    Sampler(Path(out)).start()
    if program[0] == "-m":
        sys.argv = list(program[1:])
        runpy.run_module(program[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv = list(program)
        runpy.run_path(program[0], run_name="__main__")


if __name__ == "__main__":
    main(*sys.argv[1:])
