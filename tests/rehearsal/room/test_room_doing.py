"""What is done in the page comes to the bot as from Teams, and what it answers comes back."""

import asyncio
from typing import Any

import pytest

from rehearsal.conversations import CARD, FILE_ASKED
from rehearsal.partnership import AMINA, BETH, RUTH, SUBGROUP, TOM
from rehearsal.people import Json
from tests.rehearsal.echo import card, message
from tests.rehearsal.room.conftest import Stage
from tests.rehearsal.room.page import acting
from tests.rehearsal.test_connector import at

SEND: Json = {"type": "Action.Execute", "verb": "v", "title": "Send", "data": {"k": "1"}}
OPEN: Json = {"type": "Action.Submit", "title": "Open"}
FETCH: Json = {"msteams": {"type": "task/fetch"}, "k": "2"}
NOTHING: Json = {"says": "", "error": False, "dialog": None, "status": 200}
WRONG = "Something went wrong. Please try again."


async def posted(stage: Stage, body: Json, place: str = AMINA.chat_id) -> str:
    _, answer = await stage.bot.call("POST", at(place), body)
    return str(answer["id"])


@pytest.fixture
async def shown(stage: Stage) -> str:
    return await posted(stage, message("a page", actions=[SEND, OPEN]))


async def press(stage: Stage, shown: str, action: Json, data: Json) -> Json:
    on = acting(AMINA, AMINA.chat_id, shown)
    return await stage.page.post("press", **on, action=action, data=data)


async def test_what_is_written_in_a_channel_mentions_the_bot(stage: Stage) -> None:
    result = await stage.page.post("say", **acting(BETH, SUBGROUP.id), text=" help ")
    [heard] = stage.bot.heard

    assert result == {**NOTHING, "status": 201}
    assert heard["text"] == "<at>Quorate</at> help"
    assert heard["from"]["aadObjectId"] == BETH.object_id


async def test_it_may_go_on_in_a_thread(stage: Stage) -> None:
    thread = await posted(stage, message("a case"), SUBGROUP.id)
    await stage.page.post("say", **acting(BETH, SUBGROUP.id), text="help", thread=thread)

    assert stage.bot.heard[0]["conversation"]["id"].endswith(f";messageid={thread}")


async def test_a_press_brings_what_was_typed(stage: Stage, shown: str) -> None:
    result = await press(stage, shown, SEND, {"k": "1", "note": "seen"})
    [heard] = stage.bot.heard

    assert result == NOTHING
    assert heard["name"] == "adaptiveCard/action"
    assert heard["replyToId"] == shown
    assert heard["value"]["trigger"] == "manual"
    assert heard["value"]["action"] == {
        "type": "Action.Execute",
        "verb": "v",
        "title": "Send",
        "data": {"k": "1", "note": "seen"},
    }


async def test_a_sentence_that_answers_a_press_comes_back(stage: Stage, shown: str) -> None:
    kind = "application/vnd.microsoft.activity.message"
    stage.bot.answer = {"statusCode": 200, "type": kind, "value": "Saved."}

    assert await press(stage, shown, SEND, {}) == {**NOTHING, "says": "Saved."}


async def test_so_does_a_complaint(stage: Stage, shown: str) -> None:
    value = {"code": "BadRequest", "message": "That card is old."}
    kind = "application/vnd.microsoft.error"
    stage.bot.answer = {"statusCode": 400, "type": kind, "value": value}
    result = await press(stage, shown, SEND, {})

    assert (result["error"], result["says"]) == (True, "That card is old.")


async def test_a_button_that_opens_a_dialog_opens_it(stage: Stage, shown: str) -> None:
    stage.bot.answer = opens("Which?")
    result = await press(stage, shown, OPEN, FETCH)

    assert stage.bot.heard[-1]["name"] == "task/fetch"
    assert stage.bot.heard[-1]["value"]["data"] == FETCH
    assert result["dialog"] == {
        "title": "A dialog",
        "width": None,
        "height": "medium",
        "card": card("Which?"),
    }


async def test_a_button_inside_it_goes_on_or_closes_it(stage: Stage, shown: str) -> None:
    on = acting(AMINA, AMINA.chat_id, shown)
    stage.bot.answer = opens("And then?")
    next_page = await stage.page.post("dialog", **on, data={"k": "3", "note": "x"})
    stage.bot.answer = {"task": {"type": "message", "value": "Saved."}}
    closed = await stage.page.post("dialog", **on, data={})

    assert stage.bot.heard[0]["name"] == "task/submit"
    assert stage.bot.heard[0]["value"]["data"] == {"k": "3", "note": "x"}
    assert next_page["dialog"]["card"] == card("And then?")
    assert closed == {**NOTHING, "says": "Saved."}


async def test_a_plain_submit_is_a_message_to_the_bot(stage: Stage, shown: str) -> None:
    await press(stage, shown, OPEN, {"k": "2"})

    assert (stage.bot.heard[-1]["type"], stage.bot.heard[-1]["value"]) == ("message", {"k": "2"})


async def test_a_card_refreshes_once_a_minute_and_says_why_not(stage: Stage) -> None:
    body = message("everybody's")
    look = {"type": "Action.Execute", "verb": "look"}
    body["attachments"][0]["content"]["refresh"] = {"action": look, "userIds": [AMINA.user_id]}
    shown = await posted(stage, body)
    on = acting(AMINA, AMINA.chat_id, shown)
    [before] = await stage.page.messages(AMINA.chat_id, AMINA)
    result = await stage.page.post("refresh", **on)
    status, says = await stage.page.refused("refresh", **on)
    [after] = await stage.page.messages(AMINA.chat_id, AMINA)

    assert (before["refreshes"], result, after["refreshes"]) == (True, NOTHING, False)
    assert stage.bot.heard[-1]["value"]["trigger"] == "automatic"
    assert (status, says) == (409, "This card does not refresh itself.")
    assert after["card"]["body"] == card("pressed")["body"]


@pytest.mark.parametrize(("accept", "told"), [(True, "accept"), (False, "decline")])
async def test_a_file_is_taken_or_not(stage: Stage, told: str, *, accept: bool) -> None:
    content = {"acceptContext": {"k": "1"}, "declineContext": {"k": "2"}}
    asks = {"contentType": FILE_ASKED, "name": "a.docx", "content": content}
    shown = await posted(stage, {"type": "message", "attachments": [asks]})
    await stage.page.post("file", **acting(AMINA, AMINA.chat_id, shown), accept=accept)

    assert stage.bot.heard[-1]["name"] == "fileConsent/invoke"
    assert stage.bot.heard[-1]["value"]["action"] == told


async def test_with_the_bot_stopped_it_says_how_to_start_it(stage: Stage, shown: str) -> None:
    stage.teams.bot = "http://127.0.0.1:1/api/messages"
    result = await press(stage, shown, SEND, {})
    await stage.page.post("say", **acting(AMINA, AMINA.chat_id), text="hello?")
    messages = await stage.page.messages(AMINA.chat_id, AMINA)
    configuration = stage.folder / "quorate.toml"

    assert result == {
        "says": f"{WRONG} The bot is not running. Start it with: "
        f"python -m bot serve --config {configuration}",
        "error": True,
        "dialog": None,
        "status": 0,
    }
    assert messages[-1]["text"] == "hello?"
    assert (await stage.page.state())["bot"] == "stopped"


@pytest.mark.parametrize("starts_within", [60.0])
async def test_a_bot_that_is_still_starting_is_waited_for(stage: Stage, shown: str) -> None:
    there = stage.teams.bot
    stage.teams.bot = "http://127.0.0.1:1/api/messages"
    pressing = asyncio.create_task(press(stage, shown, SEND, {}))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(asyncio.shield(pressing), 0.1)
    stage.teams.bot = there

    assert await pressing == NOTHING


async def test_a_bot_that_breaks_is_told_of_as_teams_tells_it(stage: Stage, shown: str) -> None:
    stage.teams.bot = stage.teams.bot.replace("messages", "nothing")
    result = await press(stage, shown, SEND, {})

    assert (result["error"], result["status"], result["dialog"]) == (True, 404, None)
    assert result["says"].startswith(f"{WRONG} The bot answered with 404: ")


@pytest.mark.parametrize(
    ("path", "body", "refused"),
    [
        ("say", {**acting(AMINA, AMINA.chat_id), "text": "  "}, (400, "Write something first.")),
        ("say", {**acting(TOM, SUBGROUP.id), "text": "x"}, (403, "Tom Whitfield is not in Subg")),
        ("say", {**acting(BETH, AMINA.chat_id), "text": "x"}, (403, "That chat is Amina Yusuf'")),
        ("say", {"text": "x"}, (404, "Say who acts: there is nobody of that id.")),
        ("say", {**acting(AMINA, "?"), "text": "x"}, (404, "There is no place of that id.")),
        ("say", {**acting(AMINA, AMINA.chat_id), "text": 1}, (400, "“text” is to be words.")),
        ("dialog", acting(AMINA, AMINA.chat_id, "1"), (404, "That message is no longer there.")),
        ("refresh", acting(AMINA, AMINA.chat_id, "1"), (404, "That message is no longer there.")),
        ("clock", {"to": "soon"}, (400, "Choose a day to go to.")),
    ],
)
async def test_what_makes_no_sense_is_refused_in_words(
    stage: Stage, path: str, body: dict[str, Any], refused: tuple[int, str]
) -> None:
    status, says = await stage.page.refused(path, **body)

    assert (status, says[: len(refused[1])]) == refused
    assert stage.bot.heard == []


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({}, "Say which button was pressed."),
        ({"action": {"type": "Action.OpenUrl"}}, "Action.OpenUrl tells the bot nothing."),
        ({"action": [1]}, "“action” is to be an object."),
        ({"action": SEND, "data": "x"}, "“data” is to be an object."),
    ],
)
async def test_a_press_of_no_button_never_leaves_the_page(
    stage: Stage, shown: str, more: dict[str, Any], says: str
) -> None:
    status, said = await stage.page.refused("press", **acting(AMINA, AMINA.chat_id, shown), **more)

    assert (said, stage.bot.heard) == (says, [])
    assert status in {400, 409}


@pytest.mark.parametrize("sent", ["{", "[]", '"x"', b"\xff"])
async def test_what_is_no_object_is_refused_in_words(stage: Stage, sent: str | bytes) -> None:
    headers = {"Content-Type": "application/json"}
    status, answer = await stage.page.asks("POST", "say", data=sent, headers=headers)

    assert (status, answer["says"]) == (400, "That is not a JSON object.")


async def test_a_page_that_is_closed_takes_nothing_back(stage: Stage) -> None:
    on = acting(RUTH, RUTH.chat_id)
    said = asyncio.create_task(stage.page.post("say", **on, text="good morning"))
    await stage.teams.until(lambda: stage.teams.register.chat(RUTH).everything)
    said.cancel()
    answers = await stage.teams.until(lambda: stage.teams.chat(RUTH))

    assert [answer.card["body"] for answer in answers] == [card("good morning")["body"]]


def opens(words: str) -> Json:
    content = {"contentType": CARD, "content": card(words)}
    value = {"title": "A dialog", "height": "medium", "card": content}
    return {"task": {"type": "continue", "value": value}}
