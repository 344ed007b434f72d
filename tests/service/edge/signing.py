"""Microsoft's half of a token, made by hand so that every part of it can be made wrong."""

import hmac
import json
from base64 import urlsafe_b64encode
from functools import cache
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import RSAAlgorithm

NOW = 1_790_000_000.0
APP_ID = "aaaaaaaa-0000-0000-0000-000000000001"
TENANT = "11111111-2222-3333-4444-555555555555"
SERVICE_URL = "https://smba.trafficmanager.net/emea/"
ISSUER = "https://api.botframework.com"


@cache
def private_key(name: str, bits: int) -> RSAPrivateKey:
    assert name
    return generate_private_key(public_exponent=65537, key_size=bits)


def jwk(name: str, bits: int = 2048, **parts: Any) -> dict[str, Any]:
    """The public half as a key set lists it."""
    public = RSAAlgorithm.to_jwk(private_key(name, bits).public_key(), as_dict=True)
    numbers = {"kty": "RSA", "n": public["n"], "e": public["e"]}
    return {**numbers, "use": "sig", "kid": name, "endorsements": ["msteams"], **parts}


def base64url(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def claims(**changed: Any) -> dict[str, Any]:
    """A good token's claims, or those with some changed, or dropped if None."""
    good = {
        "iss": ISSUER,
        "aud": APP_ID,
        "serviceurl": SERVICE_URL,
        "nbf": NOW - 60,
        "exp": NOW + 3540,
    }
    return {name: value for name, value in {**good, **changed}.items() if value is not None}


def unsigned(header: dict[str, Any], payload: bytes) -> str:
    return f"{base64url(json.dumps(header).encode())}.{base64url(payload)}"


def signed(header: dict[str, Any], payload: bytes, key: str = "K1") -> str:
    """Sign anything at all with a key of Microsoft's."""
    text = unsigned(header, payload)
    signature = private_key(key, 2048).sign(text.encode(), PKCS1v15(), SHA256())
    return f"{text}.{base64url(signature)}"


def token(key: str = "K1", **changed: Any) -> str:
    header = {"alg": "RS256", "typ": "JWT", "kid": key}
    return signed(header, json.dumps(claims(**changed)).encode(), key)


def with_header(**changed: Any) -> str:
    """A token signed well, whose header says otherwise; a part that is None is left out."""
    whole = {"alg": "RS256", "typ": "JWT", "kid": "K1", **changed}
    header = {name: value for name, value in whole.items() if value is not None}
    return signed(header, json.dumps(claims()).encode())


def by_public_key_as_secret() -> str:
    """The old trick: the public key, which anybody has, as the secret of an HMAC."""
    text = unsigned({"alg": "HS256", "kid": "K1"}, json.dumps(claims()).encode())
    pem = (
        private_key("K1", 2048)
        .public_key()
        .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    )
    return f"{text}.{base64url(hmac.digest(pem, text.encode(), sha256().name))}"
