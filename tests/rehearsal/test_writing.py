"""What people write stands where they wrote it, and the bot is told what becomes of it."""

from datetime import date

import pytest
from aiohttp import ClientError

from rehearsal.card_reading import ClientStopsThis
from rehearsal.conversations import Message
from rehearsal.people import Cast, Json
from rehearsal.register import Clocks
from rehearsal.teams import Teams
from tests.rehearsal.conftest import CAI, RUTH
from tests.rehearsal.echo import EchoBot, card, message
from tests.rehearsal.test_connector import at


def mention(person_id: str, name: str) -> Json:
    text = f"<at>{name}</at>"
    return {"type": "mention", "text": text, "mentioned": {"id": person_id, "name": name}}


@pytest.fixture
async def written(bot: EchoBot, teams: Teams) -> Message:
    del bot
    await teams.say(RUTH, "hello")
    return teams.register.chat(RUTH).everything[0]


async def test_what_people_write_is_kept_apart_from_what_the_bot_does(
    teams: Teams, written: Message
) -> None:
    chat = teams.register.chat(RUTH)
    said, answered = chat.everything

    assert (said, said.author, said.text) == (written, RUTH, "hello")
    assert (answered.author, chat.messages, chat.posts) == (None, [answered], [answered])


async def test_it_stands_there_though_the_bot_is_down(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_person(RUTH)
    teams.bot = "http://127.0.0.1:9/api/messages"
    with pytest.raises(ClientError):
        await teams.say(RUTH, "hello")

    assert [kept.text for kept in teams.register.chat(RUTH).everything] == ["hello"]
    assert bot.heard[-1]["type"] != "message"


async def test_each_message_has_the_civil_date_it_was_written_on(cast: Cast) -> None:
    day = [date(2026, 9, 7)]
    clocks = Clocks(today=lambda: day[-1])
    async with Teams(cast, clocks=clocks) as teams, EchoBot(teams, cast.app) as bot:
        await bot.sign_in()
        await teams.say(RUTH, "hello")
        day.append(date(2026, 9, 8))
        await teams.say(RUTH, "good morning")

    written = [kept.on.day for kept in teams.register.chat(RUTH).everything]
    assert written == [7, 7, 8, 8]


async def test_in_a_channel_it_begins_the_thread_that_the_bot_answers_in(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.installing.for_team(RUTH)
    await teams.say(RUTH, "help", "Subgroup")
    said, answered = teams.register.place("Subgroup").everything

    assert bot.heard[-1]["id"] == said.id == said.thread == answered.thread


async def test_every_change_is_numbered_in_its_place(bot: EchoBot, teams: Teams) -> None:
    seen: list[int] = []
    teams.changes.watch_views(lambda message: seen.append(message.n))
    await teams.say(RUTH, "hello")
    [shown] = teams.chat(RUTH)
    await bot.call("PUT", f"{at(RUTH.chat_id)}/{shown.id}", message("content"))
    await teams.say(CAI, "elsewhere")

    assert seen == [1, 2, 3, 1, 2]
    assert (shown.n, shown.edited, teams.register.chat(RUTH).last) == (3, True, 3)


async def test_a_view_is_a_change_only_for_those_who_look_on(bot: EchoBot, teams: Teams) -> None:
    bot.actions = [{"type": "Action.Execute", "title": "Send"}]
    await teams.say(RUTH, "a page")
    touched: list[str] = []
    seen: list[str] = []
    teams.changes.watch(lambda message: touched.append(message.id))
    teams.changes.watch_views(lambda message: seen.append(message.id))
    [shown] = teams.chat(RUTH)
    await teams.press(RUTH, shown, "Send")

    assert (touched, seen) == ([], [shown.id])


async def test_an_edit_is_told_under_the_same_id(
    bot: EchoBot, teams: Teams, written: Message
) -> None:
    await teams.edit(RUTH, written, "good morning")
    heard = bot.heard[-1]

    assert (heard["type"], heard["id"], heard["text"]) == (
        "messageUpdate",
        written.id,
        "good morning",
    )
    assert heard["channelData"]["eventType"] == "editMessage"
    assert (written.text, written.edited) == ("good morning", True)


async def test_a_message_is_deleted_and_brought_back(
    bot: EchoBot, teams: Teams, written: Message
) -> None:
    await teams.delete(RUTH, written)
    gone, was_gone = bot.heard[-1], written.deleted
    await teams.undelete(RUTH, written)
    back = bot.heard[-1]

    assert (gone["type"], gone["id"]) == ("messageDelete", written.id)
    assert gone["channelData"]["eventType"] == "softDeleteMessage"
    assert "text" not in gone
    assert (back["type"], back["id"], back["text"]) == ("messageUpdate", written.id, "hello")
    assert back["channelData"]["eventType"] == "undeleteMessage"
    assert (was_gone, written.deleted) == (True, False)


async def test_in_a_channel_a_change_is_told_in_its_thread(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    await teams.say(RUTH, "help", "Subgroup")
    said = teams.register.place("Subgroup").everything[0]
    await teams.edit(RUTH, said, "more")
    await teams.delete(RUTH, said)
    edited, deleted = bot.heard[-2:]

    assert edited["text"] == "<at>Quorate</at> more"
    assert edited["conversation"] == deleted["conversation"] == bot.heard[-3]["conversation"]


async def test_only_who_wrote_it_changes_it(bot: EchoBot, teams: Teams, written: Message) -> None:
    [answered] = teams.chat(RUTH)
    before = len(bot.heard)
    with pytest.raises(ClientStopsThis, match="not Cai Bevan"):
        await teams.edit(CAI, written, "mine now")
    with pytest.raises(ClientStopsThis, match="not Ruth Okafor"):
        await teams.delete(RUTH, answered)

    assert len(bot.heard) == before


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
async def test_the_bot_changes_nothing_that_somebody_else_wrote(
    bot: EchoBot, teams: Teams, written: Message, method: str
) -> None:
    teams.connector.adopts = True
    status, error = await bot.call(method, f"{at(RUTH.chat_id)}/{written.id}", message("mine"))

    assert (status, error["error"]["code"]) == (403, "NotEnoughPermissions")
    assert (written.text, written.deleted) == ("hello", False)


async def test_a_mention_in_a_message_is_read_as_a_name(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    await teams.say(RUTH, "help", "Subgroup")
    said = teams.register.place("Subgroup").everything[0]
    entities = [mention(CAI.user_id, "Cai B"), mention("29:unknown", "Somebody")]
    text = "<at>Cai B</at>, <at>Somebody</at> and <at>nobody</at>"
    body = {"type": "message", "text": text, "entities": entities}
    await bot.call("POST", at(said.conversation.id), body)
    told = teams.channel("Subgroup")[-1]

    assert teams.words(said) == "Quorate help"
    assert teams.words(told) == "Cai Bevan, Somebody and <at>nobody</at>"


@pytest.mark.parametrize("known_by", [CAI.user_id, CAI.object_id, CAI.address])
async def test_a_mention_on_a_card_is_read_as_a_name(
    bot: EchoBot, teams: Teams, known_by: str
) -> None:
    await teams.installing.for_person(RUTH)
    press = {"type": "Action.Execute", "title": "For <at>C</at>", "data": {"t": "<at>C</at>"}}
    body = message("Ask <at>C</at>", actions=[press])
    body["attachments"][0]["content"]["msteams"] = {"entities": [mention(known_by, "C")]}
    await bot.call("POST", at(RUTH.chat_id), body)
    [posted] = teams.chat(RUTH)
    shown = teams.shown(posted, RUTH)

    assert shown["body"][0]["text"] == "Ask Cai Bevan"
    assert (shown["actions"][0]["title"], shown["actions"][0]["data"]) == (
        "For Cai Bevan",
        {"t": "<at>C</at>"},
    )
    assert posted.card["body"] == card("Ask <at>C</at>")["body"]
