"""Where a rule moves a case on: the table of transitions says what that needs.

A rule never writes a stage itself, so that what the table says is what is done.
"""

from collections.abc import Sequence
from dataclasses import replace

from procedure.after_deciding import secured
from procedure.case import Case
from procedure.casework.ask import Ask, Change, Verdict
from procedure.desk import Refused
from procedure.overlay_rules import Overlay
from procedure.sources import section
from procedure.stages import Stage
from procedure.transition_rules import Circumstances
from procedure.transitions import missing, open_ways, transition


def onward(change: Change, ask: Ask, *stages: Stage) -> Verdict:
    """Take the changed case through these stages, or refuse with all that is missing.

    A case that is at one of them already stays there.
    """
    case = change.case
    for stage in stages:
        if case.stage is not stage:
            if lacking := _lacking(case, ask, stage, change.why):
                return _at_once(lacking)
            case = replace(case, stage=stage)
    return replace(change, case=case)


def of_itself(before: Case, after: Case, ask: Ask) -> Case:
    """Take a changed case along the way that the change has opened, if nobody decides on it."""
    here, then = _here(after, ask), _here(before, ask)
    opened = (way for way in open_ways(here) if missing(then, way) and way.decision is None)
    return replace(after, stage=next((way.enters for way in opened), after.stage))


def _lacking(case: Case, ask: Ask, stage: Stage, reason: str) -> Sequence[Refused]:
    way = transition(case.stage, stage)
    if way is None:
        return (_no_way(case.stage, stage),)
    return missing(replace(_here(case, ask), reason=reason), way)


def _here(case: Case, ask: Ask) -> Circumstances:
    kept = frozenset({Overlay.RECORDS_SECURED} if secured(case) else ())
    return Circumstances(
        case=case, on=ask.today, settings=ask.settings, calendar=ask.calendar, overlays=kept
    )


def _no_way(leaves: Stage, enters: Stage) -> Refused:
    return Refused(
        f"The case is at “{leaves.label}”, from which nothing leads to “{enters.label}”.",
        section("4"),
    )


def _at_once(lacking: Sequence[Refused]) -> Refused:
    """Make one refusal of several, each followed by its own source as it is when it is alone."""
    *others, last = lacking
    return Refused(" ".join((*map(str, others), last.because)), last.source)
