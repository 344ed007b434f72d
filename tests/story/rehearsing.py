"""A rehearsal as processes, just as ``make run`` starts one: begun, killed, and begun again.

What is opened in the browser is the room, unless the options say the Playground.

Nothing here stops politely.  Everything is SIGKILL, which no process hears coming.
"""

import json
import os
import re
import select
import signal
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from threading import Timer
from typing import Final

ROOT: Final = Path(__file__).parents[2]
WITHIN: Final = 60.0
PAGE: Final = re.compile(r"Open (http://\S+) in a browser")
AGAIN: Final = re.compile(r"Start it again with: python (.+)")


class Rehearsing:
    """The folder is kept from one beginning to the next, as a person's own is."""

    def __init__(self, folder: Path, *options: str) -> None:
        self._folder = folder
        self._options = options
        self._all: Popen[str] | None = None
        self._bot: Popen[str] | None = None

    def begin(self) -> str:
        """Start everything, and return the address that it says to open, once the bot serves."""
        before = self._times_served()
        run = ("-m", "bot", "run", "--dir", str(self._folder), "--no-browser")
        self._all = _started([*run, *self._options])
        page = _heard(self._all, PAGE)
        _heard(self._all, re.compile("(What the bot writes down)"))
        until = time.monotonic() + WITHIN
        while self._times_served() == before:  # the page is there sooner than a slow bot is
            assert time.monotonic() < until, "the bot never said that it serves"
            time.sleep(0.1)
        return page

    def kill_everything(self) -> None:
        """Kill the bot, Teams, the client and what started them, and see them gone."""
        pids = {*self._pids().values(), *(one.pid for one in (self._all, self._bot) if one)}
        _killed(pids)
        for process in (self._all, self._bot):
            _reaped(process)
        self._all = self._bot = None

    def kill_the_bot(self) -> None:
        """Kill the bot alone; the made-up partnership goes on, and its chats stay open."""
        _killed([self._pids()["bot"]])

    def begin_the_bot_again(self) -> None:
        """Do as the rehearsal says to when its bot has been stopped."""
        assert self._all, "the rehearsal has been begun"
        again = _heard(self._all, AGAIN)
        self._bot = _started(again.split())
        _heard(self._bot, re.compile('("serving")'))

    def _times_served(self) -> int:
        log = self._folder / "bot.log"
        return log.read_text().count('"serving"') if log.exists() else 0

    def _pids(self) -> dict[str, int]:
        file = self._folder / "run.json"
        pids: dict[str, int] = json.loads(file.read_text()) if file.exists() else {}
        return pids


def _started(arguments: Iterable[str]) -> Popen[str]:
    return Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdin=DEVNULL,
        stdout=PIPE,
        text=True,
        start_new_session=True,
    )


def _heard(process: Popen[str], wanted: re.Pattern[str]) -> str:
    """Return what the first line that fits says; one that never comes ends the process."""
    assert process.stdout, "it was started with a pipe"
    patience = Timer(WITHIN, process.kill)
    patience.start()
    said = []
    try:
        for line in process.stdout:
            said.append(line)
            if found := wanted.search(line):
                return found[1]
    finally:
        patience.cancel()
    raise AssertionError(f"It never said {wanted.pattern!r}, but:\n{''.join(said)}")


def _killed(pids: Iterable[int]) -> None:
    """Kill each with all that it started, and wait until the system has ended it."""
    ends = [end for pid in pids for end in _end_of(pid)]
    for pid, _ in ends:
        os.killpg(pid, signal.SIGKILL)
    for _, end in ends:
        ready, *_ = select.select([end], [], [], WITHIN)
        os.close(end)
        assert ready, "what is killed ends"


def _end_of(pid: int) -> list[tuple[int, int]]:
    """Return what becomes readable when it ends; nothing if it has ended already."""
    try:
        return [(pid, os.pidfd_open(pid))]
    except ProcessLookupError:
        return []


def _reaped(process: Popen[str] | None) -> None:
    if process is None:
        return
    process.wait(WITHIN)
    if process.stdout:
        process.stdout.close()
