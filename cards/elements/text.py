"""Words on a card.  Everything but a heading is a text run, which no client reads as Markdown.

A text run is still searched for ``{{DATE(...)}}``, which clients replace; a run is therefore
never let to hold two opening braces together.
"""

import re
from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

from adaptivecards.elements import RichTextBlock, TextRun

from cards.elements.inert import inert, seen
from cards.elements.kinds import Container, Heading
from cards.elements.made import Part, made

Colour: TypeAlias = Literal["default", "good", "warning", "attention", "accent"]

_MOST_LINES: Final = 40  # a card has room for so many blocks and no more
_BETWEEN_BRACES: Final = re.compile(r"(?<=\{)(?=\{)")


def heading(words: str) -> Part:
    return made(Heading, text=inert(words), wrap=True, size="Large", weight="Bolder", **_HEADING)


def subheading(words: str) -> Part:
    return made(
        Heading, text=inert(words), wrap=True, size="Medium", weight="Bolder", spacing="Large",
        **_HEADING,
    )  # fmt: skip


def text(words: str) -> Part:
    return _block(_runs(words))


def bold(words: str) -> Part:
    return _block(_runs(words, weight="Bolder"))


def lead(words: str) -> Part:
    """Return words that are larger than the rest, for the one thing to be read."""
    return _block(_runs(words, weight="Bolder", size="Medium"))


def subtle(words: str) -> Part:
    """Return small print, close under what it belongs to."""
    return _block(_runs(words, isSubtle=True, size="Small"), spacing="Small")


def coloured(words: str, colour: Colour) -> Part:
    """Return words in a colour; the words must say by themselves what the colour says.

    A warning is a band behind the words: some clients draw its letters too pale to read.
    """
    if colour == "warning":
        return made(Container, items=[bold(words)], style="warning")
    return _block(_runs(words, weight="Bolder", color=colour))


def titled(title: str, words: str, colour: Colour | None = None) -> Part:
    """Return one line: what it is, then what it says; a question is followed by its answer."""
    title = f"{title} " if title.endswith("?") else f"{title}: "
    says = _runs(words, color=colour, weight="Bolder" if colour else None)
    return _block([*_runs(title, weight="Bolder"), *says], spacing="Small")


def paragraphs(words: str) -> list[Part]:
    """Return what somebody wrote, line by line; after many lines the rest stand together."""
    lines = [line for line in seen(words).split("\n") if line.strip()]
    rest = [" ".join(lines[_MOST_LINES:])] if len(lines) > _MOST_LINES else []
    return [text(line) for line in (*lines[:_MOST_LINES], *rest)]


def bullets(lines: Iterable[str]) -> list[Part]:
    return [_block(_runs(f"• {line}"), spacing="Small") for line in lines]


_HEADING: Final = {"style": "heading"}


def _block(runs: list[TextRun], spacing: str | None = None) -> Part:
    return made(RichTextBlock, inlines=runs, spacing=spacing)


def _runs(words: str, **look: object) -> list[TextRun]:
    line = seen(words).replace("\n", " ")
    return [made(TextRun, text=piece, **look) for piece in _BETWEEN_BRACES.split(line)]
