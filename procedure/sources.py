"""The texts the procedure rests on, and how a rule points into one of them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Instrument(StrEnum):
    """From the most binding to the least.  The last two are ours; a setting may be changed."""

    CHILDREN_ACT_2004 = "Children Act 2004"
    REGULATIONS_2018 = "SI 2018/789"
    WORKING_TOGETHER_2023 = "Working Together 2023"
    PROCEDURE = "Local procedure"
    SETTING = "Local setting"
    DEFAULT = "Default"


_SHORT: Final = {
    Instrument.PROCEDURE: "s{}",
    Instrument.SETTING: "setting: {}",
    Instrument.DEFAULT: "default: {}",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One place in one text.  A rule without a source cannot be built."""

    instrument: Instrument
    pinpoint: str

    def __post_init__(self) -> None:
        if not self.pinpoint.strip():
            raise ValueError(f"{self.instrument} needs a section or paragraph")

    def __str__(self) -> str:
        """Return the source as it is cited: "s4.1", "SI 2018/789 reg. 14" or "setting: KEY"."""
        shape = _SHORT.get(self.instrument, f"{self.instrument} {{}}")
        return shape.format(self.pinpoint)

    @property
    def in_words(self) -> str:
        """Return the source as a person would be told it, on a card or in a refusal."""
        match self.instrument:
            case Instrument.PROCEDURE:
                return f"section {self.pinpoint} of the procedure"
            case Instrument.SETTING:
                return "this partnership's own settings"
            case Instrument.DEFAULT:
                return f"our own default for {self.pinpoint}, where the guidance is silent"
            case _:
                return f"{self.instrument}, {self.pinpoint}"


def section(number: str) -> Source:
    """Point into the partnership's own procedure, by section: "4.6", "1.5*", "1.6a"."""
    return Source(Instrument.PROCEDURE, number)


def default(matter: str) -> Source:
    """Say that the texts are silent on a matter, and that what stands is ours: "interests"."""
    return Source(Instrument.DEFAULT, matter)


def setting(key: str) -> Source:
    """Point at a setting that a partnership may change, where the texts are silent."""
    return Source(Instrument.SETTING, key)
