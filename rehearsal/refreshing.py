"""When a client refreshes a card of itself, by Teams' rules.

Ids in ``userIds`` are what Teams calls people to this bot ("29:"); a directory's id there
refreshes the card for nobody.
"""

from typing import Final

from rehearsal.conversations import Held, Message
from rehearsal.people import Json, Person
from rehearsal.register import Register

SINCE: Final = (1, 4)
MOST: Final = 60
BETWEEN: Final = 60.0


class Refreshing:
    """Remembers when each client last told the bot of each message."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._told: dict[tuple[str, str], tuple[int, float]] = {}

    def told(self, person: Person, shown: Message | Held) -> None:
        now = self._register.clocks.monotonic()
        self._told[person.object_id, shown.id] = (_edition(shown), now)

    def refusal(self, person: Person, shown: Message | Held) -> str:
        """Return why their client does not refresh it now, or an empty string if it does."""
        card = shown.seen_by(person)
        if not (card.get("refresh") or {}).get("action"):
            return "This card does not refresh itself."
        if _version(card) < SINCE:
            return "A card refreshes itself from version 1.4 on; this one is older."
        return self._not_theirs(person, shown, card) or self._too_soon(person, shown)

    def _not_theirs(self, person: Person, shown: Message | Held, card: Json) -> str:
        where = shown.conversation
        if not self._register.rosters.has(where, person):
            return f"{person.name} is not in this conversation."
        named = card["refresh"].get("userIds")
        if not named:
            crowd = len(self._register.roster(where)) > MOST
            return f"It names nobody, and more than {MOST} people are here." if crowd else ""
        if len(named) > MOST:
            return f"It names more than {MOST} people, so it refreshes for none of them."
        return "" if person.user_id in named else f"It does not refresh for {person.name}."

    def _too_soon(self, person: Person, shown: Message | Held) -> str:
        """An update of the message counts as a new message."""
        told = self._told.get((person.object_id, shown.id))
        if told is None or told[0] != _edition(shown):
            return ""
        early = self._register.clocks.monotonic() < told[1] + BETWEEN
        return "It was refreshed or pressed less than a minute ago." if early else ""


def _edition(shown: Message | Held) -> int:
    return len(shown.versions) if isinstance(shown, Message) else 0


def _version(card: Json) -> tuple[int, ...]:
    parts = str(card.get("version", "")).split(".")
    return tuple(int(part) for part in parts if part.isdigit())
