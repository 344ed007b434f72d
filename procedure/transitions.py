"""Every way from one stage of a case to another, and what is missing from each.

Data and pure functions: nothing here moves a case.
"""

from collections.abc import Mapping
from typing import Final

from procedure.desk import Refused
from procedure.stages import Stage
from procedure.transition_rules import Circumstances, Transition
from procedure.transitions_changed_mind import LATE, SAME, WITHDRAWN
from procedure.transitions_learning import LEARNING
from procedure.transitions_meeting import MEETING
from procedure.transitions_outcome import OUTCOME
from procedure.transitions_publication import PUBLICATION
from procedure.transitions_referral import REFERRAL
from procedure.transitions_review import REVIEW

_ORDER: Final = list(Stage)


def _by_stages(transition: Transition) -> tuple[int, int]:
    return _ORDER.index(transition.leaves), _ORDER.index(transition.enters)


_ROWS: Final = (
    *REFERRAL, *LATE, *SAME, *WITHDRAWN, *MEETING, *OUTCOME, *REVIEW, *PUBLICATION, *LEARNING,
)  # fmt: skip
TRANSITIONS: Final = tuple(sorted(_ROWS, key=_by_stages))

_BY_STAGES: Final[Mapping[tuple[Stage, Stage], Transition]] = {
    (transition.leaves, transition.enters): transition for transition in TRANSITIONS
}


def transition(leaves: Stage, enters: Stage) -> Transition | None:
    """Return the one way from this stage to that; None if there is none."""
    return _BY_STAGES.get((leaves, enters))


def ways_on(stage: Stage) -> tuple[Transition, ...]:
    return tuple(way for way in TRANSITIONS if way.leaves is stage)


def missing(here: Circumstances, way: Transition) -> tuple[Refused, ...]:
    """Return everything this way still needs, each in words and with its source."""
    if here.case.stage is not way.leaves:
        return (Refused(f"The case is at “{here.case.stage.label}” now.", way.source),)
    return tuple(Refused(need.says, need.source) for need in way.needs if not need.met(here))


def open_ways(here: Circumstances) -> tuple[Transition, ...]:
    """Return the ways on for which nothing is missing."""
    return tuple(way for way in ways_on(here.case.stage) if not missing(here, way))
