"""A message extension is asked, opens its dialog, and puts what was chosen into a message."""

import pytest

from rehearsal.conversations import CARD, Message
from rehearsal.people import Json
from rehearsal.teams import Teams
from tests.rehearsal.conftest import CAI, RUTH
from tests.rehearsal.echo import EchoBot, card, message

NOTE: Json = {"type": "Input.Text", "id": "why", "label": "Why"}
DIALOG = card("a form", inputs=[NOTE], actions=[{"type": "Action.Submit", "title": "Create"}])
OPENS: Json = {
    "task": {
        "type": "continue",
        "value": {"title": "New", "card": {"contentType": CARD, "content": DIALOG}},
    }
}


@pytest.fixture
async def said(bot: EchoBot, teams: Teams) -> Message:
    """Ruth has written in a channel."""
    del bot
    await teams.installing.for_team(RUTH)
    await teams.say(RUTH, "look at this", "Subgroup")
    return teams.register.place("Subgroup").everything[0]


async def test_a_search_offers_what_can_be_put_into_a_message(
    bot: EchoBot, teams: Teams, said: Message
) -> None:
    found = {"contentType": CARD, "content": card("case 14"), "preview": {"content": {}}}
    results = {"type": "result", "attachmentLayout": "list", "attachments": [found]}
    bot.answer = {"composeExtension": results}
    box = teams.extension(CAI, "Subgroup", "find")
    answer = await box.query(q="14")
    heard = bot.heard[-1]
    [result] = answer.results
    sent = box.insert(result)

    assert (heard["type"], heard["name"]) == ("invoke", "composeExtension/query")
    assert heard["value"] == {
        "commandId": "find",
        "parameters": [{"name": "q", "value": "14"}],
        "queryOptions": {"skip": 0, "count": 25},
    }
    assert heard["conversation"]["id"] == said.conversation.id
    assert "replyToId" not in heard
    assert (sent.author, sent.seen_by(RUTH)) == (CAI, card("case 14"))
    assert "preview" not in sent.current["attachments"][0]
    assert bot.heard[-1] is heard


async def test_a_dialog_opened_where_one_writes_is_submitted(bot: EchoBot, teams: Teams) -> None:
    bot.answer = OPENS
    box = teams.extension(RUTH, "personal", "create")
    opened = await box.fetch_task()
    fetched = bot.heard[-1]
    bot.answer = {"composeExtension": {"type": "message", "text": "Created."}}
    closed = await box.submit(opened.dialog, "Create", why="because")
    submitted = bot.heard[-1]

    assert (opened.title, opened.card, closed.says) == ("New", DIALOG, "Created.")
    assert fetched["name"] == "composeExtension/fetchTask"
    assert fetched["value"] == {
        "commandId": "create",
        "commandContext": "compose",
        "context": {"theme": "default"},
    }
    assert submitted["name"] == "composeExtension/submitAction"
    assert submitted["value"] == {**fetched["value"], "data": {"why": "because"}}


async def test_one_opened_on_a_message_is_handed_the_message(
    bot: EchoBot, teams: Teams, said: Message
) -> None:
    bot.answer = OPENS
    await teams.extension(CAI, said, "create").fetch_task()
    heard = bot.heard[-1]
    payload = heard["value"]["messagePayload"]

    assert heard["value"]["commandContext"] == "message"
    assert heard["conversation"]["id"].endswith(f";messageid={said.id}")
    assert (payload["id"], payload["replyToId"]) == (said.id, None)
    assert payload["body"]["content"] == "<at>Quorate</at> look at this"
    assert payload["from"]["user"]["id"] == RUTH.object_id


async def test_one_opened_on_a_message_of_the_bots_says_whose_it_is(
    bot: EchoBot, teams: Teams, said: Message
) -> None:
    bot.answer = OPENS
    [answered] = teams.channel("Subgroup")
    await teams.extension(CAI, answered, "create").fetch_task()
    payload = bot.heard[-1]["value"]["messagePayload"]

    assert payload["replyToId"] == said.id
    assert payload["from"]["application"]["id"] == teams.cast.app.id
    assert payload["attachments"][0]["content"] == card("<at>Quorate</at> look at this")


async def test_what_the_bot_would_post_is_agreed_to_first(bot: EchoBot, teams: Teams) -> None:
    preview = {"composeExtension": {"type": "botMessagePreview", "activityPreview": message("x")}}
    bot.answer = preview
    box = teams.extension(RUTH, "personal", "create")
    asked = await box.fetch_task()
    bot.answer = OPENS
    again = await box.edit(asked.preview)
    edited = bot.heard[-1]["value"]
    bot.answer = {}
    await box.send(asked.preview)
    sent = bot.heard[-1]["value"]

    assert asked.preview == message("x")
    assert again.card == DIALOG
    assert (edited["botMessagePreviewAction"], sent["botMessagePreviewAction"]) == ("edit", "send")
    assert edited["botActivityPreview"] == sent["botActivityPreview"] == [message("x")]
