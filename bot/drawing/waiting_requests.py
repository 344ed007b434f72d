"""How many replies a line counts, where it is about replies."""

from typing import Final

from procedure.case import Case
from procedure.clocks import Clock
from procedure.requests import still_to_come
from procedure.tasks import open_tasks

_REPLIES: Final = "C08"


def outstanding_of(case: Case, clock: Clock | None) -> int:
    """Count replies still to come where a line is about them, and what is asked if it is not."""
    if clock and is_of_replies(case, clock):
        return len(still_to_come(case.requests))
    return sum(1 for _ in open_tasks(case))


def is_overtaken(case: Case, clock: Clock) -> bool:
    """Whether it waits for replies that have all come, and are only to be checked.

    No agency is late then, so no channel hears of it.
    """
    return is_of_replies(case, clock) and not still_to_come(case.requests)


def is_of_replies(case: Case, clock: Clock) -> bool:
    return clock.code == _REPLIES and bool(case.requests)
