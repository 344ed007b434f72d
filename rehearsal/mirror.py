"""Showing in the Playground what the loopback Teams holds.

The Playground has one person and forgets everything when its page is opened again, so each
person's messages are headed with their name, and whatever it no longer knows is posted afresh.
It cannot delete.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from aiohttp import ClientError, ClientSession

from rehearsal.conversations import CARD, THREAD, Conversation, Kind, Message
from rehearsal.partnership import known_as
from rehearsal.people import Json
from rehearsal.teams import Teams

LATEST: Final = {Kind.PERSONAL: 3, Kind.GROUP: 5, Kind.CHANNEL: 5}  # are shown again


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a message stands in the Playground."""

    conversation: str
    activity: str


class Mirror:
    """``connector`` is the Playground's; ``chat`` is the one chat that it has."""

    def __init__(self, teams: Teams, http: ClientSession, connector: str, chat: str) -> None:
        self._teams = teams
        self._http = http
        self._connector = connector.rstrip("/")
        self._chat = chat
        self._waiting: asyncio.Queue[Message] = asyncio.Queue()
        self._shown: dict[str, Shown] = {}
        self._roots: dict[str, str] = {}
        self.open = False
        teams.changes.watch(self._noticed)

    def _noticed(self, message: Message) -> None:
        """Show what the bot says in its turn; what came with no page open is shown on opening."""
        if self.open and message.author is None:
            self._waiting.put_nowait(message)

    async def run(self) -> None:
        while True:
            message = await self._waiting.get()
            await self._show(message)
            self._waiting.task_done()

    async def settled(self) -> None:
        """Wait until everything noticed so far has been shown."""
        await self._waiting.join()

    def begin(self) -> None:
        """A page has been opened, and it is empty: show everybody's latest again."""
        self.open = True
        self._shown.clear()
        self._roots.clear()
        for message in self._latest():
            self._waiting.put_nowait(message)

    def stands_at(self, activity: str) -> Message | None:
        """Return the message that the Playground calls so."""
        for conversation in self._teams.conversations():
            for message in conversation.messages:
                shown = self._shown.get(message.id)
                if shown and shown.activity == activity:
                    return message
        return None

    def thread_of(self, root: str) -> str:
        """Return our thread for the Playground's, or an empty string if it is new."""
        return next((ours for ours, theirs in self._roots.items() if theirs == root), "")

    def tie(self, thread: str, root: str) -> None:
        self._roots[thread] = root

    async def tell(self, conversation: str, words: str) -> None:
        """Post a sentence of the rehearsal's own, which the bot knows nothing of."""
        said = {"type": "message", "text": words, "textFormat": "markdown"}
        await self._call("POST", _activities(conversation), said)

    def _latest(self) -> Iterator[Message]:
        for conversation in self._teams.conversations():
            yield from conversation.messages[-LATEST[conversation.kind] :]

    async def _show(self, message: Message) -> None:
        if message.deleted or message.kind != "message":
            return
        shown = self._shown.get(message.id)
        if shown is None:
            await self._post(message)
        else:
            await self._update(message, shown)

    async def _update(self, message: Message, shown: Shown) -> None:
        path = f"{_activities(shown.conversation)}/{shown.activity}"
        status, _ = await self._call("PUT", path, headed(message))
        if status == HTTPStatus.NOT_FOUND:
            await self._post(message)

    async def _post(self, message: Message) -> None:
        where = self._where(message)
        status, answer = await self._call("POST", _activities(where), headed(message))
        if status == HTTPStatus.NOT_FOUND and THREAD in where:
            where = message.conversation.id
            status, answer = await self._call("POST", _activities(where), headed(message))
        if "id" in answer:
            self._shown[message.id] = Shown(where, answer["id"])
            if message.conversation.kind is Kind.CHANNEL:
                self._roots.setdefault(message.thread, answer["id"])

    def _where(self, message: Message) -> str:
        if message.conversation.kind is Kind.PERSONAL:
            return self._chat
        root = self._roots.get(message.thread)
        return message.conversation.id + (f"{THREAD}{root}" if root else "")

    async def _call(self, method: str, path: str, activity: Json) -> tuple[int, Json]:
        """Call the Playground; one that has been stopped shows nothing, and that is all."""
        url = f"{self._connector}/v3/{path}"
        try:
            async with self._http.request(method, url, json=activity) as response:
                as_json = response.content_type == "application/json"
                return response.status, await response.json() if as_json else {}
        except ClientError:
            return HTTPStatus.BAD_GATEWAY, {}


def heading(conversation: Conversation) -> str:
    return f"For {known_as(conversation.person)}" if conversation.person else ""


def headed(message: Message) -> Json:
    """Return the message as it is now, with whose it is at the top."""
    words = heading(message.conversation)
    activity = {key: value for key, value in message.current.items() if key != "id"}
    if not words:
        return activity
    attachments = [_headed_card(one, words) for one in activity.get("attachments") or []]
    if attachments:
        activity["attachments"] = attachments
    else:
        activity["text"] = f"{words}\n\n{activity.get('text') or ''}"
    return activity


def _headed_card(attachment: Json, words: str) -> Json:
    if attachment.get("contentType") != CARD:
        return attachment
    return {**attachment, "content": headed_card(attachment["content"], words)}


def headed_card(card: Json, words: str) -> Json:
    if not words:
        return card
    line = {"type": "TextBlock", "text": words, "isSubtle": True, "size": "Small", "wrap": True}
    return {**card, "body": [line, *(card.get("body") or [])]}


def _activities(conversation: str) -> str:
    return f"conversations/{quote(conversation, safe='')}/activities"
