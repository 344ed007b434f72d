"""Fill in a page of the referral from its card alone, as somebody would who reads it.

Whatever the page asks is answered by kind.  An answer that the bot would not take by kind, such
as a date that must come after another, has its own in ``ANSWERS``, by the input's id.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Self, TypeAlias

Json: TypeAlias = dict[str, Any]

EXECUTE: Final = "Action.Execute"
ONWARD: Final = "Continue"  # on every page but the last
PROBLEM: Final = "There is a problem"
ANSWERS: Final[dict[str, str]] = {}
BY_KIND: Final = {
    "Input.Date": "2026-09-07",
    "Input.Number": "1",
    "Input.Text": "As it was recorded at the time.",
    "Input.Time": "09:30",
}


@dataclass(frozen=True, slots=True)
class Page:
    card: Json

    def onward(self) -> Json | None:
        """The button that leads to the next page, if there is one."""
        return next((button for button in self._buttons() if button["title"] == ONWARD), None)

    def version(self) -> int:
        """Which saving of the form the page shows, by what its buttons carry."""
        return max(int(button["data"]["n"]) for button in self._buttons())

    def answers(self) -> dict[str, str]:
        return {part["id"]: _answer(part) for part in self._inputs()}

    def follows(self, before: Self) -> bool:
        """Whether this is another page, with all that was sent taken and saved once."""
        said = self.words()
        is_another = self.card["body"] != before.card["body"]
        return is_another and PROBLEM not in said and self.version() == before.version() + 1

    def words(self) -> str:
        return " / ".join(str(part["text"]) for part in _parts(self.card) if "text" in part)

    def _buttons(self) -> Iterator[Json]:
        return (part for part in _parts(self.card) if part.get("type") == EXECUTE)

    def _inputs(self) -> Iterator[Json]:
        return (part for part in _parts(self.card) if str(part.get("type")).startswith("Input."))


def _answer(part: Json) -> str:
    match part:
        case {"id": str(name)} if name in ANSWERS:
            return ANSWERS[name]
        case {"type": "Input.ChoiceSet", "choices": [{"value": str(first)}, *_]}:
            return first
        case {"type": "Input.Toggle"}:
            return str(part.get("valueOn", "true"))
    return BY_KIND[part["type"]]


def _parts(part: Any) -> Iterator[Json]:
    """Every element of a card, in the order in which it is read."""
    if isinstance(part, dict):
        yield part
    for inner in part.values() if isinstance(part, dict) else part:
        if isinstance(inner, dict | list):
            yield from _parts(inner)
