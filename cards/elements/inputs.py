"""What a person fills in.  Every input has a label, and a complaint if it must be filled."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from cards.elements.inert import inert, seen
from cards.elements.kinds import Choice, ChoiceInput, DateInput, TextInput, ToggleInput
from cards.elements.made import Part, made

YES: Final = "yes"
NO: Final = "no"


@dataclass(frozen=True, slots=True)
class Field:
    """What every input has.  ``required`` is the client's complaint if it is left empty.

    A client that complains does not send: leave ``required`` empty where what is typed must
    be kept although it is not finished.
    """

    id: str
    label: str
    value: str = field(default="", repr=False)
    required: str = ""

    @property
    def properties(self) -> dict[str, object]:
        demanded = {"required": True, "complaint": inert(self.required)} if self.required else {}
        return {
            "id": self.id,
            "label": inert(self.label),
            "value": seen(self.value) or None,
            **demanded,
        }


def line_input(field: Field) -> Part:
    """Return a box for a few words.  It has no greatest length, at which clients cut silently."""
    return made(TextInput, **field.properties)


def text_input(field: Field) -> Part:
    return made(TextInput, **field.properties, multiline=True)


def date_input(field: Field) -> Part:
    return made(DateInput, **field.properties)


def choice_input(field: Field, options: Iterable[tuple[str, str]], *, dropped: bool) -> Part:
    """Return a list to choose one from, as (what comes back, what is read)."""
    look: dict[str, object] = (
        {"style": "compact", "placeholder": "Choose one"} if dropped else {"style": "expanded"}
    )
    return made(ChoiceInput, **field.properties, choices=_choices(options), wrap=True, **look)


def choices_input(field: Field, options: Iterable[tuple[str, str]]) -> Part:
    """Return a list to choose any number from."""
    look: dict[str, object] = {"style": "expanded", "several": True, "wrap": True}
    return made(ChoiceInput, **field.properties, choices=_choices(options), **look)


def toggle_input(field: Field, statement: str) -> Part:
    look: dict[str, object] = {"title": inert(statement), "on": YES, "off": NO, "wrap": True}
    return made(ToggleInput, **field.properties, **look)


def _choices(options: Iterable[tuple[str, str]]) -> list[Choice]:
    return [made(Choice, title=inert(reads), value=value) for value, reads in options]
