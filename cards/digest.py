"""Several dates at once: after an outage, or when more than three fall due in one place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.due import COLOUR
from cards.elements import Json, Part, bold, card, coloured, heading, ruled, text
from procedure.case import CaseReference
from procedure.clock_rules import Level
from procedure.disclosure import InChannel, Tier
from procedure.roles import Role
from procedure.words import counted, long_date

TIER: Final = Tier.CHANNEL

_ROOM: Final = 24  # lines that fit on one card; the rest are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    reference: CaseReference
    due: InChannel
    owner: Role
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestView:
    """``away`` is the first and the last of the working days that went by in silence, if any."""

    lines: Sequence[Line]
    away: tuple[date, date] | None = None


def digest(view: DigestView) -> Json:
    left = len(view.lines) - _ROOM
    more = [text(f"And {counted(left, 'more date')}. Ask for your work to see them all.")]
    return card(
        [
            heading(f"{counted(len(view.lines), 'date')} to know about"),
            *([text(_why_now(*view.away))] if view.away else []),
            *map(_line, view.lines[:_ROOM]),
            *(more if left > 0 else []),
        ],
        [],
        summary="Safeguarding reminders, open to view.",
    )


def _why_now(first: date, last: date) -> str:
    days = f"on {long_date(first)}"
    if last > first:
        days = f"from {long_date(first)} to {long_date(last)}"
    return f"Quorate was not running {days}. Here is what it missed, and what is due now."


def _line(line: Line) -> Part:
    return ruled(
        bold(f"{line.reference}: {line.due}"),
        coloured(f"{line.level.label}. Owner: {line.owner.label}", COLOUR[line.level]),
    )
