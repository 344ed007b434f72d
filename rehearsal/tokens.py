"""The keys and the tokens by which Teams shows the bot who is calling.

A token is good for many activities, as Microsoft's are: it speaks for the service URL and
not for the words.  A wrong one is made by minting altered claims or headers.
"""

from collections.abc import Callable
from functools import cache
from typing import Final

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from jwt.algorithms import RSAAlgorithm

from rehearsal.people import Json

ISSUER: Final = "https://api.botframework.com"
LIFE: Final = 3600
EARLY: Final = 300


@cache
def signing_key(number: int) -> RSAPrivateKey:
    """Return this run's key of that number; making one is slow, and nobody outside has it."""
    del number
    return generate_private_key(public_exponent=65537, key_size=2048)


class Tokens:
    def __init__(self, app_id: str, wall: Callable[[], float]) -> None:
        self._app_id = app_id
        self._wall = wall
        self._numbers = [0]
        self._kept: dict[tuple[str, str], tuple[float, str]] = {}

    @property
    def key_id(self) -> str:
        return f"rehearsal-{self._numbers[-1]}"

    @property
    def private_key(self) -> RSAPrivateKey:
        return signing_key(self._numbers[-1])

    def roll_over(self, *, keep_old: bool = False) -> None:
        """Sign with a new key from now on, publishing the old one still or no longer."""
        published = self._numbers if keep_old else []
        self._numbers = [*published, self._numbers[-1] + 1]

    def published(self) -> Json:
        return {"keys": [self._public(number) for number in self._numbers]}

    def claims(self, service_url: str) -> Json:
        now = int(self._wall())
        return {
            "iss": ISSUER,
            "aud": self._app_id,
            "serviceurl": service_url,
            "nbf": now - EARLY,
            "exp": now + LIFE,
        }

    def mint(self, claims: Json, headers: Json | None = None) -> str:
        named = {"kid": self.key_id, **(headers or {})}
        return jwt.encode(claims, self.private_key, algorithm="RS256", headers=named)

    def token(self, service_url: str) -> str:
        """Return a good one, the same again until half its life is gone or the key is."""
        kept = (self.key_id, service_url)
        stale, token = self._kept.get(kept, (0.0, ""))
        if stale <= self._wall():
            token = self.mint(self.claims(service_url))
            self._kept[kept] = (self._wall() + LIFE / 2, token)
        return token

    def _public(self, number: int) -> Json:
        key: Json = RSAAlgorithm.to_jwk(signing_key(number).public_key(), as_dict=True)
        return {
            "kty": key["kty"],
            "n": key["n"],
            "e": key["e"],
            "use": "sig",
            "kid": f"rehearsal-{number}",
            "endorsements": ["msteams"],
        }
