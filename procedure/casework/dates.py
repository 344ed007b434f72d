"""Recording that something was done, on a day: the dates no other rule records."""

from typing import Final

from procedure.case import Case, Topic
from procedure.casework.ask import Ask, Change, Verdict, day, in_future, with_fact
from procedure.casework.onward import onward
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.sources import section
from procedure.stages import Stage
from procedure.tasks import task

# Where recording a fact moves the case on.
MOVES: Final = {
    (Fact.INFORMATION_REQUESTED, Stage.RR_OPEN): Stage.SCOPING,
    (Fact.INFORMATION_REQUESTED, Stage.NO_RR_ROUTE): Stage.SCOPING,
}


def record(case: Case, ask: Ask) -> Verdict:
    """Record the fact that this card asks for, if it is still asked for."""
    wanted = task(f"{ask.action}/{ask.about}")
    if wanted is None or wanted.over(case) or not wanted.opens(case):
        return Refused("This date is not asked for now, or is recorded already.", section("4.3"))
    if refused := in_future(ask, "on"):
        return refused
    fact, on = Fact(ask.about), day(ask.answers, "on")
    change = Change(
        case=with_fact(case, ask, fact, on),
        says="The date is recorded.",
        touches=frozenset({Topic.DATES}),
    )
    return onward(change, ask, MOVES.get((fact, case.stage), case.stage))
