"""The channels file: which channel of the team serves which purpose.

It does on the host what two named people otherwise confirm in chat.  Until then the bot
posts nothing in a channel; after that, nothing but what a channel may see.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from bot.host.csv_file import Line, NotAList, lines
from procedure.notices import Purpose

COLUMNS: Final = ("channel_id", "team_id", "purpose")

_TEAMS_ID: Final = re.compile(r"19:[0-9A-Za-z._-]{1,150}@thread\.(tacv2|skype)")

RULES: Final[tuple[tuple[str, Callable[[str], object], str], ...]] = (
    ("channel_id", _TEAMS_ID.fullmatch, "a channel's id, such as 19:abc@thread.tacv2"),
    ("team_id", _TEAMS_ID.fullmatch, "the id of its team's General channel"),
    ("purpose", lambda said: said in set(Purpose), f"one of {', '.join(Purpose)}"),
)


def read_channels(file: Path) -> tuple[tuple[Purpose, str, str], ...]:
    """Return purpose, channel and team for each line.  Raises NotAList."""
    found = lines(file, COLUMNS)
    complaints = [*_faults(found), *_twice(found)]
    if not found:
        complaints.append(f"{file} has no channel in it; it must have a line for each.")
    if complaints:
        raise NotAList(*complaints)
    return tuple(
        (Purpose(line.cells["purpose"]), line.cells["channel_id"], line.cells["team_id"])
        for line in found
    )


def _faults(found: Sequence[Line]) -> Iterator[str]:
    for line in found:
        for column, will_do, allowed in RULES:
            if not will_do(line.cells[column]):
                yield line.fault(column, allowed)


def _twice(found: Sequence[Line]) -> Iterator[str]:
    for column in ("channel_id", "purpose"):
        first: dict[str, Line] = {}
        for line in found:
            other = first.setdefault(line.cells[column], line)
            if other is not line:
                yield line.fault(column, f"another than in line {other.number}")
