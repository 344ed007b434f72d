"""The ways of a case whose notification is made late, or withdrawn.  Data only.

A case without a rapid review comes to one if the local authority decides to notify after all,
which it may until the Partnership Chair has decided.  One that has come to it leaves it again
if the criteria turn out not to be met.
"""

from typing import Final

from procedure.case import Case, DecisionCode
from procedure.facts import Fact
from procedure.forms.agreement import AGREE
from procedure.forms.notification import DO_NOT_NOTIFY
from procedure.needs import decided, explained, of_case, recorded
from procedure.sources import default, section
from procedure.stages import Stage
from procedure.transition_rules import Transition
from procedure.transitions_referral import AWARE, IS_NOT_TO_NOTIFY, IS_TO_NOTIFY, SENT

_NOTIFYING: Final = section("4.1")
_WITHDRAWAL: Final = default("a notification that is withdrawn")


def _changed_its_mind(case: Case) -> bool:
    return any(
        made.decision is DecisionCode.NOTIFY and made.outcome == DO_NOT_NOTIFY
        for made in case.signatures
    )


# A case may be here without a rapid review, and the Partnership Chair has yet to decide.
_STILL_OPEN: Final = (
    Stage.NO_RR_ROUTE,
    Stage.SCOPING,
    Stage.MEETING_SET,
    Stage.IN_MEETING,
    Stage.RECOMMENDED,
    Stage.DEFERRED,
    Stage.CHAIR_DECISION,
)
_CHANGED: Final = of_case(
    "The local authority has not changed its decision.", _changed_its_mind, _NOTIFYING
)
LATE: Final = tuple(
    Transition(
        leaves=stage,
        enters=Stage.RR_OPEN,
        when="The local authority decides after all to notify, and notifies.",
        needs=(
            _CHANGED,
            IS_TO_NOTIFY,
            AWARE,
            SENT,
        ),
        source=_NOTIFYING,
        decision=DecisionCode.NOTIFY,
    )
    for stage in _STILL_OPEN
)

_IN_RAPID_REVIEW: Final = (
    Stage.RR_OPEN,
    Stage.SCOPING,
    Stage.MEETING_SET,
    Stage.IN_MEETING,
    Stage.RECOMMENDED,
    Stage.DEFERRED,
)
_WITHDRAWN: Final = (
    of_case(
        "No notification has been sent that could be withdrawn.",
        lambda case: Fact.PANEL_NOTIFIED in case.facts,
        _NOTIFYING,
    ),
    IS_NOT_TO_NOTIFY,
    decided(
        DecisionCode.PARTNERS_AGREE,
        AGREE,
        says="The three safeguarding partners have not all agreed to withdraw it.",
        source=_NOTIFYING,
    ),
    recorded(
        Fact.NOTIFICATION_WITHDRAWN,
        "The national Panel has not been told that the notification is withdrawn.",
        _WITHDRAWAL,
    ),
    explained("Say why the criteria are not met after all.", _WITHDRAWAL),
)

_REFERRED: Final = of_case(
    "There is no referral to go on with. The case is archived instead.",
    lambda case: case.referral is not None,
    _WITHDRAWAL,
)

WITHDRAWN: Final = tuple(
    Transition(
        leaves=stage,
        enters=enters,
        when=when,
        needs=(*_WITHDRAWN, *more),
        source=_WITHDRAWAL,
        decision=DecisionCode.NOTIFY,
    )
    for enters, more, when in (
        (Stage.NO_RR_ROUTE, (_REFERRED,), "It is withdrawn, and the referral goes on without it."),
        (Stage.ARCHIVED, (), "It is withdrawn, and nothing is left to decide."),
    )
    for stage in _IN_RAPID_REVIEW
)
