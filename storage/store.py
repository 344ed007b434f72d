"""The database as the rest of the service meets it: one hop to a thread per transaction.

The work is an ordinary function and cannot await, so nothing can be asked of the network
while a transaction is open.  It does all its reading and writing in the one hop; a hop per
statement would cost more than the statement.  It may be run again from the start, where
PostgreSQL broke a deadlock or another instance did the same thing first, so it must change
nothing but the database.
"""

from asyncio import get_running_loop
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeAlias, TypeVar

from sqlalchemy import Engine

from storage.engine import READERS, THREADS, is_sqlite, make_engine, make_reader
from storage.transactions import read, transact
from storage.unit_of_work import UnitOfWork, Vault

T = TypeVar("T")
Work: TypeAlias = Callable[[UnitOfWork], T]


class Store:
    """SQLite has one writer at a time, so it gets one thread; PostgreSQL gets several."""

    def __init__(self, writer: Engine, reader: Engine, vault: Vault) -> None:
        self.writer = writer
        self.reader = reader
        self.vault = vault
        threads = 1 if is_sqlite(writer) else THREADS
        self._writing = ThreadPoolExecutor(threads, thread_name_prefix="store")
        self._reading = ThreadPoolExecutor(READERS, thread_name_prefix="reader")

    async def run(self, work: Work[T]) -> T:
        """Do the work in one transaction: commit if it ends well, else leave no trace.

        Whoever stops waiting for it does not stop it; it is all done or not done at all.
        """
        loop = get_running_loop()
        return await loop.run_in_executor(self._writing, transact, self.writer, self.vault, work)

    async def read(self, work: Work[T]) -> T:
        """Do work that changes nothing, beside the writer.  It sees one moment throughout."""
        loop = get_running_loop()
        return await loop.run_in_executor(self._reading, read, self.reader, self.vault, work)

    def close(self) -> None:
        """Let the work in hand finish, and take no more."""
        self._writing.shutdown()
        self._reading.shutdown()
        self.writer.dispose()
        self.reader.dispose()
        self.vault.keys.close()


def open_store(url: str, vault: Vault) -> Store:
    """Open a database that has been migrated; nothing is read or written yet."""
    return Store(make_engine(url), make_reader(url), vault)
