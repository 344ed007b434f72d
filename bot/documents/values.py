"""What people gave, on its way into a document: shown as it was typed, and never obeyed.

A template is a program.  Whatever stands in an answer, ``{{`` and ``<w:p>`` included, comes out
as those same letters, since the one way out of a value here is ``__html__``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any, Final

NOT_GIVEN: Final = "Not given"
_LINE_END: Final = re.compile("\r\n?|[\u0085\u2028\u2029\v\f]")
# What no XML may hold: a client can send it, and a file with it in would not open.
_IMPOSSIBLE: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SEEN: Final = "\ufffd"
# Written as numbers, so that what makes documents never meets a brace that somebody typed.
_BRACES: Final = {ord("{"): "&#123;", ord("}"): "&#125;", ord("%"): "&#37;"}


@dataclass(frozen=True, slots=True)
class Given:
    """One answer, or the words for there being none.  ``asked`` is for templates to look at."""

    words: str = field(repr=False)
    asked: bool = True

    def __html__(self) -> str:
        return escape(cleaned(self.words or NOT_GIVEN)).translate(_BRACES)


class Named:
    """Values that a template calls by name: ``answers.circumstances``.

    Not a mapping: the name of a method of one (``items``) may be the name of a field too.
    """

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = dict(values)

    def __getitem__(self, name: str) -> Any:
        return self._values[name]


def cleaned(words: str) -> str:
    """Return the words as they can be written; what cannot be is seen to have been there."""
    return _IMPOSSIBLE.sub(_SEEN, _LINE_END.sub("\n", words))


def name_of(key: str) -> str:
    """Return what a template calls a field: "child-name" is ``child_name``."""
    return key.replace("-", "_")
