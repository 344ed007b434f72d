"""What is waited for on a case, and from which role: worked out from the case each time.

A task opens when its facts say so and is over when its decision or date is there.  The
difference between two looks at a case is what somebody must newly be asked.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from procedure.case import Case
from procedure.task_rules import Task
from procedure.tasks_correcting import confirmation_by, confirmations
from procedure.tasks_deciding import DECIDING
from procedure.tasks_notifying import NOTIFYING
from procedure.tasks_requests import REQUESTING

TASKS: Final = (*NOTIFYING, *REQUESTING, *DECIDING)


def open_tasks(case: Case) -> Iterator[Task]:
    """Everything now waited for, in the order of the procedure."""
    return (task for task in tasks_of(case) if task.is_awaited and task.stands(case))


def tasks_of(case: Case) -> Iterator[Task]:
    """Everything that is ever asked on a case, and what was asked on this one alone."""
    return chain(TASKS, confirmations(case))


def possible_changes(case: Case) -> Iterator[Task]:
    """What nobody waits for and somebody may do: a decision that can still be changed."""
    return (task for task in TASKS if not task.is_awaited and task.stands(case))


def task(key: str) -> Task | None:
    """Return the task with this key, or None if there is none: an old card may name one."""
    found = next((task for task in TASKS if task.key == key), None)
    return found or confirmation_by(key)
