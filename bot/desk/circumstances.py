"""What the desk needs to know besides the command: the partnership and the day."""

from dataclasses import dataclass

from bot.partnership import CivilClock, Partnership


@dataclass(frozen=True, slots=True)
class Circumstances:
    partnership: Partnership
    clock: CivilClock
