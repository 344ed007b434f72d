"""One field of a form as a partnership writes it: ours reworded, or one of its own.

``kind``, ``choices`` and ``only_if`` are for a field of its own: the answers to ours are read by
their keys.  A tier can be raised and is never lowered.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias, cast

from procedure.conditions import Answered, Condition
from procedure.disclosure import Tier
from procedure.questions import Choice, Kind, Question
from procedure.settings import Complaints
from procedure.sources import own_form
from procedure.words import listed

Table: TypeAlias = Mapping[str, object]

_KEY: Final = re.compile(r"[a-z]+(-[a-z0-9]+)*")
_FULL: Final = re.compile(r"(national|case\sreview|practice\sreview)\spanel\b", re.IGNORECASE)
_BARE: Final = re.compile(r"\bpanel\b", re.IGNORECASE)
_LONGEST: Final = 4000
_MOST_CHOICES: Final = 12
_IN_WORDS: Final = frozenset({Kind.LINE, Kind.TEXT})
_CHOSEN: Final = frozenset({Kind.CHOICE, Kind.CHOICES})


def table_in(value: object) -> Table | None:
    """Return a table as it was read from a file, or None if it is something else."""
    if not isinstance(value, Mapping):
        return None
    return {str(key): each for key, each in cast("Mapping[object, object]", value).items()}


def is_key(value: object) -> bool:
    return isinstance(value, str) and bool(_KEY.fullmatch(value))


@dataclass(frozen=True, slots=True)
class _Part:
    """``read`` returns None for what is not allowed."""

    allows: str
    read: Callable[[object], object]


def _words(most: int, least: int) -> _Part:
    def read(value: object) -> object:
        if not isinstance(value, str) or not least <= len(value.strip()) <= most:
            return None
        return None if _BARE.search(_FULL.sub("", value)) else value.strip()

    says = "words, from {} to {} characters, with “national Panel” or “Case Review Panel” in full"
    return _Part(says.format(least, most), read)


def _whole(value: object, least: int, most: int) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if least <= value <= most else None


def _tier(value: object) -> Tier | None:
    number = _whole(value, Tier.CHANNEL, Tier.CASE)
    return None if number is None else Tier(number)


def _kind(value: object) -> Kind | None:
    return Kind(value) if isinstance(value, str) and value in set(Kind) else None


def _choices(value: object) -> tuple[Choice, ...] | None:
    table = table_in(value) or {}
    offered = tuple(Choice(key, str(words)) for key, words in table.items() if is_key(key))
    fits = 1 < len(table) == len(offered) <= _MOST_CHOICES
    return offered if fits and all(isinstance(words, str) for words in table.values()) else None


def _only_if(value: object) -> Condition | None:
    table = table_in(value) or {}
    question, answer = table.get("question"), table.get("is")
    if table.keys() != {"question", "is"} or not is_key(question) or not is_key(answer):
        return None
    return Answered(str(question), (str(answer),))


_TRUE_OR_FALSE: Final = _Part(
    "true or false", lambda value: value if isinstance(value, bool) else None
)
_PARTS: Final[Mapping[str, _Part]] = {
    "asks": _words(200, 1),
    "hint": _words(300, 0),
    "missing": _words(200, 1),
    "limit": _Part(
        f"a whole number from 1 to {_LONGEST}", lambda value: _whole(value, 1, _LONGEST)
    ),
    "required": _TRUE_OR_FALSE,
    "tier": _Part("0, 1 or 2", _tier),
    "identifies": _TRUE_OR_FALSE,
    "kind": _Part(listed(Kind, "or"), _kind),
    "future": _TRUE_OR_FALSE,
    "choices": _Part(f"a table of 2 to {_MOST_CHOICES} keys, each with its words", _choices),
    "only_if": _Part("a table of question and is, each of them a key", _only_if),
}
_OF_OURS: Final = ("asks", "hint", "missing", "limit", "required", "tier", "identifies")
_OF_ITS_OWN: Final = ("asks", "kind", "missing")
_FIELD: Final = {"only_if": "asked_if"}


def field_from(
    at: str, table: Table, ours: Question | None, *, must: bool
) -> Question | Complaints:
    """Read one field.  ``at`` is the key it is complained of by; ``must`` that it stays asked."""
    complaints = tuple(_refused(at, table, ours))
    if complaints:
        return complaints
    read: dict[str, Any] = {
        _FIELD.get(key, key): _PARTS[key].read(value)
        for key, value in table.items()
        if key != "id"
    }
    made = replace(ours or _blank(at, str(table["id"])), **read)
    return tuple(_too_far(at, table, made, ours, must=must)) or made


def _blank(at: str, key: str) -> Question:
    return Question(
        id=key, asks="", kind=Kind.LINE, missing="", tier=Tier.CASE, source=own_form(at)
    )


def _refused(at: str, table: Table, ours: Question | None) -> Iterator[str]:
    allowed = _OF_OURS if ours else tuple(_PARTS)
    for key, value in table.items():
        if key == "id":
            continue
        if key not in allowed:
            yield f"{at} cannot have {key}; it may have {listed(allowed, 'or')}."
        elif _PARTS[key].read(value) is None:
            yield f"{at}.{key} cannot be “{value}”; it may be {_PARTS[key].allows}."
    lacking = [key for key in _OF_ITS_OWN if key not in table]
    if lacking and not ours:
        yield f"{at} must have {listed(lacking)}, since it is a field of this partnership's own."


def _too_far(
    at: str, table: Table, made: Question, ours: Question | None, *, must: bool
) -> Iterator[str]:
    """Complain of what is well formed and still not allowed on this field."""
    lowest = ours.tier if ours else _lowest(made)
    if made.tier < lowest:
        may_be = listed((str(tier.value) for tier in Tier if tier >= lowest), "or")
        yield f"{at}.tier cannot be {made.tier.value}; it may be {may_be}."
    if ours and ours.identifies and not made.identifies:
        yield f"{at}.identifies cannot be false; it may be true."
    if must and not made.required:
        yield f"{at}.required cannot be false; it may be true. {_because(made)}"
    if "limit" in table and made.kind not in _IN_WORDS:
        yield f"{at} cannot have limit; only line and text may have it."
    if (made.kind in _CHOSEN) != bool(made.choices):
        yield f"{at} must have choices if its kind is choice or choices, and only then."


def _lowest(own: Question) -> Tier:
    """Words and dates may identify somebody, whatever they were meant to be used for."""
    sealed = own.identifies or own.kind in _IN_WORDS or own.kind is Kind.DATE
    return Tier.CASE if sealed else Tier.MEMBER


def _because(question: Question) -> str:
    return f"It rests on {question.source.in_words}."
