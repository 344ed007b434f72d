"""The ways of publication: in full, of improvements only, or not at all.  Data only."""

from typing import Final

from procedure.case import Case, DecisionCode
from procedure.decisions import is_made
from procedure.decisions_publication import IMPROVEMENTS_ONLY, NOT_PUBLISH
from procedure.facts import Fact
from procedure.needs import clocks, day_of, decided, not_on, of_case, recorded
from procedure.overlay_rules import Overlay
from procedure.sources import section
from procedure.stages import Stage
from procedure.starting import ClockState
from procedure.transition_rules import Circumstances, Need, Transition

_NON_PUBLICATION: Final = section("17.1")
_SENDING: Final = section("17.5")


def _sent_in_time(here: Circumstances) -> bool:
    states = {clock.state(here.on) for clock in clocks(here, "C31", "C32")}
    return ClockState.MET in states


def _final(case: Case, outcome: str) -> bool:
    """Whether every partner has decided so since the national Panel's advice was received."""
    advised = day_of(case, Fact.ADVICE_RECEIVED)
    if advised is None or not is_made(case, DecisionCode.PUBLICATION, outcome):
        return False
    return all(s.on >= advised for s in case.in_force if s.decision is DecisionCode.PUBLICATION)


_ADVISED: Final = (
    recorded(
        Fact.NON_PUBLICATION_TOLD,
        "Ofsted, the Secretary of State and the national Panel have not been told.",
        _NON_PUBLICATION,
    ),
    recorded(
        Fact.ADVICE_RECEIVED,
        "The national Panel's advice is not recorded.",
        _NON_PUBLICATION,
    ),
)


def _advised(outcome: str, enters: Stage, when: str) -> Transition:
    final = of_case(
        "The safeguarding partners have not all decided so since the advice was received.",
        lambda case: _final(case, outcome),
        _NON_PUBLICATION,
    )
    return Transition(
        leaves=Stage.NON_PUBLICATION,
        enters=enters,
        when=when,
        needs=(*_ADVISED, final),
        source=_NON_PUBLICATION,
        decision=DecisionCode.PUBLICATION,
    )


PUBLICATION: Final = (
    Transition(
        leaves=Stage.PUBLICATION_PLANNING,
        enters=Stage.LEARNING_AND_ACTION,
        when="The day of publication comes, and it is published.",
        needs=(
            recorded(Fact.SENT_TO_PANEL, "It has not been sent to the national Panel.", _SENDING),
            recorded(
                Fact.SENT_TO_SECRETARY_OF_STATE,
                "It has not been sent to the Secretary of State.",
                _SENDING,
            ),
            recorded(Fact.SENT_TO_OFSTED, "It has not been sent to Ofsted.", _SENDING),
            Need(
                says="It was not sent to all three in time for the date of publication.",
                met=_sent_in_time,
                source=_SENDING,
            ),
            decided(
                DecisionCode.PUBLICATION_DATE,
                says="The safeguarding partners have not all agreed the date of publication.",
                source=_SENDING,
            ),
            not_on(
                Overlay.COURT_ORDER,
                "A court order or other restriction on publication is in force.",
                section("17.2"),
            ),
            recorded(Fact.PUBLISHED, "It has not been published.", _SENDING),
        ),
        source=_SENDING,
        decision=DecisionCode.PUBLICATION_DATE,
    ),
    _advised(
        IMPROVEMENTS_ONLY,
        Stage.PUBLICATION_PLANNING,
        "The safeguarding partners decide to publish information on improvements only.",
    ),
    _advised(
        NOT_PUBLISH,
        Stage.LEARNING_AND_ACTION,
        "The safeguarding partners decide to publish nothing.",
    ),
)
