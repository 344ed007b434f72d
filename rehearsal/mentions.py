"""Mentions as a reader sees them: a name, where the text has ``<at>...</at>``.

Teams shows the name of whoever the id belongs to, and what the bot wrote only if it knows
nobody of that id.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from rehearsal.people import Json

TAG: Final = re.compile(r"<at>(.*?)</at>", re.DOTALL)

NameOf: TypeAlias = Callable[[str], str]


def words_with_names(activity: Json, name_of: NameOf) -> str:
    """Return what a message says; ``name_of`` gives an empty string for an id it does not know."""
    text = str(activity.get("text") or "")
    return _put(text, _names(activity.get("entities"), name_of))


def card_with_names(card: Json, name_of: NameOf) -> Json:
    """Return the card with the mentions of its ``msteams.entities`` put as names."""
    names = _names((card.get("msteams") or {}).get("entities"), name_of)
    shown: Json = _shown(card, names) if names else card
    return shown


def _names(entities: Any, name_of: NameOf) -> dict[str, str]:
    mentions = [one for one in entities or [] if one.get("type") == "mention"]
    return {one["text"]: _name(one, name_of) for one in mentions if one.get("text")}


def _name(mention: Json, name_of: NameOf) -> str:
    mentioned = mention.get("mentioned") or {}
    known = name_of(str(mentioned.get("id", "")))
    return known or str(mentioned.get("name") or TAG.sub(r"\1", mention["text"]))


def _shown(part: Any, names: Mapping[str, str]) -> Any:
    """Change what is there to be read, and leave alone what a press would send."""
    if isinstance(part, str):
        return _put(part, names)
    if isinstance(part, list):
        return [_shown(one, names) for one in part]
    if isinstance(part, dict):
        kept = ("msteams", "data", "refresh")
        return {key: one if key in kept else _shown(one, names) for key, one in part.items()}
    return part


def _put(text: str, names: Mapping[str, str]) -> str:
    for mention, name in names.items():
        text = text.replace(mention, name)
    return text
