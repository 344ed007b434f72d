"""The Adaptive Card 1.5 elements this bot uses; nowhere else are a card's keys spelled.

The ``adaptivecards`` package supplies every element it has; ``kinds`` adds those it lacks.
Whatever words a card shows are made inert on the way through ``text``, ``inputs`` and
``actions``: a caller need not know whether a person or the procedure wrote them.
"""

from cards.elements.actions import Act, dialog_opener, execute, refresh, submit
from cards.elements.inputs import (
    Field,
    choice_input,
    choices_input,
    date_input,
    line_input,
    text_input,
    toggle_input,
)
from cards.elements.layout import actions, facts, panel, ruled, table
from cards.elements.made import Json, Part
from cards.elements.text import (
    Colour,
    bold,
    bullets,
    coloured,
    heading,
    lead,
    paragraphs,
    subheading,
    subtle,
    text,
    titled,
)
from cards.elements.whole import card, size, with_first_line

__all__ = [
    "Act",
    "Colour",
    "Field",
    "Json",
    "Part",
    "actions",
    "bold",
    "bullets",
    "card",
    "choice_input",
    "choices_input",
    "coloured",
    "date_input",
    "dialog_opener",
    "execute",
    "facts",
    "heading",
    "lead",
    "line_input",
    "panel",
    "paragraphs",
    "refresh",
    "ruled",
    "size",
    "subheading",
    "submit",
    "subtle",
    "table",
    "text",
    "text_input",
    "titled",
    "toggle_input",
    "with_first_line",
]
