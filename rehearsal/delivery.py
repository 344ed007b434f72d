"""Bringing an activity to the bot over HTTP, signed, and reading what it answers."""

from dataclasses import dataclass
from typing import Any, Final

from aiohttp import ClientSession, ClientTimeout

from rehearsal.conversations import CARD, Held, Message, hold
from rehearsal.loopback import on_loopback
from rehearsal.people import Json
from rehearsal.tokens import Tokens

PATIENCE: Final = ClientTimeout(total=30)
SAYS: Final = "application/vnd.microsoft.activity.message"
COMPLAINS: Final = "application/vnd.microsoft.error"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot answered: the HTTP status, and the body as it came."""

    status: int
    body: Any
    shown: Message | Held | None = None

    @property
    def card(self) -> Json:
        """The card that takes the place of the one pressed, or the dialog's; or an empty one."""
        if self.takes_its_place:
            card: Json = self.body["value"]
            return card
        content: Json = self._task_value.get("card", {}).get("content", {})
        return content

    @property
    def takes_its_place(self) -> bool:
        return self._type == CARD

    @property
    def title(self) -> str:
        """The title of the dialog that opens, if one does."""
        return str(self._task_value.get("title", ""))

    @property
    def says(self) -> str:
        """The sentence shown to whoever pressed, if there is one."""
        if self._type == SAYS:
            return str(self.body["value"])
        if self._type == COMPLAINS:
            return str(self.body["value"]["message"])
        value = self._task.get("value")
        if isinstance(value, str):
            return value
        return str(self._extension.get("text", ""))

    @property
    def results(self) -> list[Json]:
        """What a message extension offers to put into a message."""
        return list(self._extension.get("attachments") or [])

    @property
    def preview(self) -> Json:
        """The message that the bot would post, shown first to whoever asked for it."""
        preview: Json = self._extension.get("activityPreview") or {}
        return preview

    @property
    def is_error(self) -> bool:
        return self._type == COMPLAINS

    @property
    def dialog(self) -> Held:
        """The dialog that opened, for pressing its buttons."""
        if self.shown is None or not self._task_value:
            raise LookupError("No dialog opened.")
        return hold(self.shown, self.card)

    @property
    def _extension(self) -> Json:
        found: Json = (
            self.body.get("composeExtension") or {} if isinstance(self.body, dict) else {}
        )
        return found

    @property
    def _type(self) -> str:
        return str(self.body.get("type", "")) if isinstance(self.body, dict) else ""

    @property
    def _task(self) -> Json:
        task: Json = self.body.get("task", {}) if isinstance(self.body, dict) else {}
        return task

    @property
    def _task_value(self) -> Json:
        value = self._task.get("value")
        return value if isinstance(value, dict) else {}


class Delivery:
    """``bot`` is where the bot listens, to be set before anything is delivered.

    It is on this machine, and an answer that points elsewhere is not followed.
    """

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._http: ClientSession | None = None
        self._bot = ""
        self.sent: list[Json] = []

    @property
    def bot(self) -> str:
        return self._bot

    @bot.setter
    def bot(self, address: str) -> None:
        self._bot = on_loopback(address)

    def open(self) -> None:
        self._http = ClientSession(timeout=PATIENCE)

    async def close(self) -> None:
        if self._http:
            await self._http.close()

    async def deliver(self, activity: Json, token: str | None = None) -> Answer:
        """Send it with a good token, or with the one given; an empty one sends none."""
        if self._http is None:
            raise RuntimeError("This Teams has not been started.")
        self.sent.append(activity)
        if token is None:
            token = self._tokens.token(activity["serviceUrl"])
        headers = _headers(activity, token)
        sending = self._http.post(self.bot, json=activity, headers=headers, allow_redirects=False)
        async with sending as response:
            as_json = response.content_type == "application/json"
            body = await response.json() if as_json else await response.text()
            return Answer(response.status, body)


def _headers(activity: Json, token: str) -> dict[str, str]:
    headers = {
        "x-ms-conversation-id": activity["conversation"]["id"],
        "x-ms-tenant-id": activity["conversation"].get("tenantId", ""),
    }
    return {**headers, "Authorization": f"Bearer {token}"} if token else headers
