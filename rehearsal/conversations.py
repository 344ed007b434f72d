"""Every conversation the bot has, and every message in it with all its versions.

Teams goes back to the stored message; the card that answered a press is shown only to the
person who pressed, and only until the message is next updated.
"""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from rehearsal.people import Channel, GroupChat, Json, Person, Privacy, Team

CARD: Final = "application/vnd.microsoft.card.adaptive"
FILE_ASKED: Final = "application/vnd.microsoft.teams.card.file.consent"
FILE_GIVEN: Final = "application/vnd.microsoft.teams.card.file.info"
THREAD: Final = ";messageid="


class Kind(StrEnum):
    PERSONAL = "personal"
    CHANNEL = "channel"
    GROUP = "groupChat"


@dataclass(slots=True, kw_only=True)
class Conversation:
    """A personal chat has its one person; a channel its team; a group chat its group.

    ``tenant`` is whose conversation it is, whoever writes there.  ``refuses`` is the code by
    which the bot is turned away, if it is.  ``last`` numbers the changes.
    """

    id: str
    kind: Kind
    tenant: str
    person: Person | None = None
    channel: Channel | None = None
    team: Team | None = None
    group: GroupChat | None = None
    installed: bool = False
    refuses: str = ""
    last: int = 0
    everything: list["Message"] = field(default_factory=list, repr=False)

    @property
    def name(self) -> str:
        named = self.channel or self.group or self.person
        return named.name if named else ""

    @property
    def own_roster(self) -> bool:
        """Whether its members are its own affair, and not those of its team."""
        return self.channel is None or self.channel.privacy is not Privacy.STANDARD

    @property
    def posts(self) -> list["Message"]:
        """Whatever the bot posted, deleted or not."""
        return [post for post in self.everything if post.author is None]

    @property
    def messages(self) -> list["Message"]:
        """What there is to see of the bot's, oldest first: nothing deleted, no typing signs."""
        return [post for post in self.posts if post.kind == "message" and not post.deleted]


@dataclass(slots=True, kw_only=True)
class Message:
    """``thread`` is the id of the post that began the thread, in a channel; else empty.

    ``author`` is None for the bot.  ``on`` is the civil date; ``n`` the number of the last
    change, counted in its conversation.
    """

    id: str
    conversation: Conversation
    thread: str
    versions: list[Json]
    on: date
    author: Person | None = None
    n: int = 0
    deleted: bool = False
    in_place: dict[str, Json] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        return str(self.versions[0].get("type", ""))

    @property
    def posted(self) -> Json:
        """The body it was first posted with, which previews show."""
        return self.versions[0]

    @property
    def current(self) -> Json:
        return self.versions[-1]

    @property
    def edited(self) -> bool:
        return len(self.versions) > 1

    @property
    def text(self) -> str:
        return str(self.current.get("text") or "")

    @property
    def card(self) -> Json:
        """What the one person of a personal chat sees, or everybody in a channel."""
        return self.seen_by(self.conversation.person)

    def seen_by(self, person: Person | None) -> Json:
        """Return the card that this person's client shows, or an empty one if none."""
        stored = first_card(self.current)
        return self.in_place.get(person.object_id, stored) if person else stored

    def update(self, activity: Json) -> None:
        self.versions.append(activity)
        self.in_place.clear()


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A card as it stood, kept by a client that has not caught up; or a dialog it opened."""

    id: str
    conversation: Conversation
    thread: str
    card: Json

    def seen_by(self, person: Person | None) -> Json:
        del person
        return self.card


def hold(message: Message | Held, card: Json) -> Held:
    return Held(
        id=message.id,
        conversation=message.conversation,
        thread=message.thread,
        card=deepcopy(card),
    )


def attached(activity: Json, content_type: str) -> Json:
    """Return the first attachment of that type, or an empty one."""
    for attachment in activity.get("attachments") or []:
        if attachment.get("contentType") == content_type:
            found: Json = attachment
            return found
    return {}


def first_card(activity: Json) -> Json:
    card: Json = attached(activity, CARD).get("content", {})
    return card


def split(conversation_id: str) -> tuple[str, str]:
    """Return the id of the conversation and that of the thread in it, if any."""
    conversation, _, thread = conversation_id.partition(THREAD)
    return conversation, thread
