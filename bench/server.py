"""A contender's process: started, waited for, asked how much CPU it has used, and stopped.

The figure is the kernel's own for the whole process, threads that have ended included, so a
bot cannot look cheap by doing its work on another thread.
"""

import asyncio
import os
import random
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final

from bench.wire import LOOPBACK, Line

TICKS: Final = os.sysconf("SC_CLK_TCK")
SECONDS_TO_START: Final = 60
BELOW_THE_SYSTEMS_OWN: Final = range(20_000, 32_000)


class NotStarted(Exception):
    """A contender that could not be started, and what it said last."""


@dataclass(frozen=True, slots=True)
class Server:
    pid: int
    port: int

    def cpu(self) -> float:
        """Seconds of CPU so far, in user and kernel mode together."""
        # The second field is the program's name and may hold spaces; count after its bracket.
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS


def free_port() -> int:
    """Return a port that nothing listens on, and that no outgoing connection will take."""
    for port in random.sample(BELOW_THE_SYSTEMS_OWN, len(BELOW_THE_SYSTEMS_OWN)):
        with socket.socket() as tried, suppress(OSError):
            tried.bind((LOOPBACK, port))
            return port
    raise NotStarted("every port is taken")


@asynccontextmanager
async def running(
    command: Sequence[str | Path], port: int, folder: Path | None = None
) -> AsyncIterator[Server]:
    """The process, from when it listens on ``port`` until the block ends."""
    with TemporaryFile() as said:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=asyncio.subprocess.DEVNULL, stdout=said, stderr=said, cwd=folder
        )
        try:
            await _listening(process, port, said)
            yield Server(process.pid, port)
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()


async def _listening(process: asyncio.subprocess.Process, port: int, said: IO[bytes]) -> None:
    for _ in range(SECONDS_TO_START * 10):
        if process.returncode is not None:
            break
        try:
            (await Line.to(port)).close()
        except OSError:
            await asyncio.sleep(0.1)
        else:
            return
    said.seek(0)
    last = said.read().decode(errors="replace").strip().rpartition("\n")[2]
    raise NotStarted(last or f"nothing listened on port {port} within {SECONDS_TO_START} seconds")
