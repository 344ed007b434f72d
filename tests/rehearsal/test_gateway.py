"""One person in the Playground plays everybody, and the bot notices nothing."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import ClientSession, web

from rehearsal.civil_clock import CivilClock, Patience
from rehearsal.configuration import PERSONAL_CHAT
from rehearsal.gateway import BOT_IS_DOWN, OLD_CARD, PATH, Gateway
from rehearsal.mirror import Mirror
from rehearsal.partnership import AMINA, BUSINESS_UNIT, RUTH, SUBGROUP, rehearsal_cast
from rehearsal.people import Json
from rehearsal.teams import Teams
from tests.rehearsal.echo import EchoBot, card, message
from tests.rehearsal.playground import FakePlayground
from tests.rehearsal.test_connector import at

FOR_AMINA = "For Amina Yusuf, Referrer"
FOR_RUTH = "For Ruth Okafor, Partnership Chair"


def monday() -> datetime:
    return datetime(2026, 9, 7, 12, tzinfo=UTC)


@dataclass
class Stage:
    teams: Teams
    bot: EchoBot
    page: FakePlayground
    gateway: Gateway
    http: ClientSession

    async def writes(self, text: str, where: str = PERSONAL_CHAT) -> None:
        await self.does({"type": "message", "text": text, "conversation": {"id": where}})

    async def presses(self, activity: str, **data: str) -> Json:
        action = {"type": "Action.Execute", "verb": "v", "data": data}
        return await self.does(
            {
                "type": "invoke",
                "name": "adaptiveCard/action",
                "replyToId": activity,
                "value": {"action": action},
            }
        )

    async def opens_the_page(self) -> None:
        self.page.forget()
        await self.turns_to(PERSONAL_CHAT)

    async def turns_to(self, conversation: str) -> None:
        """Say what the page says the first time that it shows a conversation."""
        where = {"id": conversation}
        await self.does({"type": "installationUpdate", "action": "add", "conversation": where})

    async def does(self, activity: Json) -> Json:
        async with self.http.post(f"{self.teams.address}{PATH}", json=activity) as response:
            answered = await response.read()
            body: Json = await response.json() if answered else {}
        await self.gateway.settled()
        return body


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    teams = Teams(rehearsal_cast("a secret"))
    async with FakePlayground() as page, ClientSession() as http:
        clock = CivilClock(tmp_path / "clock.json", Patience(silence=0), monday)
        mirror = Mirror(teams, http, page.connector, PERSONAL_CHAT)
        gateway = Gateway(teams, clock, mirror)
        teams.also_serve([web.post(PATH, gateway.receive)])
        async with teams, EchoBot(teams, teams.cast.app) as bot:
            showing = asyncio.create_task(mirror.run())
            await bot.sign_in()
            await teams.installing.for_team(RUTH)
            yield Stage(teams, bot, page, gateway, http)
            showing.cancel()


async def test_words_go_to_the_bot_as_whoever_is_acted(stage: Stage) -> None:
    await stage.writes("hello")
    heard = stage.bot.heard[-1]

    assert heard["from"]["aadObjectId"] == AMINA.object_id
    assert heard["conversation"]["id"] == AMINA.chat_id
    assert heard["serviceUrl"] == stage.teams.service_url
    assert stage.bot.authorizations[-1].startswith("Bearer ey")


async def test_everybodys_cards_come_into_the_one_chat_headed_with_their_name(
    stage: Stage,
) -> None:
    await stage.writes("hello")
    await stage.writes("act as partnership chair")
    await stage.writes("good morning")

    assert stage.page.bodies() == [[FOR_AMINA, "hello"], [FOR_RUTH, "good morning"]]
    assert set(stage.page.where.values()) == {PERSONAL_CHAT}


async def test_a_message_without_a_card_is_headed_too(stage: Stage) -> None:
    await stage.writes("who am I?")
    stage.page.forget()
    await stage.teams.installing.for_person(RUTH)
    await stage.bot.call("POST", at(RUTH.chat_id), {"type": "message", "text": "A reminder"})
    await stage.gateway.settled()

    assert stage.page.texts() == [f"{FOR_RUTH}\n\nA reminder"]


async def test_an_update_changes_what_is_shown(stage: Stage) -> None:
    await stage.writes("hello")
    [shown] = stage.teams.chat(AMINA)
    changed = {**message("changed"), "id": shown.id}
    await stage.bot.call("PUT", f"{at(AMINA.chat_id)}/{shown.id}", changed)
    await stage.gateway.settled()
    [seen] = stage.page.shown.values()

    assert stage.page.bodies() == [[FOR_AMINA, "changed"]]
    assert stage.page.updates == 1
    assert "id" not in seen


async def test_what_the_playground_no_longer_knows_is_posted_afresh(stage: Stage) -> None:
    await stage.writes("hello")
    [shown] = stage.teams.chat(AMINA)
    stage.page.forget()
    await stage.bot.call("PUT", f"{at(AMINA.chat_id)}/{shown.id}", message("changed"))
    await stage.gateway.settled()
    await stage.presses(stage.page.last())

    assert stage.page.bodies() == [[FOR_AMINA, "changed"]]
    assert stage.bot.heard[-1]["replyToId"] == shown.id


async def test_opening_the_page_again_shows_the_current_cards(stage: Stage) -> None:
    await stage.writes("hello")
    await stage.writes("act as Ruth")
    await stage.writes("good morning")
    await stage.opens_the_page()
    told = stage.page.texts()

    assert stage.page.bodies() == [[FOR_AMINA, "hello"], [FOR_RUTH, "good morning"]]
    assert told[0].startswith("REHEARSAL. It is Monday 7 September 2026 and you are Ruth Okafor")


async def test_turning_to_a_channel_shows_nothing_twice(stage: Stage) -> None:
    await stage.opens_the_page()
    await stage.writes("hello")
    before = list(stage.page.shown)

    await stage.turns_to(BUSINESS_UNIT.id)

    assert list(stage.page.shown) == before


async def test_nothing_is_shown_before_a_page_is_open(stage: Stage) -> None:
    await stage.teams.say(AMINA, "hello")
    await stage.gateway.settled()

    assert stage.page.shown == {}


async def test_a_deleted_message_stays_as_it_was(stage: Stage) -> None:
    await stage.writes("hello")
    [shown] = stage.teams.chat(AMINA)
    await stage.bot.call("DELETE", f"{at(AMINA.chat_id)}/{shown.id}")
    await stage.gateway.settled()

    assert stage.page.bodies() == [[FOR_AMINA, "hello"]]
    assert stage.page.updates == 0


async def test_a_press_comes_back_in_place_under_the_same_heading(stage: Stage) -> None:
    await stage.writes("hello")
    body = await stage.presses(stage.page.last(), note="typed")
    heard = stage.bot.heard[-1]
    [stored] = stage.teams.chat(AMINA)

    assert heard["value"]["action"]["data"] == {"note": "typed"}
    assert heard["value"]["trigger"] == "manual"
    assert heard["replyToId"] == stored.id
    assert [part["text"] for part in body["value"]["body"]] == [FOR_AMINA, "pressed"]
    assert stored.card == card("pressed")


async def test_a_card_of_somebody_elses_is_pressed_by_whoever_is_acted(stage: Stage) -> None:
    await stage.writes("hello")
    amina_card = stage.page.last()
    await stage.writes("act as Ruth")
    body = await stage.presses(amina_card)
    heard = stage.bot.heard[-1]

    assert body["value"]["body"][0]["text"] == FOR_RUTH
    assert heard["from"]["aadObjectId"] == RUTH.object_id
    assert heard["conversation"]["id"] == RUTH.chat_id


async def test_a_submit_is_a_message_with_a_value(stage: Stage) -> None:
    await stage.writes("hello")
    await stage.does(
        {
            "type": "message",
            "value": {"k": "1"},
            "replyToId": stage.page.last(),
            "conversation": {"id": PERSONAL_CHAT},
        }
    )
    heard = stage.bot.heard[-1]

    assert (heard["type"], heard["value"]) == ("message", {"k": "1"})
    assert heard["replyToId"] == stage.teams.chat(AMINA)[0].id


async def test_a_card_from_before_says_so(stage: Stage) -> None:
    pressed = await stage.presses("pg-0")
    await stage.does(
        {
            "type": "message",
            "value": {},
            "replyToId": "pg-0",
            "conversation": {"id": PERSONAL_CHAT},
        }
    )

    assert pressed["value"]["message"] == OLD_CARD
    assert stage.page.texts() == [OLD_CARD]


async def test_a_channel_is_the_same_channel_on_both_sides(stage: Stage) -> None:
    await stage.writes("<at>Quorate</at> help", f"{SUBGROUP.id};messageid=77")
    heard = stage.bot.heard[-1]
    thread = stage.teams.channel("Subgroup")[0].thread
    await stage.writes("<at>Quorate</at> more", f"{SUBGROUP.id};messageid=77")

    assert heard["channelData"]["channel"]["id"] == SUBGROUP.id
    assert heard["text"] == "<at>Quorate</at> help"
    assert stage.bot.heard[-1]["conversation"]["id"] == f"{SUBGROUP.id};messageid={thread}"
    assert list(stage.page.where.values()) == [f"{SUBGROUP.id};messageid=77"] * 2
    assert stage.page.bodies()[0] == ["<at>Quorate</at> help"]


async def test_a_thread_the_bot_begins_stays_one_thread(stage: Stage) -> None:
    await stage.writes("who am I?")
    stage.page.forget()
    await stage.bot.call("POST", at(BUSINESS_UNIT.id), message("a case"))
    [begun] = stage.teams.channel("Business Unit")
    await stage.bot.call("POST", at(f"{BUSINESS_UNIT.id};messageid={begun.id}"), message("more"))
    await stage.gateway.settled()
    first, second = stage.page.where

    assert stage.page.where[first] == BUSINESS_UNIT.id
    assert stage.page.where[second] == f"{BUSINESS_UNIT.id};messageid={first}"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("act as partnership chair", "You are now Ruth Okafor, Partnership Chair."),
        ("Who can I be?", "You are Amina Yusuf, Referrer."),
        ("it is now or never", '"or never" is not a date'),
        ("it is now 1 September 2026", "time does not go back"),
        ("tomorrow", "It is now Tuesday 8 September 2026, 09:00. The bot was not running"),
        ("two working days later", "Going on to Wednesday 9 September 2026"),
    ],
)
async def test_what_is_about_the_rehearsal_never_reaches_the_bot(
    stage: Stage, words: str, answer: str
) -> None:
    before = len(stage.bot.heard)
    await stage.writes(words)

    assert answer in stage.page.texts()[0]
    assert len(stage.bot.heard) == before


async def test_with_the_bot_down_the_chat_says_what_to_do(stage: Stage) -> None:
    await stage.writes("hello")
    stage.teams.bot = "http://127.0.0.1:9/api/messages"
    await stage.writes("are you there?")
    pressed = await stage.presses(next(iter(stage.page.shown)))

    assert stage.page.texts() == [BOT_IS_DOWN]
    assert pressed["value"]["message"] == BOT_IS_DOWN


async def test_a_bot_that_will_not_have_it_is_not_passed_over(stage: Stage) -> None:
    stage.teams.bot = f"{stage.teams.address}/nowhere"
    await stage.writes("hello")

    assert stage.page.texts() == ["The bot did not take that: it answered 404."]
