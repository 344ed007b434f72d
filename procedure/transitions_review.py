"""The ways of a review, from its first meeting to the approval of its report.  Data only."""

from collections.abc import Callable
from typing import Final

from procedure.case import Case, DecisionCode, Signature
from procedure.decisions import is_made
from procedure.decisions_publication import FIT, IMPROVEMENTS_ONLY, NOT_PUBLISH, PUBLISH
from procedure.decisions_review import NO_REVIEWER, NOT_INVITED, NOT_SUITABLE, RETURN
from procedure.facts import Fact
from procedure.needs import decided, has, of_case, recorded
from procedure.sources import section
from procedure.stages import Stage
from procedure.transition_rules import Circumstances, Need, Transition

_TERMS: Final = section("10.1*")
_APPROVING: Final = section("16")


def _done_or_not_to_be(
    code: DecisionCode, fact: Fact, not_to_be: str
) -> Callable[[Circumstances], bool]:
    """It was decided and has been done, or it was decided that it is not to be."""
    return lambda here: (
        is_made(here.case, code, not_to_be) or (is_made(here.case, code) and has(here, fact))
    )


def _fit_since_sent_back(case: Case) -> bool:
    """Whether the Case Review Panel's last word is "fit", and came after any sending back."""
    said = [made for made in case.signatures if _is_fitness(made) or _sends_back(made)]
    return bool(said) and said[-1].outcome == FIT


def _sent_back(case: Case) -> bool:
    made = case.signed(DecisionCode.REPORT_APPROVED)
    return made is not None and _sends_back(made)


def _is_fitness(made: Signature) -> bool:
    return made.decision is DecisionCode.REPORT_FIT


def _sends_back(made: Signature) -> bool:
    return made.decision is DecisionCode.REPORT_APPROVED and made.outcome == RETURN


_APPROVED: Final = (
    decided(
        DecisionCode.REPORT_APPROVED,
        says="The report has not been approved by the Subgroup and then by the Partnership.",
        source=_APPROVING,
    ),
    recorded(
        Fact.REPORT_ENDORSED,
        "The day on which the report was endorsed is not recorded.",
        _APPROVING,
    ),
)

REVIEW: Final = (
    Transition(
        leaves=Stage.LCSPR_INITIATED,
        enters=Stage.SETTING_SCOPE,
        when="The Case Review Panel meets for the first time.",
        needs=(
            Need(
                says="No reviewer is appointed, with independence and qualification attested.",
                met=_done_or_not_to_be(
                    DecisionCode.REVIEWER, Fact.REVIEWER_APPOINTED, NO_REVIEWER
                ),
                source=section("7"),
            ),
            decided(
                DecisionCode.PANEL_CHAIR,
                says="The Subgroup has not recommended a Case Review Panel Chair.",
                source=section("8"),
            ),
            decided(
                DecisionCode.PANEL_MEMBERS,
                says="The Subgroup has not identified the Case Review Panel's members.",
                source=section("9.1"),
            ),
            recorded(
                Fact.FIRST_PANEL_MEETING,
                "The Case Review Panel has not met.",
                _TERMS,
            ),
        ),
        source=section("9"),
    ),
    Transition(
        leaves=Stage.SETTING_SCOPE,
        enters=Stage.GATHERING,
        when="The Partnership Chair approves the terms of reference.",
        needs=(
            decided(
                DecisionCode.TERMS,
                says=(
                    "The terms of reference have not been completed by the Case Review Panel, "
                    "then agreed by the Subgroup, then approved by the Partnership Chair."
                ),
                source=_TERMS,
            ),
            recorded(
                Fact.TERMS_APPROVED,
                "The day on which the terms of reference were approved is not recorded.",
                _TERMS,
            ),
        ),
        source=_TERMS,
        decision=DecisionCode.TERMS,
    ),
    Transition(
        leaves=Stage.GATHERING,
        enters=Stage.ANALYSIS,
        when="What every agency sent is accepted.",
        needs=(
            recorded(
                Fact.REPORTS_ACCEPTED,
                "The Case Review Panel has not accepted what every agency sent.",
                section("15.7"),
            ),
        ),
        source=section("15.7"),
        decision=DecisionCode.REPORTS,
    ),
    Transition(
        leaves=Stage.ANALYSIS,
        enters=Stage.DRAFT_REPORT,
        when="The draft report is received.",
        needs=(
            recorded(Fact.THEMES_SET, "The key themes are not settled.", section("15.8")),
            Need(
                says=(
                    "The family has not been heard, and the reasons for not taking part are not "
                    "recorded."
                ),
                met=_done_or_not_to_be(DecisionCode.FAMILY, Fact.FAMILY_HEARD, NOT_INVITED),
                source=section("14.4"),
            ),
            Need(
                says=(
                    "The Learning Workshop has not been held, and it is not recorded why one is "
                    "not suitable."
                ),
                met=_done_or_not_to_be(DecisionCode.WORKSHOP, Fact.WORKSHOP_HELD, NOT_SUITABLE),
                source=section("15.9"),
            ),
            recorded(
                Fact.DRAFT_RECEIVED, "The draft report has not been received.", section("16")
            ),
        ),
        source=_APPROVING,
    ),
    Transition(
        leaves=Stage.DRAFT_REPORT,
        enters=Stage.APPROVAL,
        when="The Case Review Panel passes the report.",
        needs=(
            of_case(
                "The Case Review Panel has not found the report fit since it was last changed.",
                _fit_since_sent_back,
                _APPROVING,
            ),
        ),
        source=_APPROVING,
        decision=DecisionCode.REPORT_FIT,
    ),
    Transition(
        leaves=Stage.APPROVAL,
        enters=Stage.DRAFT_REPORT,
        when="The Subgroup or the Partnership sends the report back.",
        needs=(of_case("The report has not been sent back.", _sent_back, _APPROVING),),
        source=_APPROVING,
        decision=DecisionCode.REPORT_APPROVED,
    ),
    Transition(
        leaves=Stage.APPROVAL,
        enters=Stage.PUBLICATION_PLANNING,
        when="The safeguarding partners decide to publish the report.",
        needs=(
            *_APPROVED,
            decided(
                DecisionCode.PUBLICATION,
                PUBLISH,
                says="The safeguarding partners have not all decided to publish the report.",
                source=section("17.1"),
            ),
        ),
        source=section("17.1"),
        decision=DecisionCode.PUBLICATION,
    ),
    Transition(
        leaves=Stage.APPROVAL,
        enters=Stage.NON_PUBLICATION,
        when="The safeguarding partners are of the view that it should not be published in full.",
        needs=(
            *_APPROVED,
            decided(
                DecisionCode.PUBLICATION,
                IMPROVEMENTS_ONLY,
                NOT_PUBLISH,
                says="The safeguarding partners have not all given that view, with reasons.",
                source=section("17.1"),
            ),
            recorded(
                Fact.NON_PUBLICATION_DECIDED,
                "The day of the decision not to publish is not recorded.",
                section("17.1"),
            ),
        ),
        source=section("17.1"),
        decision=DecisionCode.PUBLICATION,
    ),
)
