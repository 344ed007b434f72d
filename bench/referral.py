"""One person after another fills in a referral: the work that the bot is measured by.

An exchange is one press: a page sent, saved, and the next page shown in its place.  Referrals
are begun before the measuring and never sent, since neither is a page: whoever comes to their
last page makes way for the next who has begun.
"""

import asyncio
import json
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from bench.activity import APP_ID, TENANT, person
from bench.pages import Json, Page
from bench.wire import Heard, Line, Wrong

ADAPTIVE: Final = "application/vnd.microsoft.card.adaptive"
BEGIN: Final = "Make a referral"
SECONDS_TO_REPLY: Final = 10
SECONDS_OF_QUIET: Final = 1.0
FEWEST_PAGES: Final = 12


class Chats:
    """The personal chats of the people who refer; hears what the bot posts in each."""

    def __init__(self, service_url: str, authorization: str) -> None:
        self.service_url = service_url
        self.headers = {"Authorization": authorization}
        self._people = count(1)
        self._activities = count(1)
        self._first_pages: dict[str, asyncio.Future[Page]] = {}
        self._heard = asyncio.Event()

    def newcomer(self) -> int:
        """The number of somebody who has not referred before."""
        return next(self._people)

    def activity(self, who: int, **rest: Any) -> str:
        activity = {
            "id": f"1764{next(self._activities):09}",
            "timestamp": "2026-09-07T09:30:15.123Z",
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": person(who),
            "recipient": {"id": f"28:{APP_ID}", "name": "Quorate"},
            "conversation": {
                "id": f"a:bench-{who}",
                "conversationType": "personal",
                "tenantId": TENANT,
            },
            "channelData": {"tenant": {"id": TENANT}},
            "locale": "en-GB",
        }
        return json.dumps(activity | rest)

    def hears(self, method: str, path: str, body: bytes) -> None:
        self._heard.set()
        chat = path.partition("/conversations/")[2].partition("/")[0]
        waiting = self._first_pages.get(chat)
        card = _posted(body) if method in {"POST", "PUT"} else None
        if waiting and card and not waiting.done():
            waiting.set_result(Page(card))

    async def first_page(self, who: int, line: Line) -> Page:
        chat = f"a:bench-{who}"
        self._first_pages[chat] = asyncio.get_running_loop().create_future()
        begin = self.activity(who, type="message", text=BEGIN, textFormat="plain")
        await line.post(begin, self.headers)
        try:
            async with asyncio.timeout(SECONDS_TO_REPLY):
                return await self._first_pages.pop(chat)
        except TimeoutError as late:
            raise Wrong(f"“{BEGIN}” brought no page within {SECONDS_TO_REPLY} seconds.") from late

    async def settled(self) -> None:
        """Wait until the bot has brought its stored messages up to date."""
        try:
            while True:
                self._heard.clear()
                await asyncio.wait_for(self._heard.wait(), SECONDS_OF_QUIET)
        except TimeoutError:
            return


@dataclass(frozen=True, slots=True)
class Begun:
    """A referral, and the page its author sees."""

    who: int
    page: Page


class Referrals:
    """Those that are begun and wait to be filled in."""

    def __init__(self, chats: Chats, lines: Sequence[Line]) -> None:
        self._chats = chats
        self._lines = lines
        self._waiting: deque[Begun] = deque()

    async def prepare(self, presses: int) -> None:
        """Have enough begun for so many presses, although each line may hold one half filled."""
        wanted = presses // FEWEST_PAGES + 2 * len(self._lines) + 1
        await asyncio.gather(*(self._begin(line, wanted) for line in self._lines))

    async def _begin(self, line: Line, wanted: int) -> None:
        while len(self._waiting) < wanted:
            who = self._chats.newcomer()
            self._waiting.append(Begun(who, await self._chats.first_page(who, line)))

    def next(self) -> Begun:
        return self._waiting.popleft()

    def put_back(self, begun: Begun) -> None:
        self._waiting.appendleft(begun)


class Referrer:
    """A connection's exchange: the next page of whoever is next."""

    def __init__(self, line: Line, chats: Chats, referrals: Referrals) -> None:
        self._line = line
        self._chats = chats
        self._referrals = referrals

    async def __call__(self) -> None:
        before = self._referrals.next()
        button = before.page.onward()
        assert button, "a referral at its last page is not put back"
        shown = await self._press(before, button)
        if not shown.follows(before.page):
            raise Wrong(f"A page was not taken and saved once. Now shown: {shown.words()}")
        if shown.onward():
            self._referrals.put_back(Begun(before.who, shown))

    async def _press(self, on: Begun, button: Json) -> Page:
        action = {
            "type": "Action.Execute",
            "title": button["title"],
            "verb": button["verb"],
            "data": button["data"] | on.page.answers(),
        }
        press = self._chats.activity(
            on.who,
            type="invoke",
            name="adaptiveCard/action",
            replyToId="1",
            value={"action": action, "trigger": "manual"},
        )
        return _shown(await self._line.post(press, self._chats.headers))


def _shown(answer: Heard) -> Page:
    match json.loads(answer.body or b"{}"):
        case {"statusCode": 200, "type": kind, "value": dict(card)} if kind == ADAPTIVE:
            return Page(card)
    raise Wrong(f"A press was not answered with a card: {answer.body[:200]!r}.")


def _posted(body: bytes) -> Json | None:
    match json.loads(body or b"{}"):
        case {"attachments": [{"contentType": kind, "content": dict(card)}, *_]} if (
            kind == ADAPTIVE
        ):
            return card
    return None
