"""A file is sent only once the person has agreed, to the place they were given for it."""

from typing import Any

import pytest

from rehearsal.card_reading import ClientStopsThis
from rehearsal.conversations import FILE_ASKED, FILE_GIVEN, Message, attached
from rehearsal.drive import STEP
from rehearsal.people import Json
from rehearsal.teams import Teams
from tests.rehearsal.conftest import CAI, RUTH
from tests.rehearsal.echo import EchoBot, message
from tests.rehearsal.test_connector import at

ASKS: Json = {
    "type": "message",
    "attachments": [
        {
            "contentType": FILE_ASKED,
            "name": "../case 14.docx",
            "content": {
                "description": "The review",
                "sizeInBytes": 3,
                "acceptContext": {"k": "1"},
                "declineContext": {"k": "2"},
            },
        }
    ],
}


@pytest.fixture
async def asked(bot: EchoBot, teams: Teams) -> Message:
    await teams.installing.for_person(RUTH)
    await bot.call("POST", at(RUTH.chat_id), ASKS)
    return teams.chat(RUTH)[-1]


@pytest.fixture
async def room(bot: EchoBot, teams: Teams, asked: Message) -> Json:
    """Where the bot was told to put it."""
    await teams.consenting.accept(RUTH, asked)
    room: Json = bot.heard[-1]["value"]["uploadInfo"]
    return room


async def test_accepting_tells_the_bot_where_to_put_it(
    bot: EchoBot, teams: Teams, asked: Message
) -> None:
    await teams.consenting.accept(RUTH, asked)
    heard = bot.heard[-1]
    room = heard["value"].pop("uploadInfo")

    assert (heard["type"], heard["name"]) == ("invoke", "fileConsent/invoke")
    assert heard["replyToId"] == asked.id
    assert heard["value"] == {"type": "fileUpload", "action": "accept", "context": {"k": "1"}}
    assert (room["name"], room["fileType"]) == ("case 14.docx", "docx")
    assert room["uploadUrl"].startswith(teams.address)


async def test_declining_makes_no_room(bot: EchoBot, teams: Teams, asked: Message) -> None:
    await teams.consenting.decline(RUTH, asked)

    assert bot.heard[-1]["value"] == {
        "type": "fileUpload",
        "action": "decline",
        "context": {"k": "2"},
    }
    assert teams.drive.files == {}


async def test_a_file_put_there_whole_is_kept_and_can_be_fetched(
    bot: EchoBot, teams: Teams, room: Json
) -> None:
    before, _ = await bot.download(room["contentUrl"])
    status, item = await bot.upload(room["uploadUrl"], b"abc")
    kept = teams.drive.files[room["uniqueId"]]

    assert (status, item["name"], item["size"]) == (201, "case 14.docx", 3)
    assert (bytes(kept.held), kept.owner) == (b"abc", RUTH)
    assert (before, await bot.download(room["contentUrl"])) == (404, (200, b"abc"))


async def test_a_file_comes_in_pieces(bot: EchoBot, teams: Teams, room: Json) -> None:
    whole = bytes(range(256)) * (STEP // 256) + b"rest"
    more, told = await bot.upload(room["uploadUrl"], whole[:STEP], 0, len(whole))
    done, _ = await bot.upload(room["uploadUrl"], whole[STEP:], STEP, len(whole))

    assert (more, told["nextExpectedRanges"], done) == (202, [f"{STEP}-"], 201)
    assert bytes(teams.drive.files[room["uniqueId"]].held) == whole


@pytest.mark.parametrize(
    ("piece", "status"),
    [
        pytest.param({"first": 3, "size": 6}, 416, id="not the next piece"),
        pytest.param({"size": 2}, 416, id="longer than it is"),
        pytest.param({"Content-Range": "bytes 0-1/3"}, 416, id="another length"),
        pytest.param({"size": 6}, 400, id="an uneven piece"),
        pytest.param({"Content-Range": "all"}, 400, id="no range"),
        pytest.param({"Authorization": "Bearer x"}, 401, id="with a token"),
    ],
)
async def test_what_a_drive_would_not_take_is_not_taken(
    bot: EchoBot, teams: Teams, room: Json, piece: dict[str, Any], status: int
) -> None:
    answered, _ = await bot.upload(room["uploadUrl"], b"abc", **piece)

    assert answered == status
    assert bytes(teams.drive.files[room["uniqueId"]].held) == b""


async def test_a_file_is_put_once(bot: EchoBot, room: Json) -> None:
    await bot.upload(room["uploadUrl"], b"abc")
    again, _ = await bot.upload(room["uploadUrl"], b"xyz")
    elsewhere, _ = await bot.upload(f"{room['uploadUrl']}x", b"xyz")

    assert (again, elsewhere) == (404, 404)
    assert await bot.download(room["contentUrl"]) == (200, b"abc")


async def test_the_bot_says_that_it_is_there(bot: EchoBot, teams: Teams, room: Json) -> None:
    content = {"uniqueId": room["uniqueId"], "fileType": room["fileType"]}
    file = {"contentType": FILE_GIVEN, "contentUrl": room["contentUrl"], "content": content}
    body = {"type": "message", "attachments": [{**file, "name": room["name"]}]}
    await bot.call("POST", at(RUTH.chat_id), body)
    given = attached(teams.chat(RUTH)[-1].current, FILE_GIVEN)

    assert given["content"]["uniqueId"] in teams.drive.files


async def test_a_file_is_agreed_to_in_ones_own_chat_alone(
    bot: EchoBot, teams: Teams, asked: Message
) -> None:
    await teams.installing.for_team(RUTH)
    await bot.call("POST", at(teams.cast.team.id), ASKS)
    before = len(bot.heard)
    with pytest.raises(ClientStopsThis, match="one's own chat"):
        await teams.consenting.accept(CAI, asked)
    with pytest.raises(ClientStopsThis, match="one's own chat"):
        await teams.consenting.accept(RUTH, teams.channel("Business Unit")[-1])

    assert len(bot.heard) == before


async def test_a_message_that_asks_nothing_is_not_agreed_to(
    bot: EchoBot, teams: Teams, asked: Message
) -> None:
    await bot.call("PUT", f"{at(RUTH.chat_id)}/{asked.id}", message("Taken back"))
    with pytest.raises(ClientStopsThis, match="asks nobody"):
        await teams.consenting.decline(RUTH, asked)

    assert teams.drive.files == {}
