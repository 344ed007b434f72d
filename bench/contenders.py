"""What every contender is to the rest of the bench: a running server and a way to use it.

An exchange is one activity from first byte to checked answer.  There is one for each
connection, and nobody shares one.  What must be there before so many of them is made ready
first, and is not measured.
"""

import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from bench.server import Server

Exchange: TypeAlias = Callable[[], Awaitable[None]]
SAMPLER: Final = Path(__file__).with_name("sampler.py")


@dataclass(frozen=True, slots=True)
class Setup:
    connections: int
    samples: Path | None = None  # where the sampler writes, if CPU is to be told by stage

    def command(self, *program: str, python: str | Path = sys.executable) -> list[str]:
        """The command line for a Python program, under the sampler if that is wanted."""
        # -P: the folder of a program must not lend its modules' names to what it imports.
        sampled = (str(SAMPLER), str(self.samples)) if self.samples else ()
        return [str(python), "-P", *sampled, *program]


async def nothing_to_prepare(_: int) -> None:
    """An echo needs nothing made ready."""


@dataclass(frozen=True, slots=True)
class Running:
    name: str
    server: Server
    exchanges: Sequence[Exchange]
    settled: Callable[[], Awaitable[None]]  # until all that is owed has come, or Wrong
    prepare: Callable[[int], Awaitable[None]] = nothing_to_prepare


Contender: TypeAlias = Callable[[Setup], AbstractAsyncContextManager[Running]]
