"""The ready-made situations: each begins from nothing and stops where there is something to do.

A situation is played by made-up people who say and press what real ones would, so that a bot
which cannot be used so cannot be shown so either.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from rehearsal.situations.busy_weeks import busy
from rehearsal.situations.scripts import (
    Script,
    before_section_2,
    fresh,
    last_day,
    losing_quorum,
)


@dataclass(frozen=True, slots=True)
class Situation:
    """``says`` is one sentence for whoever chooses it; ``play`` raises ``CannotPlay``."""

    key: str
    title: str
    says: str
    play: Script


_ALL: Final = (
    Situation(
        "fresh",
        "A new partnership",
        "Everybody is there, and nothing has been referred yet.",
        fresh,
    ),
    Situation(
        "last-day",
        "The last day to notify",
        "The local authority has decided to notify the national Panel, and today is the last day"
        " on which it may.",
        last_day,
    ),
    Situation(
        "losing-quorum",
        "A meeting about to lose its quorum",
        "The meeting is open and has just enough agencies, and the housing association has to"
        " leave.",
        losing_quorum,
    ),
    Situation(
        "before-section-2",
        "One day before section 2",
        "The meeting has decided, and the recommendation is to be signed tomorrow.",
        before_section_2,
    ),
    Situation(
        "busy",
        "A busy partnership",
        "Forty cases at many stages, referred over ten weeks by several people.",
        busy,
    ),
)
SITUATIONS: Final[Mapping[str, Situation]] = {each.key: each for each in _ALL}
