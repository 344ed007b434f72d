"""How the fields of section 4.3 are typed: the design's words, its mark, and where ours are.

A mark is "S" or "S s4.8" for the guidance, "[28]" for a form that others published, and empty
where the field was proposed.  Some fields without a mark are in the guidance all the same: then
``cites`` is the section where they were read.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

DEFAULT: Final = "default"
OURS: Final = "ours"
TEMPLATES: Final = "[26, 27]"  # the mark at the end of the columns of a chronology
SHARED: Final = "shared"  # on a page that documents of section 4.2 have too, and pinned with them


class Field(NamedTuple):
    """``held`` are questions, "question=choice", "column:id", "part:title" or "says:words"."""

    says: str
    mark: str
    cites: str
    held: tuple[str, ...]


class Fields(NamedTuple):
    """``besides`` is what the design does not list, and what that rests on."""

    listed: tuple[Field, ...]
    besides: Mapping[str, str]


def field(says: str, mark: str, cites: str, *held: str) -> Field:
    return Field(says, mark, cites, held)


REFERENCE: Final = {"part:Reference": OURS}
WRITER: Final = dict.fromkeys(("agency", "writer-name", "writer-job", "writer-contact"), SHARED)
SIGNED: Final = dict.fromkeys(("fact-and-opinion", "sharing-decision"), SHARED)
STORED: Final = dict.fromkeys(("stored-at", "version"), SHARED)
LETTER: Final = dict.fromkeys(("agency", "addressee-name", "secure-return", "who-to-call"), SHARED)
