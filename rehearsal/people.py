"""Who and what there is in a made-up Teams: an app, people, one team and its channels.

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
    """``tenant`` is where they act: for a guest, the tenant they are a guest in."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    id: str
    name: str

    @classmethod
    def named(cls, name: str) -> Self:
        return cls(id=f"19:{UUID(made_id(name)).hex}@thread.tacv2", name=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """The first channel is General, whose id is the team's own."""

    name: str
    channels: tuple[Channel, ...]
    members: tuple[Person, ...]

    @property
    def id(self) -> str:
        return self.channels[0].id

    @property
    def group_id(self) -> str:
        """What Entra calls the same team."""
        return made_id(f"group {self.id}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everything that is there before the bot says its first word."""

    app: App
    tenants: tuple[str, ...]
    people: tuple[Person, ...]
    team: Team

    @property
    def group_chat_id(self) -> str:
        """One group chat with everybody in it; the app is not there until it is installed."""
        return f"19:{UUID(made_id(f'group chat {self.team.id}')).hex}@thread.v2"
