"""The dialog stack in the database: which dialog is on, and the few words it keeps.

The SDK's own state storage would pickle it, twice a turn, and let the last writer win.  Here
it is plain JSON, and is written only when a turn has changed it.
"""

from collections.abc import Mapping
from typing import Any

from botbuilder.core import StatePropertyAccessor, TurnContext
from botbuilder.dialogs import Dialog, DialogContext, DialogInstance, DialogSet, DialogState
from typing_extensions import override

Body = Mapping[str, Any]


class Held(StatePropertyAccessor):
    """The stack of one turn, held where the SDK looks for it."""

    def __init__(self, state: DialogState) -> None:
        self._state = state

    @override
    async def get(self, turn_context: TurnContext, default_value_or_factory: Any = None) -> Any:
        return self._state

    @override
    async def set(self, turn_context: TurnContext, value: Any) -> None:
        self._state = value

    @override
    async def delete(self, turn_context: TurnContext) -> None:
        self._state = DialogState()


def stack(body: Body) -> DialogState:
    """Read a stack back; what an older edition left that is no dialog now is dropped later."""
    instances: list[DialogInstance] = []
    for kept in body.get("stack", ()):
        instance = DialogInstance()
        instance.id, instance.state = kept["id"], dict(kept["state"])
        instances.append(instance)
    return DialogState(instances)


def written(state: DialogState) -> Body:
    return {"stack": [{"id": one.id, "state": dict(one.state)} for one in state.dialog_stack]}


async def context(turn: TurnContext, state: DialogState, *dialogs: Dialog) -> DialogContext:
    found = DialogSet(Held(state))
    for dialog in dialogs:
        found.add(dialog)
    made: DialogContext = await found.create_context(turn)
    return made
