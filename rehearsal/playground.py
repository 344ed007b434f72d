"""Starting Microsoft's own test client, from npm, on the loopback only and telling nobody.

It is a program of its own; its talk goes to a log in the rehearsal's folder.
"""

import asyncio
import os
import shutil
import sys
from asyncio.subprocess import DEVNULL, Process
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from rehearsal.configuration import PLAYGROUND
from rehearsal.files import write_private
from rehearsal.ports import LOOPBACK, is_free

PACKAGE: Final = Path("@microsoft", "m365agentsplayground", "cli.js")
PRELOAD: Final = Path(__file__).with_name("loopback_only.js")
LOG: Final = "playground.log"
STARTS_WITHIN: Final = 30.0
STOPS_WITHIN: Final = 5.0


class CannotStart(Exception):
    """Says in one sentence what is lacking and what to do."""


@dataclass(frozen=True, slots=True)
class Where:
    """The folder with its settings, the port it listens on, and the bot's endpoint."""

    folder: Path
    port: int
    endpoint: str

    @property
    def page(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"

    @property
    def connector(self) -> str:
        return f"{self.page}/_connector"


class Playground:
    def __init__(self, where: Where, node_modules: Path) -> None:
        self._where = where
        self._client = (node_modules / PACKAGE).resolve()
        self._process: Process | None = None

    async def __aenter__(self) -> Self:
        command = _command(self._where, self._client)
        write_private(self._where.folder / LOG, "")  # it is added to, and holds whole cards
        self._process = await asyncio.create_subprocess_exec(
            *command,
            cwd=self._where.folder,
            env=_environment(self._where.folder),
            stdin=DEVNULL,
            stdout=DEVNULL,
            stderr=DEVNULL,
        )
        try:
            await self._listening(self._process)
        except CannotStart:
            await self.__aexit__()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._process is None or self._process.returncode is not None:
            return
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), STOPS_WITHIN)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    async def _listening(self, process: Process) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(STARTS_WITHIN):
                while process.returncode is None:
                    with suppress(OSError):
                        _, writer = await asyncio.open_connection(LOOPBACK, self._where.port)
                        writer.close()
                        return
                    await asyncio.sleep(0.1)
        log = self._where.folder / LOG
        raise CannotStart(f"Microsoft's Playground did not start; {log} says why.")


def _command(where: Where, client: Path) -> list[str]:
    here = Path(sys.executable).parent  # where a Node from PyPI is put
    node = node_on(os.pathsep.join([os.environ.get("PATH", ""), str(here)]))
    if not client.exists():
        raise CannotStart("Microsoft's Playground is not installed here: run npm ci.")
    if not is_free(where.port):
        raise CannotStart(
            f"Port {where.port} is taken, perhaps by another rehearsal: stop that one, or run "
            f"python -m rehearsal prepare to have another port chosen."
        )
    options = ["-e", where.endpoint, "-c", "msteams", "-p", str(where.port)]
    return [
        node,
        "-r",
        str(PRELOAD),
        str(client),
        "start",
        *options,
        "--su",
        where.connector,
        "--dt",
    ]


def node_on(path: str) -> str:
    node = shutil.which("node", path=path)
    if node is None:
        raise CannotStart("There is no Node on this machine: install Node 20 or later.")
    return node


def _environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "TEAMSAPPTESTER_BROWSER": "none",
        "M365_AGENTS_PLAYGROUND_LOGFILE": str((folder / LOG).resolve()),
        "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str((folder / PLAYGROUND).resolve()),
    }
