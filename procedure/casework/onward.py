"""Where a rule moves a case on: the table of transitions says what that needs.

A rule never writes a stage itself, so that what the table says is what is done.
"""

from collections.abc import Sequence
from dataclasses import replace

from procedure.case import Case
from procedure.casework.ask import Ask, Change, Verdict
from procedure.desk import Refused
from procedure.sources import section
from procedure.stages import Stage
from procedure.transition_rules import Circumstances
from procedure.transitions import missing, transition


def onward(change: Change, ask: Ask, *stages: Stage) -> Verdict:
    """Take the changed case through these stages, or refuse with all that is missing.

    A case that is at one of them already stays there.
    """
    case = change.case
    for stage in stages:
        if case.stage is not stage:
            if lacking := _lacking(case, ask, stage):
                return _at_once(lacking)
            case = replace(case, stage=stage)
    return replace(change, case=case)


def _lacking(case: Case, ask: Ask, stage: Stage) -> Sequence[Refused]:
    way = transition(case.stage, stage)
    if way is None:
        return (_no_way(case.stage, stage),)
    here = Circumstances(case=case, on=ask.today, settings=ask.settings, calendar=ask.calendar)
    return missing(here, way)


def _no_way(leaves: Stage, enters: Stage) -> Refused:
    return Refused(
        f"The case is at “{leaves.label}”, from which nothing leads to “{enters.label}”.",
        section("4"),
    )


def _at_once(lacking: Sequence[Refused]) -> Refused:
    """Make one refusal of several, each followed by its own source as it is when it is alone."""
    *others, last = lacking
    return Refused(" ".join((*map(str, others), last.because)), last.source)
