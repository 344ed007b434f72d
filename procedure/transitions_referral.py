"""The ways from a referral to the gathering of information.  Data only."""

from typing import Final

from procedure.case import Case, DecisionCode
from procedure.facts import Fact
from procedure.forms.deaths import CARE_LEAVER, LOOKED_AFTER
from procedure.forms.notification import DO_NOT_NOTIFY, NOTIFY
from procedure.needs import decided, explained, of_case, recorded
from procedure.sources import section
from procedure.stages import Stage
from procedure.transition_rules import Transition

_NOTIFYING: Final = section("4.1")
_DEFINITION: Final = section("1.3")
_REQUESTS: Final = section("4.3")

_DEATHS: Final = (
    (Fact.LOOKED_AFTER_DEATH_KNOWN, Fact.LOOKED_AFTER_DEATH_NOTIFIED),
    (Fact.CARE_LEAVER_DEATH_KNOWN, Fact.CARE_LEAVER_DEATH_NOTIFIED),
)


def _death_known(case: Case) -> bool:
    return any(known in case.facts for known, _ in _DEATHS)


def _deaths_notified(case: Case) -> bool:
    """Whether there is a death to notify, and none that has not been."""
    return _death_known(case) and all(
        notified in case.facts for known, notified in _DEATHS if known in case.facts
    )


IS_TO_NOTIFY: Final = decided(
    DecisionCode.NOTIFY,
    NOTIFY,
    says="The local authority has not decided to notify the national Panel.",
    source=_DEFINITION,
)
IS_NOT_TO_NOTIFY: Final = decided(
    DecisionCode.NOTIFY,
    DO_NOT_NOTIFY,
    says="The local authority has not recorded a decision not to notify, with reasons.",
    source=_NOTIFYING,
)
AWARE: Final = recorded(
    Fact.BECAME_AWARE,
    "The day on which the local authority became aware is not recorded.",
    _NOTIFYING,
)
SENT: Final = recorded(
    Fact.PANEL_NOTIFIED,
    "The day on which the national Panel was notified is not recorded.",
    _NOTIFYING,
)
RECEIVED: Final = recorded(
    Fact.NOTIFICATION_RECEIVED,
    "The day on which the Business Unit received the notification is not recorded.",
    _NOTIFYING,
)
NOTIFIED: Final = of_case(
    "Neither the day on which the notification was sent nor that of its receipt is recorded.",
    lambda case: bool({Fact.PANEL_NOTIFIED, Fact.NOTIFICATION_RECEIVED} & case.facts.keys()),
    _NOTIFYING,
)
_REQUESTED: Final = recorded(
    Fact.INFORMATION_REQUESTED, "Agencies have not been asked for information.", _REQUESTS
)
_NOTICE_GIVEN: Final = of_case(
    "The Secretary of State and Ofsted have not been notified of the death.",
    _deaths_notified,
    _NOTIFYING,
)

REFERRAL: Final = (
    Transition(
        leaves=Stage.DRAFT_REFERRAL,
        enters=Stage.REFERRED,
        when="The Business Unit receives section 1 of the Referral Form.",
        needs=(
            of_case(
                "Section 1 of the Referral Form is not complete.",
                lambda case: case.referral is not None,
                _NOTIFYING,
            ),
            recorded(
                Fact.REFERRAL_RECEIVED,
                "The Business Unit has not received the referral.",
                _NOTIFYING,
            ),
        ),
        source=_NOTIFYING,
        decision=DecisionCode.REFERRAL_GOES_IN,
    ),
    Transition(
        leaves=Stage.REFERRED,
        enters=Stage.LA_CONSIDERATION,
        when="The local authority representative is told of the referral.",
        needs=(
            recorded(
                Fact.LA_INFORMED,
                "The local authority representative has not been told of the referral.",
                _NOTIFYING,
            ),
        ),
        source=_NOTIFYING,
    ),
    Transition(
        leaves=Stage.LA_CONSIDERATION,
        enters=Stage.RR_OPEN,
        when="The local authority notifies the national Panel, and the Business Unit knows of it.",
        needs=(IS_TO_NOTIFY, AWARE, NOTIFIED),
        source=_NOTIFYING,
        decision=DecisionCode.NOTIFY,
    ),
    Transition(
        leaves=Stage.LA_CONSIDERATION,
        enters=Stage.NO_RR_ROUTE,
        when="The local authority decides not to notify.",
        needs=(IS_NOT_TO_NOTIFY,),
        source=_NOTIFYING,
        decision=DecisionCode.NOTIFY,
    ),
    Transition(
        leaves=Stage.LA_CONSIDERATION,
        enters=Stage.DEATH_NOTICE_ONLY,
        when="A looked-after child or care leaver has died, and no incident is notified.",
        needs=(
            IS_NOT_TO_NOTIFY,
            decided(
                DecisionCode.DEATH,
                LOOKED_AFTER,
                CARE_LEAVER,
                says="It is not recorded whether a looked-after child or a care leaver died.",
                source=_DEFINITION,
            ),
            of_case(
                "The day on which the death became known is not recorded.",
                _death_known,
                _DEFINITION,
            ),
        ),
        source=_DEFINITION,
        decision=DecisionCode.DEATH,
    ),
    Transition(
        leaves=Stage.RR_OPEN,
        enters=Stage.SCOPING,
        when="Agencies are asked for information.",
        needs=(SENT, RECEIVED, _REQUESTED),
        source=_REQUESTS,
        decision=DecisionCode.AGENCIES_ASKED,
    ),
    Transition(
        leaves=Stage.NO_RR_ROUTE,
        enters=Stage.SCOPING,
        when="Agencies are asked for information.",
        needs=(IS_NOT_TO_NOTIFY, _REQUESTED),
        source=_NOTIFYING,
        decision=DecisionCode.AGENCIES_ASKED,
    ),
    Transition(
        leaves=Stage.DEATH_NOTICE_ONLY,
        enters=Stage.NO_RR_ROUTE,
        when="The safeguarding partners think that learning can be gained.",
        needs=(
            _NOTICE_GIVEN,
            explained("Say what learning the partners think can be gained.", _DEFINITION),
        ),
        source=_DEFINITION,
    ),
    Transition(
        leaves=Stage.DEATH_NOTICE_ONLY,
        enters=Stage.ARCHIVED,
        when="The safeguarding partners see no learning to be gained.",
        needs=(_NOTICE_GIVEN,),
        source=_DEFINITION,
    ),
)
