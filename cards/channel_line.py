"""A case in a channel, on one line: the least that lets everybody know what is waited for.

A stage without channel words is never spoken of in a channel; asking for it is a fault.
"""

from dataclasses import dataclass
from typing import Final

from cards.elements import Json, card, text
from procedure.case import CaseReference
from procedure.disclosure import InChannel, Tier
from procedure.roles import Role
from procedure.stages import IN_CHANNEL, Stage

TIER: Final = Tier.CHANNEL


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelLineView:
    reference: CaseReference
    stage: Stage
    next_due: InChannel | None = None
    owner: Role | None = None
    outstanding: int = 0


def channel_line(view: ChannelLineView) -> Json:
    words = IN_CHANNEL[view.stage]
    if words is None:
        raise ValueError(f"the stage {view.stage.value} is never spoken of in a channel")
    fields = [
        view.reference,
        words,
        view.next_due or "Nothing due",
        f"Owner: {view.owner.label}" if view.owner else "",
        f"{view.outstanding} outstanding",
    ]
    return card([text(" | ".join(filter(None, fields)))], [], summary=f"{view.reference}: a case.")
