"""What is asked of somebody by a day of its own, which is no clock of the timetable.

A case may have several such days at once.  Each speaks as a clock does, to whoever could do it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from procedure.actions import Action
from procedure.case import Case
from procedure.casework.asked import people_as
from procedure.casework.reminding import able
from procedure.clock_rules import ClockRule, Standing
from procedure.clocks import Clock
from procedure.counting import Counting
from procedure.facts import Fact
from procedure.ladders import UP_TO_5_DAYS, as_set
from procedure.notices import Audience, Notice, NoticeKind
from procedure.periods import ThatDay
from procedure.reminders import latest_step
from procedure.roles import Actor, PersonId, Role
from procedure.task_rules import Task
from procedure.tasks import open_tasks

WITH_OWN_DAY: Final = (Action.CONFIRM_CORRECTION, Action.ANSWER_DISPUTE)


def clock_of_task(case: Case, task: Task, counting: Counting) -> Clock | None:
    """Return the day of its own of an open task as something that is reminded of."""
    span = task.own_day(case, counting)
    if span is None:
        return None
    return Clock(
        rule=_rule(task),
        start=span.since,
        started_by=Fact.REFERRAL_RECEIVED,
        due=span.until,
        ladder=as_set(UP_TO_5_DAYS, counting.settings),
    )


def own_reminders(
    case: Case, today: date, counting: Counting, acting: Mapping[PersonId, Actor]
) -> Iterator[Notice]:
    """Leave word with whoever could do it today; where nobody could, with the Business Manager.

    A notice is one by its task, its step and its day, so that looking twice says a thing once.
    """
    for task in open_tasks(case):
        clock = clock_of_task(case, task, counting)
        step = latest_step(clock, counting.calendar, today) if clock else None
        if clock is None or step is None or step.key == "start":  # the task itself says that
            continue
        could = tuple(one.person for one in able(case, task, acting))
        for person in could or people_as(case, Role.BUSINESS_MANAGER):
            yield Notice(
                kind=NoticeKind.ASKED_AGAIN,
                to=Audience(person=person),
                reference=case.reference,
                about=f"{task.key}/{step.key}.{clock.due}",
            )


def _rule(task: Task) -> ClockRule:
    return ClockRule(
        code=task.key,
        duty=task.asks,
        owed_by=task.roles[0],
        owed_to="whoever asked",
        starts_at=(),
        allows=ThatDay(),
        met_by=(),
        standing=Standing.LOCAL,
        source=task.source,
        in_channel=None,
        on_breach="Whoever is asked is reminded.",
    )
