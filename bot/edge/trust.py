"""Whom this service believes, and why it does not believe somebody.

Every field of ``Trust`` is needed: an empty one would not mean "anybody", it would mean that
a check is missing, so it is refused when the service starts.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.edge.service_hosts import ServiceHosts


class Reason(StrEnum):
    """Why a request is refused: counted, and never told to whoever sent it."""

    NO_TOKEN = "no-token"  # noqa: S105 - a reason, not a secret
    MALFORMED = "malformed"
    ALGORITHM = "algorithm"
    UNKNOWN_KEY = "unknown-key"
    SIGNATURE = "signature"
    ISSUER = "issuer"
    AUDIENCE = "audience"
    NO_EXPIRY = "no-expiry"
    EXPIRED = "expired"
    NOT_YET = "not-yet"
    LIFE = "life"
    SERVICE_URL = "service-url"
    HOST = "host"
    CHANNEL = "channel"
    ENDORSEMENT = "endorsement"
    TENANT = "tenant"


class NotTrusted(Exception):
    """The request is not believed."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(f"The request is not believed: {reason}.")
        self.reason = reason


class TrustIsIncomplete(ValueError):
    """The service was not told whom to believe."""


@dataclass(frozen=True, slots=True)
class Trust:
    app_id: str
    tenants: frozenset[str]
    metadata_url: str
    hosts: ServiceHosts
    issuer: str = "https://api.botframework.com"

    def __post_init__(self) -> None:
        needed = {
            "an app id": self.app_id,
            "a tenant": "" not in self.tenants and self.tenants,
            "a metadata address with https": self._is_safe(self.metadata_url),
            "a service host": self.hosts.names or self.hosts.loopback,
            "an issuer": self.issuer,
        }
        if missing := [name for name, given in needed.items() if not given]:
            raise TrustIsIncomplete(f"To check who is writing, give {' and '.join(missing)}.")

    def _is_safe(self, url: str) -> bool:
        """Whoever can change what is read there decides who is believed here."""
        return url.startswith("https://") or (self.hosts.loopback and url.startswith("http://"))
