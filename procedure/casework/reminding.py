"""Somebody reminded of what they are asked: by a person, once a day at the most for one thing.

The ladder of a clock goes on as it is; this is beside it.  An agency's reply is chased instead.
"""

from collections.abc import Mapping
from typing import Final

from procedure.case import Case
from procedure.casework.ask import Ask, Change, Verdict
from procedure.desk import Refused
from procedure.notices import Audience, Notice, NoticeKind
from procedure.permissions import PERMISSIONS, roles_held_on
from procedure.roles import Actor, PersonId
from procedure.task_rules import Task
from procedure.tasks import open_tasks

_NOT_WAITED_FOR: Final = "Nobody waits for this any more. Nothing was sent."
_NOBODY: Final = (
    "Nobody else on this case can do this today, so nobody was reminded. Add somebody to the case,"
    " or enrol them first."
)


def remind(case: Case, ask: Ask) -> Verdict:
    """Remind everybody who could do this today, except whoever asks."""
    source = PERMISSIONS[ask.action].source
    task = next((one for one in open_tasks(case) if one.key == ask.about), None)
    if task is None:
        return Refused(_NOT_WAITED_FOR, source)
    people = [one.person for one in able(case, task, ask.enrolled) if one.person != ask.by.person]
    if not people:
        return Refused(_NOBODY, source)
    return Change(
        case=case,
        says="They are being reminded. One reminder a day is enough for one thing.",
        touches=frozenset(),
        notices=tuple(
            Notice(
                kind=NoticeKind.ASKED_AGAIN,
                to=Audience(person=person),
                reference=case.reference,
                about=f"{task.key}/{ask.today}",
            )
            for person in people
        ),
    )


def able(case: Case, task: Task, known: Mapping[PersonId, Actor]) -> list[Actor]:
    """Return who could do it today: on the case, in its role, and not barred from it."""
    members = sorted({member.person for member in case.members} & known.keys())
    return [known[one] for one in members if _can(case, task, known[one])]


def _can(case: Case, task: Task, person: Actor) -> bool:
    holds = roles_held_on(case, person) & frozenset(task.roles)
    theirs = task.partner in {None, person.agency.partner}
    return bool(holds) and theirs and person.person != task.not_by
