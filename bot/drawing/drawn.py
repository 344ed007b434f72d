"""What a notice looks like at the moment it is sent, and who is asked to draw it.

A notice in the outbox says only what is to be told to whom.  It is drawn from the state of
that moment, after it was claimed; so a card that waited a weekend says what is true today.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final, TypeAlias

from storage.claims import Claim
from storage.unit_of_work import UnitOfWork

Json: TypeAlias = dict[str, Any]

_KEY: Final = "k"  # drawn anew each time; the one on the message goes on working
_LENGTH: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A card, and the version of its case that it shows.

    ``closed`` says that it asks for nothing any more: it is put in place of a message that is
    there, but no new message is made of it.
    """

    card: Json = field(repr=False)
    version: int
    closed: bool = False
    card_key: str = ""


# None: there is nothing to say any more, since a clock was met meanwhile for example.
Draw: TypeAlias = Callable[[UnitOfWork, Claim], Drawn | None]


def content_hash(card: Json, activity_id: str) -> str:
    """Return a hash of what one message shows.

    Another message with the same words has another hash: a placeholder must never be taken
    for the message that it stands in for.  The version on a button counts as shown, although
    nobody sees it, since a press with an old one is refused.
    """
    shown = json.dumps(_shown(card), sort_keys=True)
    return sha256(f"{activity_id} {shown}".encode()).hexdigest()[:_LENGTH]


def _shown(part: Any) -> Any:
    match part:
        case dict():
            return {key: _shown(each) for key, each in part.items() if key != _KEY}
        case list():
            return [_shown(each) for each in part]
    return part
