"""One ``serve`` to a SQLite file.  Host commands take no lock, and run beside it."""

import fcntl
from pathlib import Path
from types import TracebackType
from typing import IO, Self


class AlreadyServed(RuntimeError):
    """Another process is serving this database."""


class SoleServe:
    """Holds the lock beside the database; the system lets go of it however the process ends.

    The file stays when the lock is gone: deleting it would let two processes hold two locks.
    """

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(f"{database.name}.serve-lock")
        self._held: IO[bytes] | None = None

    def __enter__(self) -> Self:
        held = self._path.open("ab")
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            held.close()
            raise AlreadyServed(
                f"Another Quorate is already using {self._path.stem}: stop that one first, or use"
                " another folder or database."
            ) from None
        self._held = held
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None
