"""What is waited for on a case, and from which role: worked out from the case each time.

A task opens when its facts say so and is over when its decision or date is there.  The
difference between two looks at a case is what somebody must newly be asked.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from procedure.case import Case
from procedure.stages import Stage
from procedure.task_rules import Task
from procedure.tasks_alternative import (
    COMMISSIONING,
    findings,
    findings_by,
    other_date_by,
    other_dates,
)
from procedure.tasks_correcting import confirmation_by, confirmations
from procedure.tasks_deciding import DECIDING
from procedure.tasks_notifying import NOTIFYING
from procedure.tasks_outcome import OUTCOME
from procedure.tasks_requests import REQUESTING
from procedure.tasks_signing import SIGNING
from procedure.tasks_triage import TRIAGE, likeness_by, likenesses
from procedure.tasks_writing import WRITING

TASKS: Final = (
    *NOTIFYING,
    *TRIAGE,
    *REQUESTING,
    *DECIDING,
    *WRITING,
    *SIGNING,
    *OUTCOME,
    *COMMISSIONING,
)


def open_tasks(case: Case) -> Iterator[Task]:
    """Everything now waited for, in the order of the procedure."""
    if case.stage is Stage.ARCHIVED:  # nobody waits for anything on a case that is over
        return iter(())
    return (task for task in tasks_of(case) if task.is_awaited and task.stands(case))


def tasks_of(case: Case) -> Iterator[Task]:
    """Everything that is ever asked on a case, and what was asked on this one alone."""
    own = (likenesses(case), confirmations(case), findings(case), other_dates(case))
    return chain(TASKS, *own)


def possible_changes(case: Case) -> Iterator[Task]:
    """What nobody waits for and somebody may do: a decision that can still be changed."""
    offered = chain(TASKS, other_dates(case))
    return (task for task in offered if not task.is_awaited and task.stands(case))


def task(key: str) -> Task | None:
    """Return the task with this key, or None if there is none: an old card may name one."""
    found = next((task for task in TASKS if task.key == key), None)
    by_key = (likeness_by, confirmation_by, findings_by, other_date_by)
    return found or next((one for named in by_key if (one := named(key))), None)
