"""In which themes and at which widths every card is drawn, and where its picture is kept."""

from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

PICTURES: Final = Path(__file__).parents[3] / "docs" / "pictures"
THEMES: Final = {"light": "light", "dark": "dark", "contrast": "high contrast"}


@dataclass(frozen=True, slots=True)
class Width:
    """``columns`` is how many of them make a sheet about as wide as it is tall."""

    name: str
    says: str
    pixels: int
    columns: int


# In a chat on a desktop, unless a card asks for all the width there is, which none of ours does.
DESKTOP: Final = Width("desktop", "on a desktop", 432, 9)
PHONE: Final = Width("phone", "on a phone", 320, 12)


@dataclass(frozen=True, slots=True)
class Look:
    theme: str
    width: Width

    def __str__(self) -> str:
        return f"{self.theme}-{self.width.name}"

    @property
    def says(self) -> str:
        return f"{THEMES[self.theme]}, {self.width.says}"

    @property
    def sheet(self) -> Path:
        return PICTURES / f"gallery-{self}.png"


LOOKS: Final = [Look(theme, width) for theme, width in product(THEMES, (DESKTOP, PHONE))]
