"""What a token claims, held against the time and against the activity it came with.

A table of what must be true, in the order in which it is said.  Nothing here is remembered
from one activity to the next: the same token comes with many bodies.
"""

from collections.abc import Mapping
from math import inf, nan
from typing import Any, Final

from bot.edge.published_keys import SigningKey
from bot.edge.signed_token import Claims
from bot.edge.trust import Reason, Trust

CHANNEL: Final = "msteams"
LEEWAY: Final = 300.0
LONGEST_LIFE: Final = 24 * 3600.0
FURTHEST: Final = 1e12


def doubt_about_token(claims: Claims, trust: Trust, now: float) -> Reason | None:
    expires = _instant(claims, "exp", otherwise=-inf)
    begins = _instant(claims, "nbf", otherwise=_instant(claims, "iat", otherwise=now))
    return _first_untrue(
        (claims.get("iss") == trust.issuer, Reason.ISSUER),
        (claims.get("aud") == trust.app_id, Reason.AUDIENCE),
        ("exp" in claims, Reason.NO_EXPIRY),
        (now < expires + LEEWAY, Reason.EXPIRED),
        (begins <= now + LEEWAY, Reason.NOT_YET),
        (expires - begins <= LONGEST_LIFE, Reason.LIFE),
    )


def doubt_about_body(
    claims: Claims, key: SigningKey, body: Mapping[str, Any], trust: Trust
) -> Reason | None:
    service_url = body.get("serviceUrl")
    is_text = isinstance(service_url, str)
    return _first_untrue(
        (is_text and claims.get("serviceurl") == service_url, Reason.SERVICE_URL),
        (is_text and trust.hosts.allow(str(service_url)), Reason.HOST),
        (body.get("channelId") == CHANNEL, Reason.CHANNEL),
        (CHANNEL in key.endorsements, Reason.ENDORSEMENT),
        (_tenant(body) in trust.tenants, Reason.TENANT),
    )


def _first_untrue(*rows: tuple[bool, Reason]) -> Reason | None:
    return next((reason for true, reason in rows if not true), None)


def _instant(claims: Claims, name: str, otherwise: float) -> float:
    """Return a moment in seconds; one that is no number makes every comparison fail."""
    found = claims.get(name, otherwise)
    is_moment = isinstance(found, int | float) and abs(found) < FURTHEST
    return float(found) if is_moment else nan


def _tenant(body: Mapping[str, Any]) -> str | None:
    """Return the tenant if both places that name it agree; Teams fills in both."""
    match body:
        case {
            "channelData": {"tenant": {"id": str(said)}},
            "conversation": {"tenantId": str(again)},
        } if said == again:
            return said
    return None
