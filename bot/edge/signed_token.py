"""A token taken apart: first what it says of itself, then, once a key is found, its claims.

PyJWT checks the signature and nothing else.  What a token may look like is stricter here than
there: one spelling per token, no unknown critical header, and plain JSON.
"""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

import jwt

from bot.edge.published_keys import SigningKey
from bot.edge.trust import NotTrusted, Reason
from bot.edge.wire import NotPlainJson, parsed

ALGORITHM: Final = "RS256"
SCHEME: Final = "Bearer "
LONGEST: Final = 8 * 1024
LONGEST_KEY_NAME: Final = 256

Claims: TypeAlias = Mapping[str, Any]

_signatures: Final = jwt.PyJWS(algorithms=[ALGORITHM])


def bearer(authorization: str | None) -> str:
    """Return the token of an Authorization header."""
    if not authorization or not authorization.startswith(SCHEME):
        raise NotTrusted(Reason.NO_TOKEN)
    token = authorization.removeprefix(SCHEME)
    if not 0 < len(token) <= LONGEST or not token.isascii():
        raise NotTrusted(Reason.NO_TOKEN)
    return token


def key_name(token: str) -> str:
    """Return the name of the key the token says it is signed with."""
    header, _, _ = _parts(token)
    if header.get("alg") != ALGORITHM:
        raise NotTrusted(Reason.ALGORITHM)
    if "crit" in header or "b64" in header:
        raise NotTrusted(Reason.MALFORMED)
    kid = header.get("kid")
    if not isinstance(kid, str) or not 0 < len(kid) <= LONGEST_KEY_NAME:
        raise NotTrusted(Reason.UNKNOWN_KEY)
    return kid


def signed_claims(token: str, key: SigningKey) -> Claims:
    try:
        _signatures.decode(token, key.public, algorithms=[ALGORITHM])
    except jwt.PyJWTError:
        raise NotTrusted(Reason.SIGNATURE) from None
    _, claims, _ = _parts(token)
    return claims


def _parts(token: str) -> tuple[dict[str, Any], dict[str, Any], bytes]:
    try:
        header, payload, signature = (_decoded(part) for part in token.split("."))
        return parsed(header), parsed(payload), signature
    except (NotPlainJson, ValueError):
        raise NotTrusted(Reason.MALFORMED) from None


def _decoded(part: str) -> bytes:
    """Decode the one spelling that encodes to itself: no padding, no stray bits."""
    try:
        raw = urlsafe_b64decode(part + "=" * (-len(part) % 4))
    except binascii.Error:
        raise NotPlainJson from None
    if urlsafe_b64encode(raw).rstrip(b"=") != part.encode():
        raise NotPlainJson
    return raw
