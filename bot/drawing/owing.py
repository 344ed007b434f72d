"""What is waited for on a case, from whom, and by when: for lists of more than one thing.

It is worked out from the case each time.  A case's clocks are reckoned once, however much is
waited for on it; whoever could act is read once for all cases.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.desk.circumstances import Circumstances
from bot.drawing.owing_requests import asked_of_agencies
from bot.drawing.scene import RUNNING
from procedure.case import Case
from procedure.casework.reminding import able
from procedure.clock_rules import Level
from procedure.clocks import Clock
from procedure.editions import clocks_of
from procedure.own_days import clock_of_task
from procedure.roles import Actor, Agency, PersonId, Role
from procedure.sources import Source
from procedure.task_rules import Task
from procedure.tasks import open_tasks
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """``people`` could do it today, and ``opens`` is the button's key for it.

    ``clock`` is the one it must meet, if there is one; a request has a due date of its own.
    """

    case: Case
    opens: str
    asks: str
    roles: tuple[Role, ...]
    people: tuple[Actor, ...]
    source: Source
    due: date | None = None
    level: Level = Level.IN_TIME
    clock: Clock | None = None
    agency: Agency | None = None
    since: date | None = None
    task: Task | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """What lists are drawn from besides the cases: who may act, and since when what is asked.

    ``reminded`` is of what somebody has been reminded today.
    """

    about: Circumstances
    acting: Mapping[PersonId, Actor]
    since: Mapping[tuple[str, str], date] = field(default_factory=dict[tuple[str, str], date])
    reminded: frozenset[tuple[str, str]] = frozenset()

    @property
    def today(self) -> date:
        return self.about.clock.today()

    def running(self, case: Case) -> list[Clock]:
        """Return the clocks of a case now running that have a date, nearest first."""
        clocks = clocks_of(case, self.about.partnership.counting, self.today)
        found = [one for one in clocks if one.due and one.state(self.today) in RUNNING]
        return sorted(found, key=lambda one: (one.due or self.today, one.code))


def owed_on(case: Case, running: list[Clock], look: Looking) -> Iterator[Owed]:
    """Return all that is waited for on a case, in the order of the procedure."""
    for task in open_tasks(case):
        clock = next((one for one in running if one.code in task.due), None)
        own = clock_of_task(case, task, look.about.partnership.counting)
        dated = own or clock
        yield Owed(
            case=case,
            opens=task.key,
            asks=task.asks,
            roles=task.roles,
            people=tuple(able(case, task, look.acting)),
            source=task.source,
            due=dated.due if dated else None,
            level=dated.level(look.today) if dated else Level.IN_TIME,
            clock=None if own else clock,
            since=look.since.get((case.reference, task.key)),
            task=task,
        )
    for one in asked_of_agencies(case, look.acting):
        yield Owed(
            case=case,
            opens=one.opens,
            asks=one.asks,
            roles=one.roles,
            people=one.people,
            source=one.source,
            due=one.due,
            level=Level.RED if one.due and one.due < look.today else Level.IN_TIME,
            agency=one.agency,
            since=one.since,
        )


def looking(cases: Sequence[Case], about: Circumstances, work: UnitOfWork) -> Looking:
    """Gather what lists of these cases are drawn from, in as few statements as for one."""
    today, references = about.clock.today(), [case.reference for case in cases]
    return Looking(
        about=about,
        acting=work.people.acting(today),
        since=work.awaited.since(references),
        reminded=work.awaited.reminded(references, today),
    )
