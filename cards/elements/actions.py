"""Buttons, as Teams knows them.  What they mean is ``cards.press``'s business."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cards.elements.inert import inert
from cards.elements.kinds import Execute, Refresh, Submit
from cards.elements.made import made


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A button.  ``takes_inputs`` has the client send, and first check, what is filled in.

    A button that is not ``enabled`` is seen and cannot be pressed; say beside it why not.
    """

    title: str
    verb: str
    data: Mapping[str, Any]
    style: str | None = None
    takes_inputs: bool = False
    tooltip: str | None = None
    enabled: bool = True

    @property
    def properties(self) -> dict[str, object]:
        return {
            "title": inert(self.title),
            "style": self.style,
            "tooltip": inert(self.tooltip) if self.tooltip else None,
            "enabled": None if self.enabled else False,
            "inputs": None if self.takes_inputs else "none",
            "data": dict(self.data),
        }


def execute(act: Act) -> Execute:
    """Return a button that is answered in place.

    From a client that cannot do that, a message brings the same data.
    """
    return made(Execute, verb=act.verb, **act.properties, fallback=submit(act))


def submit(act: Act) -> Submit:
    return made(Submit, **act.properties)


def dialog_opener(act: Act) -> Submit:
    """Return a button that opens a dialog of Teams' own; Teams knows it by its data alone."""
    data = {**act.data, "msteams": {"type": "task/fetch"}}
    return made(Submit, **{**act.properties, "data": data})


def refresh(action: Execute, people: Sequence[str]) -> Refresh:
    """Have these people's cards brought up to date unasked; they are named as Teams does."""
    return made(Refresh, action=action, people=list(people))
