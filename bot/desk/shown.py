"""What the card shows on which a thing is done: once any of that has changed, it is an old one."""

from collections.abc import Mapping
from typing import Final

from procedure.actions import Action
from procedure.case import Topic
from procedure.request_actions import OF_ONE_REQUEST, WHENEVER
from procedure.tasks import task
from procedure.tasks_correcting import EFFECT

_MEETING: Final = frozenset({Topic.MEETING})
_MEMBERS: Final = frozenset({Topic.MEMBERS})
_NOTIFICATION: Final = frozenset({Topic.NOTIFICATION})
_SHOWN: Final[Mapping[Action, frozenset[Topic]]] = {
    Action.ADD_MEMBER: _MEMBERS,
    Action.REMOVE_MEMBER: _MEMBERS,
    Action.ASK_FOR_CORRECTION: EFFECT,
    Action.WITHDRAW_CORRECTION: frozenset({Topic.CORRECTIONS}),
    Action.ENTER_DECISION: _NOTIFICATION,
    Action.ENTER_VIEW: _NOTIFICATION,
    Action.ENTER_NOTIFIED: _NOTIFICATION,
    Action.ENTER_SECTION_2: frozenset({Topic.MEETING, Topic.RECOMMENDATION}),
    Action.ENTER_SECTION_3: frozenset({Topic.RECOMMENDATION, Topic.DECISION}),
    Action.REMIND: frozenset(),
    Action.CORRECT_TOLD: frozenset({Topic.DECISION, Topic.OUTCOME}),
    **dict.fromkeys(OF_ONE_REQUEST, frozenset({Topic.REQUESTS})),
    **dict.fromkeys(WHENEVER, frozenset[Topic]()),
}


# Each is told by themselves, so that another's being told makes no card an old one.
_BY_THEMSELVES: Final = frozenset(
    {Action.TELL_BOARD, Action.TELL_AGENCY, Action.TELL_PANEL, Action.TELL_BY_HAND}
)
# A day is what it is, whether or not what was sent on it is written and agreed by then.
_ON_A_DAY: Final = frozenset({Action.RECORD_DATE, Action.RECORD_REPORT_SENT})


def shown_for(action: Action, about: str) -> frozenset[Topic]:
    """Return a task's own topics; whatever is no task is a part of the meeting, or of the case."""
    if action in _BY_THEMSELVES:
        return frozenset({Topic.DECISION})
    asked = task(f"{action}/{about}") or task(action)
    if asked and action in _ON_A_DAY:
        return asked.topics - {Topic.DOCUMENTS}
    return asked.topics if asked else _SHOWN.get(action, _MEETING)
