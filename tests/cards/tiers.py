"""Every card by its name, and what the views of those for a channel have room for."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Final, get_args, get_origin, get_type_hints

import cards
from procedure.disclosure import Tier

_MEETING: Final = ("meeting_view", "meeting_seats", "meeting_buttons")
SHARED: Final = frozenset({"__init__", "press", "due", "inputs", "rehearsal", "said", *_MEETING})
NAMES: Final = sorted({path.stem for path in Path(cards.__path__[0]).glob("*.py")} - SHARED)
MODULES: Final = {name: import_module(f"cards.{name}") for name in NAMES}
TIER_0: Final = {name: one for name, one in MODULES.items() if one.TIER is Tier.CHANNEL}


def views(module: ModuleType) -> list[type]:
    """The views that a card's module defines, and the parts of them."""
    return [
        one
        for one in vars(module).values()
        if is_dataclass(one) and isinstance(one, type) and one.__module__ == module.__name__
    ]


VIEWS_FOR_A_CHANNEL: Final = tuple(view for one in TIER_0.values() for view in views(one))


def held(kind: Any) -> Iterator[Any]:
    """Every kind of value there is room for, inside lists, pairs and other views as well."""
    if is_dataclass(kind):
        for hint in get_type_hints(kind).values():
            yield from held(hint)
    elif get_origin(kind) is None:
        yield kind
    for part in get_args(kind):
        yield from held(part)
