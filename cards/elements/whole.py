"""A whole card, and the one way out: plain JSON of version 1.5, in English."""

import json
from collections.abc import Sequence
from typing import Final

from cards.elements.inert import inert
from cards.elements.kinds import Card, Refresh, Submit
from cards.elements.made import Json, Part, made, plain

VERSION: Final = "1.5"
LANGUAGE: Final = "en"  # a card names its language by two letters, and no country
MOST_BUTTONS: Final = 6  # Teams shows six and hides the others behind three dots


def card(
    body: Sequence[Part],
    buttons: Sequence[Submit],
    *,
    summary: str,
    refresh: Refresh | None = None,
) -> Json:
    """Return a whole card.  A locked phone shows the summary, so it may say nothing private."""
    if len(buttons) > MOST_BUTTONS:
        raise ValueError(f"a card has room for {MOST_BUTTONS} buttons, not {len(buttons)}")
    look = {"version": VERSION, "lang": LANGUAGE, "fallback_text": inert(summary)}
    return plain(
        made(Card, **look, refresh=refresh, body=list(body), actions=list(buttons) or None)
    )


def with_first_line(whole: Json, part: Part) -> Json:
    """Return the card with one more part above all others; the card given stays as it was."""
    return {**whole, "body": [plain(part), *whole["body"]]}


def size(*parts: Part) -> int:
    """Return how many bytes these parts will take up in a card."""
    return sum(len(json.dumps(plain(part))) for part in parts)
