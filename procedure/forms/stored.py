"""What is kept of a long document: where it is and which version, and never the document."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Kind, Question
from procedure.sources import ours

_LONG: Final = ours("a long document stays in the partnership's own store")

STORED: Final = (
    Question(
        id="stored-at",
        asks="Link to it in the partnership's document store",
        kind=Kind.LINE,
        hint="Only people who may read it there can open it.",
        limit=500,
        missing="Give the link to the document",
        identifies=True,
        tier=Tier.CASE,
        source=_LONG,
    ),
    Question(
        id="version",
        asks="Version",
        kind=Kind.LINE,
        hint="For example 1, or draft 2.",
        limit=20,
        missing="Give the version of the document",
        tier=Tier.MEMBER,
        source=_LONG,
    ),
)
