"""The ways of a case whose notification is made late, or withdrawn.  Data only.

A case without a rapid review comes to one if the local authority decides to notify after all.
If nothing has been begun it is with the authority again meanwhile; what has been begun goes on,
and a meeting that has been opened is not undone.  One that has come to a rapid review leaves it
again if the criteria turn out not to be met.
"""

from typing import Final

from procedure.case import Case, DecisionCode
from procedure.facts import Fact
from procedure.forms.likeness import SAME_INCIDENT
from procedure.forms.notification import DO_NOT_NOTIFY
from procedure.needs import explained, of_case, recorded
from procedure.sources import default, section
from procedure.stages import IN_RAPID_REVIEW, Stage
from procedure.task_rules import all_agree
from procedure.transition_rules import Transition
from procedure.transitions_referral import AWARE, IS_NOT_TO_NOTIFY, IS_TO_NOTIFY, NOTIFIED

_NOTIFYING: Final = section("4.1")
_WITHDRAWAL: Final = default("a notification that is withdrawn")


def _changed_its_mind(case: Case) -> bool:
    return any(
        made.decision is DecisionCode.NOTIFY and made.outcome == DO_NOT_NOTIFY
        for made in case.signatures
    )


_CHANGED: Final = of_case(
    "The local authority has not changed its decision.", _changed_its_mind, _NOTIFYING
)
LATE: Final = tuple(
    Transition(
        leaves=leaves,
        enters=enters,
        when=when,
        needs=(_CHANGED, IS_TO_NOTIFY, AWARE, *more),
        source=_NOTIFYING,
        decision=DecisionCode.NOTIFY,
    )
    for leaves, enters, when, more in (
        (
            Stage.NO_RR_ROUTE,
            Stage.LA_CONSIDERATION,
            "The local authority decides after all to notify.",
            (),
        ),
        (
            Stage.SCOPING,
            Stage.RR_OPEN,
            "The local authority decides after all to notify, and notifies.",
            (NOTIFIED,),
        ),
        (
            Stage.MEETING_SET,
            Stage.RR_OPEN,
            "The local authority notifies after all, and the date set is outside the new window.",
            (NOTIFIED,),
        ),
    )
)

_WITHDRAWN: Final = (
    of_case(
        "No notification has been sent that could be withdrawn.",
        lambda case: Fact.PANEL_NOTIFIED in case.facts,
        _NOTIFYING,
    ),
    IS_NOT_TO_NOTIFY,
    of_case(
        "The three safeguarding partners have not all agreed to withdraw it.",
        all_agree,
        _NOTIFYING,
    ),
    recorded(
        Fact.NOTIFICATION_WITHDRAWN,
        "The national Panel has not been told that the notification is withdrawn.",
        _WITHDRAWAL,
    ),
    explained("Say why the criteria are not met after all.", _WITHDRAWAL),
)

_SAME: Final = default("cases that may concern the same child")
# A case that turns out to be of the same incident as another is closed in its favour.
SAME: Final = tuple(
    Transition(
        leaves=stage,
        enters=Stage.ARCHIVED,
        when="It is of the same incident as another case, and is closed in favour of that.",
        needs=(
            of_case(
                "It is not recorded that it is of the same incident as another case.",
                lambda case: any(
                    made.decision is DecisionCode.SAME_CHILD and made.outcome == SAME_INCIDENT
                    for made in case.in_force
                ),
                _SAME,
            ),
        ),
        source=_SAME,
    )
    for stage in (Stage.REFERRED, Stage.LA_CONSIDERATION, Stage.NO_RR_ROUTE)
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
    for stage in IN_RAPID_REVIEW
)
