"""A key set as Microsoft publishes it, made into keys that can check a signature.

A key that is not what it should be is left out, and the rest are used.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt.algorithms import RSAAlgorithm

FEWEST_BITS: Final = 2048
MOST_KEYS: Final = 200


@dataclass(frozen=True, slots=True)
class SigningKey:
    """Two with the same name, numbers and endorsements are the same key, fetched again."""

    kid: str
    modulus: str
    exponent: str
    endorsements: frozenset[str]
    public: RSAPublicKey = field(compare=False, repr=False)


def published(key_set: Mapping[str, Any]) -> Mapping[str, SigningKey]:
    listed = key_set.get("keys")
    candidates = listed[:MOST_KEYS] if isinstance(listed, list) else []
    return {key.kid: key for key in _usable(candidates)}


def _usable(candidates: Iterable[object]) -> Iterable[SigningKey]:
    for candidate in candidates:
        match candidate:
            case {"kty": "RSA", "kid": str(kid), "n": str(n), "e": str(e), **rest} if (
                rest.get("use", "sig") == "sig" and rest.get("alg", "RS256") == "RS256"
            ):
                if public := _public(n, e):
                    endorsed = _endorsements(rest.get("endorsements"))
                    yield SigningKey(kid, n, e, endorsed, public)


def _public(modulus: str, exponent: str) -> RSAPublicKey | None:
    try:
        key = RSAAlgorithm.from_jwk({"kty": "RSA", "n": modulus, "e": exponent})
    except (jwt.PyJWTError, ValueError):
        return None
    fits = isinstance(key, RSAPublicKey) and key.key_size >= FEWEST_BITS
    return key if isinstance(key, RSAPublicKey) and fits else None


def _endorsements(found: object) -> frozenset[str]:
    listed = found if isinstance(found, list) else []
    return frozenset(name for name in listed if isinstance(name, str))
