"""How people, places and messages are told to the page, each as one person sees it."""

from typing import Final

from rehearsal.card_reading import card_text
from rehearsal.conversations import FILE_ASKED, FILE_GIVEN, Conversation, Message, attached
from rehearsal.partnership import known_as, parts_of, role_words
from rehearsal.people import EVERYBODY, Json, Person, UserRole
from rehearsal.teams import Teams

BAND: Final = "REHEARSAL"
FILES: Final = {FILE_ASKED: "asked", FILE_GIVEN: "given"}


def person_shown(person: Person) -> Json:
    parts = parts_of(person)
    return {
        "id": person.object_id,
        "user_id": person.user_id,
        "name": person.name,
        "roles": " and ".join(map(role_words, parts)),
        "known_as": known_as(person),
        "agency": parts[0].agency.name,
        "guest": person.user_role is UserRole.GUEST,
        "tenant": person.tenant,
    }


def place_shown(teams: Teams, place: Conversation) -> Json:
    members = [person.object_id for person in teams.register.roster(place)]
    return {
        "id": place.id,
        "kind": place.kind.value,
        "privacy": place.channel.privacy.value if place.channel else "",
        "name": name_of(place),
        "team": place.team.name if place.team else "",
        "person": place.person.object_id if place.person else None,
        "members": members,
        "last": place.last,
    }


def name_of(place: Conversation) -> str:
    return "Everybody" if place.name == EVERYBODY else place.name


def message_shown(teams: Teams, message: Message, person: Person) -> Json:
    author = message.author
    gone = message.deleted
    return {
        "id": message.id,
        "n": message.n,
        "thread": message.thread,
        "from": author.object_id if author else "bot",
        "name": author.name if author else teams.cast.app.name,
        "text": "" if gone else teams.words(message),
        "card": (teams.shown(message, person) or None) if not gone else None,
        "file": None if gone else _file(message),
        "on": message.on.isoformat(),
        "edited": message.edited,
        "deleted": gone,
        "refreshes": not gone and teams.refreshes(person, message),
    }


def messages_shown(teams: Teams, place: Conversation, person: Person) -> list[Json]:
    """Return what stands in a place, oldest first; nobody keeps a sign that somebody types."""
    shown = (message for message in place.everything if message.kind == "message")
    return [message_shown(teams, message, person) for message in shown]


def first_line(teams: Teams, message: Message) -> str:
    """Return what one reads first; a card in a rehearsal begins with a word that all have."""
    somebody = message.conversation.person or teams.cast.people[0]
    card = teams.shown(message, somebody)
    lines = [*teams.words(message).splitlines(), *card_text({"body": card.get("body")})]
    return next((line for line in lines if line.strip() and line != BAND), "")


def _file(message: Message) -> Json | None:
    for content_type, state in FILES.items():
        if found := attached(message.current, content_type):
            content = found.get("content") or {}
            return {
                "state": state,
                "name": str(found.get("name", "")),
                "says": str(content.get("description", "")),
                "size": content.get("sizeInBytes"),
                "url": found.get("contentUrl"),
            }
    return None
