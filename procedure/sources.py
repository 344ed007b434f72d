"""The texts the procedure rests on, and how a rule points into one of them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from procedure.published import PUBLISHED
from procedure.words import listed


class Instrument(StrEnum):
    """From the most binding to the least.

    The last three bind nobody: what others ask, what was proposed where the texts are silent, and
    what we added to that.
    """

    CHILDREN_ACT_2004 = "Children Act 2004"
    REGULATIONS_2018 = "SI 2018/789"
    WORKING_TOGETHER_2023 = "Working Together 2023"
    PROCEDURE = "Local procedure"
    SETTING = "Local setting"
    OWN_FORM = "This partnership's own form"
    PUBLISHED = "Published by others"
    DEFAULT = "Default"
    OURS = "Our own choice"


_SHORT: Final = {
    Instrument.PROCEDURE: "s{}",
    Instrument.SETTING: "setting: {}",
    Instrument.OWN_FORM: "own form: {}",
    Instrument.PUBLISHED: "[{}]",
    Instrument.DEFAULT: "default: {}",
    Instrument.OURS: "our own choice: {}",
}

_IN_WORDS: Final = {
    Instrument.PROCEDURE: "section {} of the procedure",
    Instrument.SETTING: "this partnership's own settings",
    Instrument.OWN_FORM: "this partnership's own form",
    Instrument.PUBLISHED: "what others have published ({} in the list of it)",
    Instrument.DEFAULT: "our own default for {}, where the guidance is silent",
    Instrument.OURS: "our own choice: {}",
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
        """Return the source as it is cited: "s4.1", "SI 2018/789 reg. 14", "[13, 14]"."""
        shape = _SHORT.get(self.instrument, f"{self.instrument} {{}}")
        return shape.format(self.pinpoint)

    @property
    def in_words(self) -> str:
        """Return the source as a person would be told it, on a card or in a refusal."""
        words = _IN_WORDS.get(self.instrument, f"{self.instrument}, {{}}")
        return words.format(self.pinpoint)


def section(number: str) -> Source:
    """Point into the partnership's own procedure, by section: "4.6", "1.5*", "1.6a"."""
    return Source(Instrument.PROCEDURE, number)


def published(*numbers: int) -> Source:
    """Point at forms and guidance of others, by their numbers in the list of what is published.

    They show what such a form asks elsewhere, and bind nobody here.
    """
    if unknown := [str(number) for number in numbers if number not in PUBLISHED]:
        raise ValueError(f"{listed(unknown)}: not in the list of what others have published")
    return Source(Instrument.PUBLISHED, ", ".join(map(str, numbers)))


def default(matter: str) -> Source:
    """Say that the texts are silent on a matter, and what was proposed stands: "interests"."""
    return Source(Instrument.DEFAULT, matter)


def ours(because: str) -> Source:
    """Say that nobody asks for this but us, and why we do: "whoever reads it must find it"."""
    return Source(Instrument.OURS, because)


def own_form(place: str) -> Source:
    """Point at a field that a partnership put into its own list: "referral.action.told"."""
    return Source(Instrument.OWN_FORM, place)


def setting(key: str) -> Source:
    """Point at a setting that a partnership may change, where the texts are silent."""
    return Source(Instrument.SETTING, key)
