"""What the card shows on which a thing is done: once any of that has changed, it is an old one."""

from collections.abc import Mapping
from typing import Final

from procedure.actions import Action
from procedure.case import Topic
from procedure.tasks import task

_MEETING: Final = frozenset({Topic.MEETING})
_MEMBERS: Final = frozenset({Topic.MEMBERS})
_SHOWN: Final[Mapping[Action, frozenset[Topic]]] = {
    Action.ADD_MEMBER: _MEMBERS,
    Action.REMOVE_MEMBER: _MEMBERS,
}


def shown_for(action: Action, about: str) -> frozenset[Topic]:
    """Return a task's own topics; whatever is no task is a part of the meeting, or of the case."""
    asked = task(f"{action}/{about}") or task(action)
    return asked.topics if asked else _SHOWN.get(action, _MEETING)
