"""One transaction, on whatever thread it is given: begin, work, commit, and what may go wrong.

Three endings must be told apart, since they are answered differently: nothing was recorded
(``Busy``), it is not known whether anything was (``CommitUnknown``), and the work's own.
"""

from collections.abc import Callable, Sequence
from random import uniform
from time import sleep
from typing import Final, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from storage.once import AlreadyDone
from storage.unit_of_work import UnitOfWork, Vault

T = TypeVar("T")

TRIES: Final = 5
_AGAIN: Final = {"40001", "40P01"}  # could not serialise; deadlock broken
_BUSY: Final = _AGAIN | {"55P03", "57014", "53300"}  # lock or statement timed out; too many


class Busy(RuntimeError):
    """The database was busy or away.  Nothing was recorded, and it may be tried again."""


class CommitUnknown(RuntimeError):
    """The database went away while it was being told to commit.

    Look for what the work was to leave (its ``once``) before saying anything, or trying again.
    """


def transact(engine: Engine, vault: Vault, work: Callable[[UnitOfWork], T]) -> T:
    for tried in range(1, TRIES + 1):
        try:
            return _once(engine, vault, (work,))[0]
        except AlreadyDone:
            if tried == TRIES:
                raise
        except DBAPIError as error:
            if not _worth_another_try(error):
                raise _said_plainly(error) from error
            sleep(uniform(0, 0.02) * tried)  # noqa: S311  # to fall out of step, not to be secret
    raise Busy("the database kept breaking off the same work; nothing was recorded")


def read(engine: Engine, vault: Vault, work: Callable[[UnitOfWork], T]) -> T:
    """Do work in a transaction that can only read, and is never committed."""
    try:
        with engine.connect() as connection:
            return work(UnitOfWork(connection, vault, locks=False))
    except DBAPIError as error:
        raise _said_plainly(error) from error


def transact_together(
    engine: Engine, vault: Vault, works: Sequence[Callable[[UnitOfWork], T]]
) -> list[T]:
    """Do several pieces of work in one transaction: all of them are recorded, or none is."""
    try:
        return _once(engine, vault, works)
    except DBAPIError as error:
        raise _said_plainly(error) from error


def _once(engine: Engine, vault: Vault, works: Sequence[Callable[[UnitOfWork], T]]) -> list[T]:
    with engine.connect() as connection:
        done = [work(UnitOfWork(connection, vault, locks=True)) for work in works]
        try:
            connection.commit()
        except Exception as error:
            connection.rollback()  # or whoever has the connection next is in this transaction
            if isinstance(error, DBAPIError) and error.connection_invalidated:
                raise CommitUnknown("it is not known whether this was recorded") from error
            raise
        return done


def _worth_another_try(error: DBAPIError) -> bool:
    """A lost connection too: before the commit, nothing can have been recorded."""
    return error.connection_invalidated or _code(error) in _AGAIN


def _said_plainly(error: DBAPIError) -> Exception:
    locked = "database is locked" in str(error.orig)
    if locked or _code(error) in _BUSY:
        return Busy("the database is busy; nothing was recorded")
    return error


def _code(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlstate", None) or ""
