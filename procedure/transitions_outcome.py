"""The ways from the Partnership Chair's decision to a review, another review, or none.  Data only.

A decision that the national Panel questions is made again: the earlier one no longer counts.
"""

from typing import Final

from procedure.alternatives import alternatives_of, findings_outstanding
from procedure.case import Case, DecisionCode
from procedure.facts import Fact
from procedure.forms.recommendations import ALTERNATIVE, COMMISSION, NO_REVIEW
from procedure.lengths import SCRUTINY
from procedure.needs import day_of, decided, not_on, of_case, recorded
from procedure.overlay_rules import Overlay
from procedure.periods import months_after
from procedure.sources import section, setting
from procedure.stages import Stage
from procedure.transition_rules import Circumstances, Need, Transition

_SECTIONS: Final = section("4.7")
_SHARING: Final = section("4.8")


def _decided_since_challenged(case: Case) -> bool:
    made = case.signed(DecisionCode.FINAL_DECISION)
    challenged = day_of(case, Fact.DECISION_CHALLENGED)
    return made is not None and (challenged is None or made.on >= challenged)


def _two_people_signed(case: Case) -> bool:
    recommended = case.signed(DecisionCode.RECOMMENDATION)
    made = case.signed(DecisionCode.FINAL_DECISION)
    return recommended is not None and made is not None and recommended.by != made.by


def _referrer_told(case: Case) -> bool:
    return case.referrer is None or Fact.REFERRER_TOLD in case.facts


def _report_sent(case: Case) -> bool:
    return Fact.PANEL_NOTIFIED not in case.facts or Fact.RAPID_REVIEW_SENT in case.facts


def _scrutiny_over(here: Circumstances) -> bool:
    signed = day_of(here.case, Fact.SECTION_3_SIGNED)
    months = here.settings.length(SCRUTINY)
    return signed is not None and months_after(signed, months) < here.on


_TOLD: Final = (
    of_case("The referrer has not been told the decision.", _referrer_told, _SECTIONS),
    recorded(
        Fact.BOARD_TOLD,
        "Board members and agencies have not been told the decision.",
        _SHARING,
    ),
    of_case(
        "The Rapid Review Report has not been sent to the national Panel.",
        _report_sent,
        _SHARING,
    ),
)


def _outcome(decision: str, enters: Stage, when: str, *more: Need) -> Transition:
    decides = decided(
        DecisionCode.FINAL_DECISION,
        decision,
        says="The Partnership Chair has not decided so.",
        source=_SECTIONS,
    )
    return Transition(
        leaves=Stage.OUTCOME_SHARING,
        enters=enters,
        when=when,
        needs=(decides, *_TOLD, *more),
        source=_SHARING,
        decision=DecisionCode.FINAL_DECISION,
    )


OUTCOME: Final = (
    Transition(
        leaves=Stage.CHAIR_DECISION,
        enters=Stage.OUTCOME_SHARING,
        when="The Partnership Chair signs section 3.",
        needs=(
            of_case("Section 3 is not signed.", _decided_since_challenged, _SECTIONS),
            of_case(
                "Somebody other than the signer of section 2 has not signed section 3.",
                _two_people_signed,
                _SECTIONS,
            ),
        ),
        source=_SECTIONS,
        decision=DecisionCode.FINAL_DECISION,
    ),
    _outcome(
        NO_REVIEW,
        Stage.CLOSED_NO_REVIEW,
        "Everybody has been told that there is to be no review of any kind.",
    ),
    _outcome(
        ALTERNATIVE,
        Stage.ALTERNATIVE_REVIEW,
        "Everybody has been told that there is to be an alternative review.",
        of_case(
            "The Partnership Chair has not said which review, who leads it and by when.",
            lambda case: bool(alternatives_of(case)),
            section("5"),
        ),
    ),
    _outcome(
        COMMISSION,
        Stage.LCSPR_INITIATED,
        "Everybody has been told that there is to be a review.",
        recorded(
            Fact.LCSPR_INITIATED,
            "The day of the decision to initiate the review is not recorded.",
            section("3"),
        ),
    ),
    Transition(
        leaves=Stage.CLOSED_NO_REVIEW,
        enters=Stage.CHAIR_DECISION,
        when="The national Panel questions the decision.",
        needs=(
            recorded(
                Fact.DECISION_CHALLENGED,
                "No question from the national Panel is recorded.",
                section("4.8"),
            ),
        ),
        source=section("4.8"),
    ),
    Transition(
        leaves=Stage.CLOSED_NO_REVIEW,
        enters=Stage.ARCHIVED,
        when="The time in which the national Panel may look at the decision is over.",
        needs=(
            Need(
                says="The case is still open to the national Panel's scrutiny.",
                met=_scrutiny_over,
                source=setting(SCRUTINY.key),
            ),
            not_on(
                Overlay.RECORDS_SECURED,
                "Agencies have not been told that records need no longer be secured.",
                section("4.8"),
            ),
        ),
        source=section("4.8"),
        decision=DecisionCode.RECORDS_RELEASED,
    ),
    Transition(
        leaves=Stage.ALTERNATIVE_REVIEW,
        enters=Stage.LEARNING_AND_ACTION,
        when="The findings have gone to everybody they go to.",
        needs=(
            of_case(
                "The findings have not gone to everybody that this kind of review reports to.",
                lambda case: findings_outstanding(case) == (),
                section("5"),
            ),
        ),
        source=section("5"),
        decision=DecisionCode.ALTERNATIVE,
    ),
)
