"""Whether an activity really comes from Teams, for us, and from a tenant we serve.

Checking a signature is the dearest step and Teams uses a token for many activities, so a
token's signature is checked once and remembered; all that it claims is checked every time.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any, Final

import aiohttp

from bot.edge.claims import doubt_about_body, doubt_about_token
from bot.edge.published_keys import SigningKey
from bot.edge.signed_token import Claims, bearer, key_name, signed_claims
from bot.edge.signing_keys import SigningKeys
from bot.edge.trust import NotTrusted, Reason, Trust

REMEMBERED: Final = 1_000


class Verifier:
    def __init__(
        self, trust: Trust, http: aiohttp.ClientSession, now: Callable[[], float]
    ) -> None:
        self.keys: Final = SigningKeys(trust.metadata_url, http, now)
        self._trust = trust
        self._now = now
        self._seen: OrderedDict[bytes, tuple[SigningKey, Claims]] = OrderedDict()

    async def check(self, authorization: str | None, body: Mapping[str, Any]) -> None:
        """Return if the activity is to be believed.

        Raises NotTrusted if it is not, and KeysUnavailable if nobody can say just now.
        """
        token = bearer(authorization)
        digest = sha256(token.encode()).digest()
        key, claims = await self._signed(token, digest)
        _refuse(doubt_about_token(claims, self._trust, self._now()))
        self._remember(digest, key, claims)
        _refuse(doubt_about_body(claims, key, body, self._trust))

    async def _signed(self, token: str, digest: bytes) -> tuple[SigningKey, Claims]:
        """Look the key up even for a token seen before: a key withdrawn ends its tokens."""
        seen = self._seen.get(digest)
        key = await self.keys.named(seen[0].kid if seen else key_name(token))
        if key is None:
            raise NotTrusted(Reason.UNKNOWN_KEY)
        return seen if seen and seen[0] == key else (key, signed_claims(token, key))

    def _remember(self, digest: bytes, key: SigningKey, claims: Claims) -> None:
        self._seen[digest] = key, claims
        self._seen.move_to_end(digest)
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)


def _refuse(doubt: Reason | None) -> None:
    if doubt:
        raise NotTrusted(doubt)
