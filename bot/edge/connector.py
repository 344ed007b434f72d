"""What this service says to Teams: post, put, delete, open a chat, list a roster.

Each call is one request.  Nothing is tried again here: the outbox knows what a second try
would cost, and this does not.  (aiohttp sends a PUT or a DELETE once more if the connection
drops, which does no harm; never a POST, which would.)  The service URL is checked again before
our token goes there, since it has been in a database since it was verified.
"""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote, urlencode

import aiohttp
from yarl import URL

from bot.edge.outcomes import NotPossible, TryLater, code_in, failure, wait_in
from bot.edge.service_hosts import ServiceHosts
from bot.edge.tokens import NoToken, Tokens
from bot.edge.wire import limited, parsed

TIMEOUT: Final = aiohttp.ClientTimeout(total=10.0, connect=3.0)
LONGEST_ANSWER: Final = 2 * 1024 * 1024
PAGE: Final = 500
MOST_PAGES: Final = 200


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a team or a chat, as Teams lists them."""

    channel_user_id: str
    object_id: str | None
    tenant: str | None
    role: str | None
    name: str | None = field(repr=False)


class Connector:
    def __init__(
        self,
        http: aiohttp.ClientSession,
        tokens: Tokens,
        hosts: ServiceHosts,
        now: Callable[[], float],
    ) -> None:
        self._http = http
        self._tokens = tokens
        self._hosts = hosts
        self._now = now

    async def post(
        self,
        service_url: str,
        conversation: str,
        activity: Mapping[str, Any],
        reply_to: str | None = None,
    ) -> str:
        """Post a message and return its id."""
        place = ("conversations", conversation, "activities", *([reply_to] if reply_to else []))
        return _id(await self._call("POST", self._url(service_url, *place), activity))

    async def put(
        self, service_url: str, conversation: str, activity_id: str, activity: Mapping[str, Any]
    ) -> None:
        """Put another message in place of one.  Doing it twice is doing it once."""
        place = ("conversations", conversation, "activities", activity_id)
        await self._call("PUT", self._url(service_url, *place), activity)

    async def delete(self, service_url: str, conversation: str, activity_id: str) -> None:
        place = ("conversations", conversation, "activities", activity_id)
        await self._call("DELETE", self._url(service_url, *place))

    async def open_chat(self, service_url: str, tenant: str, bot_id: str, member: str) -> str:
        """Return the id of the 1:1 chat with somebody; the same one each time."""
        asked = {
            "isGroup": False,
            "bot": {"id": bot_id},
            "members": [{"id": member}],
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        return _id(await self._call("POST", self._url(service_url, "conversations"), asked))

    async def member(self, service_url: str, conversation: str, member: str) -> Member:
        """Return how Teams lists one member of a conversation."""
        url = self._url(service_url, "conversations", conversation, "members", member)
        return _member({"id": member} | await self._call("GET", url))

    async def roster(
        self, service_url: str, conversation: str
    ) -> AsyncIterator[tuple[Member, ...]]:
        """List the members of a team, channel or chat, a page at a time."""
        url = self._url(service_url, "conversations", conversation, "pagedmembers")
        token = ""
        for _ in range(MOST_PAGES):
            asked = {"pageSize": str(PAGE)} | ({"continuationToken": token} if token else {})
            answer = await self._call("GET", URL(f"{url}?{urlencode(asked)}", encoded=True))
            yield _members(answer)
            previous, token = token, _text(answer, "continuationToken") or ""
            if token in {"", previous}:
                return
        raise NotPossible("RosterTooLong")

    def _url(self, service_url: str, *steps: str) -> URL:
        if not self._hosts.allow(service_url):
            raise NotPossible("ServiceUrlNotAllowed")
        if any(not step.strip(".") for step in steps):
            raise NotPossible("IdNotAllowed")  # "..", even quoted, would lead elsewhere
        path = "/".join(quote(step, safe="") for step in ("v3", *steps))
        return URL(f"{service_url.rstrip('/')}/{path}", encoded=True)

    async def _call(
        self, method: str, url: URL, body: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        bearer = await self._bearer()
        try:
            return await self._asked(method, url, body, bearer)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            raise TryLater from None
        except (aiohttp.ClientError, OSError):  # what was written may have been read
            raise TryLater(ambiguous=True) from None

    async def _bearer(self) -> str:
        try:
            return await self._tokens.bearer()
        except NoToken as none:
            raise TryLater(none.after) from None

    async def _asked(
        self, method: str, url: URL, body: Mapping[str, Any] | None, bearer: str
    ) -> dict[str, Any]:
        async with self._http.request(
            method,
            url,
            json=body,
            headers={"Authorization": f"Bearer {bearer}"},
            timeout=TIMEOUT,
            allow_redirects=False,
        ) as response:
            answer = await _answer(response)
        if HTTPStatus.OK <= response.status < HTTPStatus.MULTIPLE_CHOICES:
            return answer
        if response.status == HTTPStatus.UNAUTHORIZED:
            self._tokens.forget(bearer)
        wait = wait_in(response.headers.get("Retry-After"), self._now())
        raise failure(response.status, code_in(answer), wait)


async def _answer(response: aiohttp.ClientResponse) -> dict[str, Any]:
    """Return the body, or nothing if it cannot be read: the status has been said already."""
    try:
        return parsed(await limited(response.content, LONGEST_ANSWER))
    except (aiohttp.ClientError, OSError, ValueError):
        return {}


def _id(answer: Mapping[str, Any]) -> str:
    """Return the id of what was made; if it was made without one, we cannot know which."""
    match answer:
        case {"id": str(found)} if found:
            return found
    raise TryLater(ambiguous=True)


def _members(answer: Mapping[str, Any]) -> tuple[Member, ...]:
    listed = answer.get("members")
    if not isinstance(listed, list):
        raise TryLater
    return tuple(_member(each) for each in listed if isinstance(each, dict) and each.get("id"))


def _member(listed: Mapping[str, Any]) -> Member:
    return Member(
        channel_user_id=str(listed["id"]),
        object_id=_text(listed, "aadObjectId") or _text(listed, "objectId"),
        tenant=_text(listed, "tenantId"),
        role=_text(listed, "userRole"),
        name=_text(listed, "name"),
    )


def _text(listed: Mapping[str, Any], key: str) -> str | None:
    found = listed.get(key)
    return found if isinstance(found, str) and found else None
