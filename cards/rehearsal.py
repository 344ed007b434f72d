"""Marking a card as rehearsed, so that nobody takes a made-up case for a real one."""

from cards.elements import Json, coloured, with_first_line
from cards.elements.made import plain

WORD = "REHEARSAL"


def marked(card: Json) -> Json:
    """Return the card under the word REHEARSAL; one that has it already is left as it is."""
    line = coloured(WORD, "warning")
    return card if card["body"][:1] == [plain(line)] else with_first_line(card, line)
