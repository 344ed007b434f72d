"""The parts of Microsoft's cloud that the bot needs before it will believe or say anything.

A key of our own, the pages that publish it, and the token that a bot is given to speak with.
The bot checks our token as it would Microsoft's: nothing about it is switched off.
"""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

ISSUER: Final = "https://api.botframework.com"
METADATA: Final = "/openid"
KEYS: Final = "/keys"
TOKEN: Final = "/token"  # noqa: S105 - a path
CLOCK: Final = "/clock"
TODAY: Final = {"n": 1, "now": "2026-09-08T09:30:00+01:00"}
KEY_NAME: Final = "bench"
LIFE: Final = 3600


@dataclass(frozen=True, slots=True)
class Cloud:
    """One signing key and what is published of it at ``address``, which ends with a slash."""

    address: str
    key: rsa.RSAPrivateKey

    def url(self, path: str) -> str:
        return self.address.rstrip("/") + path

    def pages(self) -> Mapping[str, Any]:
        public = json.loads(RSAAlgorithm.to_jwk(self.key.public_key()))
        named = {"kid": KEY_NAME, "use": "sig", "alg": "RS256", "endorsements": ["msteams"]}
        return {
            METADATA: {"issuer": ISSUER, "jwks_uri": self.url(KEYS)},
            KEYS: {"keys": [{"kty": "RSA", "n": public["n"], "e": public["e"], **named}]},
            TOKEN: {"token_type": "Bearer", "expires_in": LIFE, "access_token": "for-the-bench"},
            f"{CLOCK}?seen=0": TODAY,
            f"{CLOCK}?seen={TODAY['n']}": None,  # the date never moves
        }

    def bearer(self, app_id: str) -> str:
        """The Authorization header for activities that name this address as their service."""
        now = int(time.time())
        claims = {
            "iss": ISSUER,
            "aud": app_id,
            "serviceurl": self.address,
            "nbf": now,
            "exp": now + LIFE,
        }
        token = jwt.encode(claims, self.key, algorithm="RS256", headers={"kid": KEY_NAME})
        return f"Bearer {token}"


def make_cloud(address: str) -> Cloud:
    return Cloud(address, rsa.generate_private_key(public_exponent=65537, key_size=2048))
