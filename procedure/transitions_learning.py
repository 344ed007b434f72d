"""The ways from learning and action to the archive, and back out of it.  Data only.

A case that is opened again goes back to the stage from which it was archived.
"""

from typing import Final

from procedure.case import Case, DecisionCode
from procedure.decisions_learning import COMPLETE
from procedure.decisions_publication import ANSWERED
from procedure.facts import Fact
from procedure.needs import clocks, decided, explained, of_case, recorded
from procedure.sources import default, section
from procedure.stages import Stage
from procedure.starting import ClockState
from procedure.transition_rules import Circumstances, Need, Transition

_REOPENING: Final = default("a case that is opened again")


def _kept_up_long_enough(here: Circumstances) -> bool:
    return all(clock.state(here.on) is ClockState.MET for clock in clocks(here, "C34"))


def archived_from(case: Case) -> Stage:
    """Return the stage from which this case was archived, as its facts tell it."""
    for fact, stage in (
        (Fact.PLAN_AGREED, Stage.MONITORING),
        (Fact.SECTION_3_SIGNED, Stage.CLOSED_NO_REVIEW),
        (Fact.NOTIFICATION_WITHDRAWN, Stage.LA_CONSIDERATION),
    ):
        if fact in case.facts:
            return stage
    return Stage.DEATH_NOTICE_ONLY


def _opened_again(stage: Stage) -> Transition:
    was_there = of_case(
        "The case was not archived from that stage.",
        lambda case: archived_from(case) is stage,
        _REOPENING,
    )
    return Transition(
        leaves=Stage.ARCHIVED,
        enters=stage,
        when="The case is opened again.",
        needs=(explained("Say why the case is opened again.", _REOPENING), was_there),
        source=_REOPENING,
    )


LEARNING: Final = (
    Transition(
        leaves=Stage.LEARNING_AND_ACTION,
        enters=Stage.MONITORING,
        when="The action plan begins.",
        needs=(
            decided(
                DecisionCode.RECOMMENDATIONS,
                ANSWERED,
                says="Not every recommendation is accepted, or has a statement why not.",
                source=section("17.1"),
            ),
            recorded(Fact.PLAN_AGREED, "No action plan is agreed.", section("16.1")),
        ),
        source=section("16.1"),
        decision=DecisionCode.RECOMMENDATIONS,
    ),
    Transition(
        leaves=Stage.MONITORING,
        enters=Stage.ARCHIVED,
        when="Every action is complete.",
        needs=(
            decided(
                DecisionCode.ACTION_COMPLETE,
                COMPLETE,
                says="Not every action is complete, with evidence that improvement is sustained.",
                source=section("18.4"),
            ),
            Need(
                says="The report has not been on the website for as long as it must be.",
                met=_kept_up_long_enough,
                source=section("17.5"),
            ),
        ),
        source=section("18.4"),
        decision=DecisionCode.ACTION_COMPLETE,
    ),
    *map(
        _opened_again,
        (
            Stage.LA_CONSIDERATION,
            Stage.DEATH_NOTICE_ONLY,
            Stage.CLOSED_NO_REVIEW,
            Stage.MONITORING,
        ),
    ),
)
