"""Who and what there is in a made-up Teams: an app, people, teams, channels and group chats.

Every id Teams would hand out is worked out from the object id, so that a rehearsal started
again finds the chats that the bot wrote down last time.
"""

from base64 import urlsafe_b64encode
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any, Final, Self, TypeAlias
from uuid import UUID, uuid5

Json: TypeAlias = dict[str, Any]

NAMES: Final = UUID("6f0f3c1e-93a4-5d0b-8a51-2f6f4a7b9c10")  # a namespace of our own
EVERYBODY: Final = "group"


def made_id(name: str) -> str:
    """Return the same GUID for the same name, always."""
    return str(uuid5(NAMES, name))


def _opaque(kind: str, name: str) -> str:
    return urlsafe_b64encode(sha256(f"{kind} {name}".encode()).digest()).decode().rstrip("=")


class UserRole(StrEnum):
    """As the roster tells them; an activity itself does not say."""

    USER = "user"
    GUEST = "guest"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    id: str
    secret: str
    name: str = "Quorate"

    @property
    def bot_id(self) -> str:
        return f"28:{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """``tenant`` is where they act: for a guest, the tenant they are a guest in.

    Somebody of another tenant who is no guest keeps their own, and is met in shared channels
    and group chats alone.
    """

    name: str
    object_id: str
    tenant: str
    user_role: UserRole = UserRole.USER
    address: str = ""

    @classmethod
    def named(cls, name: str, tenant: str, user_role: UserRole = UserRole.USER) -> Self:
        address = f"{name.lower().replace(' ', '.')}@{tenant[:8]}.example"
        return cls(
            name=name,
            object_id=made_id(f"{tenant} {name}"),
            tenant=tenant,
            user_role=user_role,
            address=address,
        )

    @property
    def user_id(self) -> str:
        """What Teams calls them to this bot; another bot is given another."""
        return f"29:1{_opaque('user', self.object_id)}"

    @property
    def chat_id(self) -> str:
        return f"a:1{_opaque('chat', self.object_id)}"


class Privacy(StrEnum):
    STANDARD = "standard"
    PRIVATE = "private"
    SHARED = "shared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """``members`` are those of a private or shared channel; a standard one has its team's."""

    id: str
    name: str
    privacy: Privacy = Privacy.STANDARD
    members: tuple[Person, ...] = ()

    @classmethod
    def named(
        cls,
        name: str,
        privacy: Privacy = Privacy.STANDARD,
        members: tuple[Person, ...] = (),
        of: str = "",
    ) -> Self:
        """``of`` is needed where two teams each have a channel of the name."""
        made = UUID(made_id(f"{of} {name}".strip())).hex
        return cls(id=f"19:{made}@thread.tacv2", name=name, privacy=privacy, members=members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """The first channel is General, whose id is the team's own."""

    name: str
    channels: tuple[Channel, ...]
    members: tuple[Person, ...]
    tenant: str = ""

    @property
    def id(self) -> str:
        return self.channels[0].id

    @property
    def group_id(self) -> str:
        """What Entra calls the same team."""
        return made_id(f"group {self.id}")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupChat:
    id: str
    name: str
    members: tuple[Person, ...]

    @classmethod
    def named(cls, name: str, members: tuple[Person, ...]) -> Self:
        made = UUID(made_id(f"group chat {name}")).hex
        return cls(id=f"19:{made}@thread.v2", name=name, members=members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everything that is there before the bot says its first word.

    ``tenants`` are those that the app is registered in, the host's first; people may belong to
    others.  ``team`` is the one that the bot is made for.
    """

    app: App
    tenants: tuple[str, ...]
    people: tuple[Person, ...]
    team: Team
    other_teams: tuple[Team, ...] = ()
    other_groups: tuple[GroupChat, ...] = ()

    @property
    def teams(self) -> tuple[Team, ...]:
        return (self.team, *self.other_teams)

    @property
    def groups(self) -> tuple[GroupChat, ...]:
        """The first has everybody in it; the app is in none until it is installed there."""
        everybody = GroupChat(id=self.group_chat_id, name=EVERYBODY, members=self.people)
        return (everybody, *self.other_groups)

    @property
    def group_chat_id(self) -> str:
        return f"19:{UUID(made_id(f'group chat {self.team.id}')).hex}@thread.v2"
