"""A sentence above a card: why nothing came of a press, over the card as it now stands."""

from cards.elements import Json, bold, panel, with_first_line


def said_above(card: Json, words: str) -> Json:
    return with_first_line(card, panel(bold(words), style="attention"))
