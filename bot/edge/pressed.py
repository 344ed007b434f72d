"""A button, whichever of the roads it came by.

An Action.Execute comes as an invoke; the Action.Submit behind it as a message with data and
no words; a dialog of Teams' own as ``task/fetch`` when it opens and ``task/submit`` when it is
sent.  All that a button carries comes from the client: it may say what is meant, never who
means it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from bot.edge.incoming import Incoming, Kind

AUTOMATIC: Final = "automatic"


class Road(StrEnum):
    EXECUTE = "adaptiveCard/action"
    FALLBACK = "fallback"
    DIALOG_OPENED = "task/fetch"
    DIALOG_SENT = "task/submit"


@dataclass(frozen=True, slots=True)
class Pressed:
    road: Road
    data: Mapping[str, Any] = field(repr=False)
    by_hand: bool = True


@dataclass(frozen=True, slots=True)
class FileAnswer:
    """What a person said when asked whether a file may be put in their own OneDrive."""

    accepted: bool
    context: Mapping[str, Any] = field(repr=False)
    upload: Mapping[str, Any] = field(repr=False)


def pressed(incoming: Incoming) -> Pressed | None:
    """Return the button, or None if none was pressed."""
    return executed(incoming) or fallen_back(incoming) or in_dialog(incoming)


def executed(incoming: Incoming) -> Pressed | None:
    match _invoked(incoming, Road.EXECUTE):
        case {"action": {"data": dict(data)}}:
            by_hand = incoming.trigger != AUTOMATIC
            return Pressed(Road.EXECUTE, _own(data), by_hand)
    return None


def fallen_back(incoming: Incoming) -> Pressed | None:
    if incoming.kind is not Kind.MESSAGE or incoming.text or incoming.value is None:
        return None
    return Pressed(Road.FALLBACK, _own(incoming.value))


def in_dialog(incoming: Incoming) -> Pressed | None:
    for road in (Road.DIALOG_OPENED, Road.DIALOG_SENT):
        match _invoked(incoming, road):
            case {"data": dict(data)}:
                return Pressed(road, _own(data))
    return None


def file_answer(incoming: Incoming) -> FileAnswer | None:
    match _invoked(incoming, "fileConsent/invoke"):
        case {"type": "fileUpload", "action": "accept" | "decline" as answer, **rest}:
            context, upload = rest.get("context"), rest.get("uploadInfo")
            return FileAnswer(
                accepted=answer == "accept",
                context=context if isinstance(context, dict) else {},
                upload=upload if isinstance(upload, dict) else {},
            )
    return None


def _invoked(incoming: Incoming, name: str) -> Mapping[str, Any] | None:
    is_it = incoming.kind is Kind.INVOKE and incoming.name == name
    return incoming.value if is_it else None


def _own(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Leave out what Teams itself put among our data."""
    return {key: value for key, value in data.items() if key != "msteams"}
