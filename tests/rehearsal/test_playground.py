"""Microsoft's own client, driven by its own interface, with the gateway between it and a bot."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import pytest
from aiohttp import ClientSession

from rehearsal.configuration import PERSONAL_CHAT
from rehearsal.partnership import AMINA, HOST, RUTH
from rehearsal.people import Json, Person
from rehearsal.ports import Ports
from rehearsal.prepare import prepare
from rehearsal.serve import Running, running
from tests.rehearsal.echo import EchoBot, card

NODE_MODULES: Final = Path(__file__).parents[2] / "node_modules"
YOU: Final = {"id": Person.named("You", HOST).user_id}


class Page:
    """What a page does: opens, and is pushed what the bot posts and updates."""

    def __init__(self, http: ClientSession, address: str) -> None:
        self._http = http
        self._address = address
        self.pushed: asyncio.Queue[Json] = asyncio.Queue()

    async def listen(self) -> None:
        stream = f"{self._address}/_ws_conversation/v1/conversations/stream"
        async with self._http.ws_connect(stream) as socket:
            await self._post(f"_debug/conversation/{PERSONAL_CHAT}/installation", {})
            async for push in socket:
                await self.pushed.put(json.loads(push.data))

    async def writes(self, text: str) -> None:
        said = {"type": "text", "text": text, "textFormat": "plain", "from": YOU}
        await self._post(f"_conversation/v1/conversations/{PERSONAL_CHAT}/messages", said)

    async def next_message(self) -> Json:
        message: Json = (await asyncio.wait_for(self.pushed.get(), 10))["message"]
        return message

    async def presses(self, shown: Json) -> Json:
        action = {"type": "Action.Execute", "verb": "v", "data": {"k": "1"}}
        return await self._post(
            "_conversation/v1/invoke",
            {
                "name": "adaptiveCard/action",
                "conversation": {"id": PERSONAL_CHAT},
                "from": YOU,
                "replyToId": shown["messageId"],
                "value": {"action": action},
            },
        )

    async def _post(self, path: str, body: Json) -> Json:
        async with self._http.post(f"{self._address}/{path}", json=body) as response:
            as_json = response.content_type == "application/json"
            answer: Json = await response.json() if as_json else {}
            return answer


@pytest.fixture
async def rehearsal(folder: Path) -> AsyncIterator[tuple[Running, Ports]]:
    ports = prepare(folder)
    async with running(folder, NODE_MODULES) as rehearsal:
        yield rehearsal, ports


async def test_one_person_in_the_playground_plays_two(
    rehearsal: tuple[Running, Ports],
) -> None:
    running_now, ports = rehearsal
    async with (
        EchoBot(running_now.teams, running_now.teams.cast.app, ports.bot) as bot,
        ClientSession() as http,
    ):
        await bot.sign_in()
        page = Page(http, running_now.page)
        listening = asyncio.create_task(page.listen())
        greeting = await page.next_message()
        await page.writes("hello")
        amina = await page.next_message()
        answer = await page.presses(amina)
        await page.writes("act as partnership chair")
        told = await page.next_message()
        await page.writes("good morning")
        ruth = await page.next_message()
        listening.cancel()

    assert greeting["text"].startswith("REHEARSAL. It is ")
    assert words(amina) == ["For Amina Yusuf, Referrer", "hello"]
    assert json.dumps(card("pressed")["body"])[1:-1] in json.dumps(answer)
    assert told["text"].startswith("You are now Ruth Okafor, Partnership Chair.")
    assert words(ruth) == ["For Ruth Okafor, Partnership Chair", "good morning"]
    assert len(running_now.teams.chat(AMINA)) == len(running_now.teams.chat(RUTH)) == 1


def words(message: Json) -> list[str]:
    [attachment] = message["attachments"]
    return [part["text"] for part in attachment["content"]["body"]]
