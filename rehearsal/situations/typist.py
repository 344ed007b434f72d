"""Filling in whatever a card asks, with made-up words, as somebody does who knows the part.

What a situation turns on is given by the question's own name; everything else is answered from
what stands on the card.  Nothing here looks real: the names belong to nobody, and the words say
that they are made up.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import count
from typing import Final

from rehearsal.card_reading import inputs
from rehearsal.people import Json

NAMES: Final = (
    "Zephyrine Quillfeather",
    "Barnaby Thistledown",
    "Oriel Applewhistle",
    "Peregrine Mossbank",
    "Clementine Larkspur",
    "Ignatius Puddlewick",
    "Marigold Fernhollow",
    "Caspian Brambleby",
)
WORDS: Final = "This is made up, for the rehearsal."
LEAST: Final = ("none", "no", "never", "no-order", "agrees", "agree")  # what leads to least
OPTIONAL: Final = "(optional)"
PREFIX: Final = "q_"
A_FEW_DAYS: Final = timedelta(days=3)
TEN_YEARS: Final = timedelta(days=3700)


class Typist:
    """``today`` is the day it is in the rehearsal; each name asked for is another one."""

    def __init__(self, today: date, names_from: int = 0) -> None:
        self._today = today
        self._named = count(names_from)

    def fill(self, card: Json, answers: Mapping[str, str]) -> dict[str, str]:
        """Return what to type, by input: what is given, and else what is asked for."""
        typed = {name: self._typed(field, answers) for name, field in inputs(card).items()}
        return {name: words for name, words in typed.items() if words is not None}

    def _typed(self, field: Json, answers: Mapping[str, str]) -> str | None:
        given = answers.get(field["id"].removeprefix(PREFIX))
        if given is not None:
            return given
        if field.get("value") or OPTIONAL in str(field.get("label", "")):
            return None
        return self._made_up(field)

    def _made_up(self, field: Json) -> str:
        match field["type"]:
            case "Input.ChoiceSet":
                return _chosen([str(choice["value"]) for choice in field["choices"]])
            case "Input.Toggle":
                return str(field.get("valueOn", "true"))
            case "Input.Date":
                return self._day(str(field.get("label", "")).lower()).isoformat()
            case _:
                return self._words(str(field.get("label", "")).lower())

    def _day(self, label: str) -> date:
        if "birth" in label:
            return self._today - TEN_YEARS
        is_past = "date of the incident" in label or "discussed" in label
        return self._today - A_FEW_DAYS if is_past else self._today

    def _words(self, label: str) -> str:
        if "agency" in label:
            return "Thistledown Surgery"
        if "name" in label or "lead you" in label:
            return NAMES[next(self._named) % len(NAMES)]
        return "01632 960001" if "reach" in label else WORDS


def listed(card: Json, name: str, somebody: str) -> str | None:
    """Return the value under which a list offers somebody; None if they are not in it."""
    choices = inputs(card).get(f"{PREFIX}{name}", {}).get("choices") or []
    whole = f"{somebody}, "
    return next((str(one["value"]) for one in choices if one["title"].startswith(whole)), None)


def _chosen(offered: list[str]) -> str:
    return next((one for one in LEAST if one in offered), offered[0])
