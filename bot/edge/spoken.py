"""What somebody typed, without the mention of this bot that Teams puts in the middle of it.

The mention is found by whom it mentions, never by a name: names change, and anybody may bear
the bot's.
"""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

MOST_MENTIONS: Final = 20

_BLANKS: Final = re.compile(r"(?:[ \t\xa0]|&nbsp;)+")


def spoken(said: str, entities: object, bot_id: str) -> str:
    for mention in islice(_mentions(entities, bot_id), MOST_MENTIONS):
        said = said.replace(mention, " ")
    lines = _BLANKS.sub(" ", said).splitlines()
    return "\n".join(line.strip() for line in lines).strip()


def _mentions(entities: object, bot_id: str) -> Iterable[str]:
    for entity in entities if isinstance(entities, list) else ():
        match entity:
            case {"type": "mention", "mentioned": {"id": who}, "text": str(mention)} if (
                who == bot_id and mention
            ):
                yield mention
