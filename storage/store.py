"""The database as the rest of the service meets it: one hop to a thread per transaction.

The work is an ordinary function and cannot await, so nothing can be asked of the network
while a transaction is open.  It does all its reading and writing in the one hop; a hop per
statement would cost more than the statement.  It may be run again from the start, where
PostgreSQL broke a deadlock, another instance did the same thing first, or other work in the
same commit failed, so it must change nothing but the database.
"""

from asyncio import get_running_loop, wrap_future
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeAlias, TypeVar

from sqlalchemy import Engine

from storage.engine import READERS, make_engine, make_reader
from storage.transactions import read
from storage.unit_of_work import UnitOfWork, Vault
from storage.writing import writers

T = TypeVar("T")
Work: TypeAlias = Callable[[UnitOfWork], T]


class Store:
    def __init__(self, writer: Engine, reader: Engine, vault: Vault) -> None:
        self.writer = writer
        self.reader = reader
        self.vault = vault
        self._writing = writers(writer, vault)
        self._reading = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._tell: Callable[[], None] | None = None

    def when_left(self, tell: Callable[[], None]) -> None:
        """Have somebody told, in the loop, when a commit may have left something to send."""
        self._tell = tell

    async def run(self, work: Work[T]) -> T:
        """Do the work in one transaction: commit if it ends well, else leave no trace.

        Whoever stops waiting for it does not stop it; it is all done or not done at all.
        """

        def noted(unit: UnitOfWork) -> tuple[T, bool]:
            return work(unit), unit.may_be_sent

        done, may_be_sent = await wrap_future(self._writing.begin(noted))
        if may_be_sent and self._tell:
            self._tell()
        return done

    async def read(self, work: Work[T]) -> T:
        """Do work that changes nothing, beside the writer.  It sees one moment throughout."""
        loop = get_running_loop()
        return await loop.run_in_executor(self._reading, read, self.reader, self.vault, work)

    def close(self) -> None:
        """Let the work in hand finish, and take no more."""
        self._writing.close()
        self._reading.shutdown()
        self.writer.dispose()
        self.reader.dispose()
        self.vault.keys.close()


def open_store(url: str, vault: Vault) -> Store:
    """Open a database that has been migrated; nothing is read or written yet."""
    return Store(make_engine(url), make_reader(url), vault)
