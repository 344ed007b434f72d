"""The threads that write: several for PostgreSQL, one for SQLite, which has one writer.

To make a commit safe against the power going costs SQLite more than all the work in it.  So
what is waiting when the writer comes free goes together, in one transaction, and nobody is
told anything before it is committed.  If any of it fails, all of it is taken back and each is
done again by itself: what fails then fails alone.
"""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar

from sqlalchemy import Engine

from storage.engine import THREADS, is_sqlite
from storage.transactions import Busy, CommitUnknown, transact, transact_together
from storage.unit_of_work import UnitOfWork, Vault

T = TypeVar("T")

AT_MOST: Final = 16  # go together, so that the first of them is not kept long from its answer


class Writers(Protocol):
    def begin(self, work: Callable[[UnitOfWork], T]) -> Future[T]: ...
    def close(self) -> None: ...


def writers(engine: Engine, vault: Vault) -> Writers:
    return OneWriter(engine, vault) if is_sqlite(engine) else SeveralWriters(engine, vault)


class SeveralWriters:
    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine = engine
        self._vault = vault
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="store")

    def begin(self, work: Callable[[UnitOfWork], T]) -> Future[T]:
        return self._threads.submit(transact, self._engine, self._vault, work)

    def close(self) -> None:
        self._threads.shutdown()


@dataclass(frozen=True, slots=True)
class Waiting:
    work: Callable[[UnitOfWork], Any]
    done: Future[Any]


class OneWriter:
    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine = engine
        self._vault = vault
        self._waiting: deque[Waiting] = deque()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")

    def begin(self, work: Callable[[UnitOfWork], T]) -> Future[T]:
        done: Future[T] = Future()
        self._waiting.append(Waiting(work, done))
        self._thread.submit(self._do_what_waits)
        return done

    def close(self) -> None:
        self._thread.shutdown()

    def _do_what_waits(self) -> None:
        taken = [self._waiting.popleft() for _ in range(min(AT_MOST, len(self._waiting)))]
        wanted = [each for each in taken if each.done.set_running_or_notify_cancel()]
        if len(wanted) > 1 and self._together(wanted):
            return
        for each in wanted:
            self._alone(each)

    def _together(self, several: Sequence[Waiting]) -> bool:
        """Do them in one transaction, and say whether all of them have their answer."""
        works = [each.work for each in several]
        try:
            answers = transact_together(self._engine, self._vault, works)
        except (Busy, CommitUnknown) as fault:
            for each in several:
                each.done.set_exception(fault)
        except Exception:  # noqa: BLE001 - nothing was recorded; whose fault it was, it will hear
            return False
        else:
            for each, answer in zip(several, answers, strict=True):
                each.done.set_result(answer)
        return True

    def _alone(self, one: Waiting) -> None:
        try:
            answer = transact(self._engine, self._vault, one.work)
        except BaseException as fault:  # noqa: BLE001 - it is raised where the work was asked for
            one.done.set_exception(fault)
        else:
            one.done.set_result(answer)
