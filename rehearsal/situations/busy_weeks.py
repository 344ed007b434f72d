"""A busy partnership: forty cases over ten weeks, from several referrers, at many stages.

What is old has been seen through, so that the days between go by in silence; what is of the last
days stands where it stands.  People work side by side, each at one thing at a time.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import partial
from itertools import cycle
from typing import Any, Final, TypeAlias

from rehearsal.civil_clock import CivilClock
from rehearsal.partnership import AMINA, BETH, MARCUS, TOM
from rehearsal.people import Person
from rehearsal.situations.casework import LETTERS, PAPERS, Casework
from rehearsal.situations.playing import Playing, SayStep
from rehearsal.teams import Teams
from rehearsal.working_days import working_days_later

Step: TypeAlias = Callable[[], Awaitable[None]]

# One of them is on nobody's list, and waits for the Business Unit to ask who he is.
REFERRERS: Final = (AMINA, BETH, MARCUS, AMINA, BETH, MARCUS, TOM)
AHEAD: Final = 8  # working days to a meeting that is still to come


class Upto(IntEnum):
    """How far a case has come."""

    REFERRED = 0
    ROUTE = 1
    LETTERS = 2
    SET = 3
    PAPERS = 4
    OPENED = 5
    OUTCOMES = 6
    RECOMMENDED = 7
    DECIDED = 8
    SHARED = 9


@dataclass(frozen=True, slots=True)
class Plan:
    """``notified`` makes it a rapid review; ``review`` is what the chairs come to."""

    upto: Upto
    notified: bool = False
    review: bool = False


CLOSED: Final = (Plan(Upto.SHARED, notified=True),)
REVIEWED: Final = (Plan(Upto.SHARED, notified=True, review=True), Plan(Upto.SHARED, notified=True))
A_DAY: Final = (
    Plan(Upto.REFERRED),
    Plan(Upto.ROUTE, notified=True),
    Plan(Upto.ROUTE),
    Plan(Upto.LETTERS, notified=True),
    Plan(Upto.PAPERS, notified=True),
    Plan(Upto.REFERRED),
)
LAST_DAY: Final = (
    Plan(Upto.REFERRED),
    Plan(Upto.OPENED, notified=True),
    Plan(Upto.OUTCOMES, notified=True),
    Plan(Upto.RECOMMENDED, notified=True, review=True),
    Plan(Upto.DECIDED, notified=True),
    Plan(Upto.ROUTE),
)
# How many working days after the beginning, and what is then referred.
DAYS: Final = (
    (0, CLOSED),
    (15, CLOSED),
    (30, REVIEWED),
    (45, A_DAY),
    (46, A_DAY),
    (47, A_DAY),
    (48, A_DAY),
    (49, (*LAST_DAY, *LAST_DAY)),
)


async def busy(teams: Teams, clock: CivilClock, say_step: SayStep) -> None:
    playing = Playing(teams, clock, say_step)
    began, referrers = await playing.on_a_working_day(), cycle(REFERRERS)
    for days, plans in DAYS:
        await playing.walk(working_days_later(began, days))
        await _side_by_side([_case(playing, next(referrers), plan) for plan in plans])


async def _case(playing: Playing, by: Person, plan: Plan) -> None:
    case = await Casework.referred(playing, by)
    for step in _steps(case, plan, playing.today)[: plan.upto]:
        await step()


def _steps(case: Casework, plan: Plan, today: date) -> Sequence[Step]:
    meets = today if plan.upto > Upto.PAPERS else working_days_later(today, AHEAD)
    return (
        case.notified if plan.notified else case.not_notified,
        partial(case.do, LETTERS),
        partial(case.set_for, meets),
        partial(case.do, PAPERS),
        case.opened,
        case.outcomes_recorded,
        partial(case.recommended, review=plan.review),
        case.decided,
        partial(case.shared, report=plan.notified),
    )


async def _side_by_side(doing: Sequence[Coroutine[Any, Any, None]]) -> None:
    """Wait for all; if one cannot go on, the others stop as well."""
    tasks = [asyncio.create_task(one) for one in doing]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
