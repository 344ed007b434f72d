"""The small forms of requests: what each asks, what its button says, and which agency is meant."""

from collections.abc import Mapping
from typing import Final

from bot.drawing.scene import Scene
from procedure.actions import Action

REQUEST_STEPS: Final[Mapping[Action, tuple[str, str]]] = {
    Action.ASK_ONE_MORE: ("Ask one more agency", "Add it to the list"),
    Action.RECORD_SENT: ("When was the letter sent by hand?", "Record the day"),
    Action.RECORD_REPLY: ("A reply that came by hand", "Record the reply"),
    Action.SEND_BACK_REPLY: ("Send the reply back", "Send it back"),
    Action.EXTEND_REPLY: ("Give the agency more time", "Give more time"),
    Action.ACCEPT_GAPS: ("Go on without every reply", "Accept the gaps"),
    Action.TAKE_UP: ("Take the request to the Subgroup", "Take it to the Subgroup"),
    Action.NEXT_STEP: ("Decide the next step", "Record the next step"),
    Action.FORMAL_ACTION: ("Record formal action", "Record the action"),
    Action.CONFIRM_SAFE: ("What was done to keep somebody safe?", "Record what was done"),
    Action.COMPLETE_SHARING: ("Complete the information-sharing record", "Keep the record"),
}


def agency_in(scene: Scene, about: str) -> list[tuple[str, str]]:
    """Return the agency that a step is about, if it is about one."""
    for part in about.split("/"):
        if found := scene.case.request_to(part):
            return [("Agency", found.agency.name)]
    return []
