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
    Action.ENTER_DECISION: _NOTIFICATION,
    Action.ENTER_VIEW: _NOTIFICATION,
    Action.ENTER_NOTIFIED: _NOTIFICATION,
    **dict.fromkeys(OF_ONE_REQUEST, frozenset({Topic.REQUESTS})),
    **dict.fromkeys(WHENEVER, frozenset[Topic]()),
}


def shown_for(action: Action, about: str) -> frozenset[Topic]:
    """Return a task's own topics; whatever is no task is a part of the meeting, or of the case."""
    asked = task(f"{action}/{about}") or task(action)
    return asked.topics if asked else _SHOWN.get(action, _MEETING)
