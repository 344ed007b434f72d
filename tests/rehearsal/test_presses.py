"""A press reaches the bot as Teams sends it, and its answer stands where the card stood."""

import asyncio
from dataclasses import replace

import pytest

from rehearsal.card_reading import ClientStopsThis, buttons, card_text, inputs
from rehearsal.conversations import Message
from rehearsal.people import Json, UserRole
from rehearsal.teams import Teams
from tests.rehearsal.conftest import CAI, RUTH, StoppedClock
from tests.rehearsal.echo import EchoBot, card, message
from tests.rehearsal.test_connector import at

SEND: Json = {
    "type": "Action.Execute",
    "id": "send",
    "title": "Send",
    "verb": "page.send",
    "data": {"k": "1", "note": "the card's own"},
    "fallback": {"type": "Action.Submit", "title": "Send", "data": {"verb": "page.send"}},
}
READ: Json = {
    "type": "Action.Submit",
    "title": "Read it",
    "data": {"msteams": {"type": "task/fetch"}, "k": "2"},
}
BACK: Json = {"type": "Action.Execute", "title": "Back", "associatedInputs": "none", "data": {}}
WEB: Json = {"type": "Action.OpenUrl", "title": "Guidance", "url": "https://example.org"}
NOTE: Json = {"type": "Input.Text", "id": "note", "label": "Note", "maxLength": 9}
KIND: Json = {
    "type": "Input.ChoiceSet",
    "id": "kind",
    "choices": [{"title": "One", "value": "1"}, {"title": "Two", "value": "2"}],
}


@pytest.fixture
async def shown(bot: EchoBot, teams: Teams) -> Message:
    bot.actions = [SEND, READ, BACK, WEB]
    bot.inputs = [NOTE, KIND, {"type": "Input.Toggle", "id": "agree", "title": "I agree"}]
    await teams.say(RUTH, "a page")
    return teams.chat(RUTH)[-1]


async def test_words_arrive_as_teams_sends_them(bot: EchoBot, teams: Teams) -> None:
    await teams.say(RUTH, "hello")
    heard = bot.heard[-1]

    assert (heard["type"], heard["text"], heard["channelId"]) == ("message", "hello", "msteams")
    assert heard["from"] == {
        "id": RUTH.user_id,
        "name": "Ruth Okafor",
        "aadObjectId": RUTH.object_id,
    }
    assert heard["conversation"] == {
        "id": RUTH.chat_id,
        "conversationType": "personal",
        "tenantId": RUTH.tenant,
    }
    assert heard["channelData"]["tenant"]["id"] == RUTH.tenant
    assert bot.told_for[-1] == (RUTH.chat_id, RUTH.tenant)


async def test_somebody_anonymous_has_no_object_id(bot: EchoBot, teams: Teams) -> None:
    await teams.say(replace(CAI, user_role=UserRole.ANONYMOUS), "hello")

    assert bot.heard[-1]["from"] == {"id": CAI.user_id, "name": "Cai Bevan"}


async def test_in_a_channel_the_bot_is_mentioned_and_a_thread_begins(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.installing.for_team(RUTH)
    await teams.say(RUTH, "help", "Subgroup")
    await teams.say(RUTH, "more", "Subgroup", thread=bot.heard[-1]["id"])
    *_, first, second = bot.heard

    assert first["text"] == "<at>Quorate</at> help"
    assert first["entities"][0]["mentioned"]["id"] == first["recipient"]["id"]
    assert first["conversation"]["id"].endswith(f";messageid={first['id']}")
    assert second["conversation"]["id"] == first["conversation"]["id"]
    assert first["channelData"]["team"]["id"] == teams.cast.team.id


async def test_a_press_is_the_data_with_the_inputs_laid_over_it(
    bot: EchoBot, teams: Teams, shown: Message
) -> None:
    await teams.press(RUTH, shown, "Send", note="typed")
    heard = bot.heard[-1]

    assert (heard["name"], heard["replyToId"]) == ("adaptiveCard/action", shown.id)
    assert heard["value"] == {
        "action": {
            "type": "Action.Execute",
            "id": "send",
            "title": "Send",
            "verb": "page.send",
            "data": {"k": "1", "note": "typed", "agree": "false"},
        },
        "trigger": "manual",
    }


async def test_the_answer_stands_in_place_until_the_message_is_updated(
    bot: EchoBot, teams: Teams, shown: Message
) -> None:
    answer = await teams.press(RUTH, shown, "Send")
    in_place = shown.card
    await bot.call("PUT", f"{at(RUTH.chat_id)}/{shown.id}", message("stored"))

    assert answer.card == in_place == card("pressed")
    assert shown.card == card("stored")


async def test_in_a_channel_only_who_pressed_sees_the_answer(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    bot.actions = [SEND]
    await teams.say(RUTH, "a page", "Subgroup")
    [shown] = teams.channel("Subgroup")
    stored = shown.seen_by(RUTH)
    await teams.press(CAI, shown, "Send")

    assert bot.heard[-1]["conversation"]["id"].endswith(f";messageid={shown.thread}")
    assert shown.seen_by(CAI) == card("pressed")
    assert shown.seen_by(RUTH) == shown.card == stored


async def test_an_error_leaves_the_card_and_is_said(
    bot: EchoBot, teams: Teams, shown: Message
) -> None:
    bot.answer = {
        "statusCode": 500,
        "type": "application/vnd.microsoft.error",
        "value": {"code": "no", "message": "Not recorded. Try again."},
    }
    before = shown.card
    answer = await teams.press(RUTH, shown, "Send")

    assert (answer.says, answer.is_error) == ("Not recorded. Try again.", True)
    assert shown.card == before


async def test_an_older_client_sends_the_fallback(
    bot: EchoBot, teams: Teams, shown: Message
) -> None:
    await teams.press_fallback(RUTH, shown, "Send", kind="2")
    heard = bot.heard[-1]

    assert (heard["type"], heard["replyToId"]) == ("message", shown.id)
    assert heard["value"] == {"verb": "page.send", "note": "", "kind": "2", "agree": "false"}
    assert "text" not in heard


@pytest.mark.parametrize(
    ("button", "typed", "words"),
    [
        pytest.param("Sign", {}, "no button 'Sign'", id="no such button"),
        pytest.param("Send", {"name": "x"}, "no input 'name'", id="no such input"),
        pytest.param("Send", {"note": "far too long"}, "9 characters", id="too long"),
        pytest.param("Send", {"kind": "3"}, "does not offer '3'", id="no such choice"),
        pytest.param("Guidance", {}, "tells the bot nothing", id="a link"),
    ],
)
async def test_what_a_client_would_stop_never_leaves_it(
    teams: Teams, shown: Message, button: str, typed: dict[str, str], words: str
) -> None:
    before = len(teams.delivery.sent)
    with pytest.raises(ClientStopsThis, match=words):
        await teams.press(RUTH, shown, button, **typed)

    assert len(teams.delivery.sent) == before


@pytest.mark.parametrize(
    "field",
    [
        {"type": "Input.Text", "id": "name", "isRequired": True},
        {"type": "Input.ChoiceSet", "id": "name", "isRequired": True, "choices": []},
        {"type": "Input.Toggle", "id": "name", "isRequired": True, "title": "I agree"},
        {"type": "Input.Text", "id": "name", "regex": "^[0-9]+$", "value": "ten"},
    ],
)
async def test_a_required_answer_stops_every_button_that_takes_the_inputs(
    bot: EchoBot, teams: Teams, field: Json
) -> None:
    bot.actions, bot.inputs = [SEND, BACK], [field]
    await teams.say(RUTH, "a page")
    held = teams.holds(teams.chat(RUTH)[-1])
    back = await teams.press(RUTH, held, "Back")

    assert back.card == card("pressed")
    with pytest.raises(ClientStopsThis, match="'name'"):
        await teams.press(RUTH, held, SEND)


async def test_a_dialog_opens_and_is_submitted(bot: EchoBot, teams: Teams, shown: Message) -> None:
    inside = card("read", inputs=[NOTE], actions=[{"type": "Action.Submit", "title": "Done"}])
    content = {"card": {"contentType": "x", "content": inside}, "title": "Section 1"}
    bot.answer = {"task": {"type": "continue", "value": content}}
    opened = await teams.press(RUTH, shown, "Read it")
    fetched = bot.heard[-1]
    bot.answer = {"task": {"type": "message", "value": "Saved."}}
    closed = await teams.task_submit(RUTH, opened.dialog, "Done", note="seen")

    assert (opened.title, opened.card, closed.says) == ("Section 1", inside, "Saved.")
    assert fetched["name"] == "task/fetch"
    assert fetched["value"]["data"]["msteams"] == {"type": "task/fetch"}
    assert (bot.heard[-1]["name"], bot.heard[-1]["value"]["data"]) == (
        "task/submit",
        {"note": "seen"},
    )


async def test_a_refresh_is_told_from_a_press(
    bot: EchoBot, teams: Teams, shown: Message, clock: StoppedClock
) -> None:
    bot.answer["value"] = {**card("mine"), "refresh": {"action": SEND, "userIds": []}}
    await teams.press(RUTH, shown, "Send", note="x")
    clock.seconds += 60
    await teams.refresh(RUTH, shown)

    assert bot.heard[-1]["value"]["trigger"] == "automatic"


async def test_a_held_card_is_pressed_as_it_was(
    bot: EchoBot, teams: Teams, shown: Message
) -> None:
    held = teams.holds(shown)
    shown.card["body"].clear()
    await bot.call("PUT", f"{at(RUTH.chat_id)}/{shown.id}", message("moved on"))
    await teams.press(RUTH, held, "Send")

    assert held.card["body"][0]["text"] == "a page"
    assert bot.heard[-1]["value"]["action"]["verb"] == "page.send"
    assert shown.card == card("pressed")


async def test_a_double_press_is_two_activities_at_once(
    bot: EchoBot, teams: Teams, shown: Message
) -> None:
    answers = await teams.double_press(RUTH, shown, "Send", 3, note="x")

    assert len(answers) == 3
    assert len({heard["id"] for heard in bot.heard[-3:]}) == 3


@pytest.mark.parametrize(("new_id", "ids"), [(False, 1), (True, 2)])
async def test_the_last_activity_can_be_delivered_again(
    bot: EchoBot, teams: Teams, shown: Message, *, new_id: bool, ids: int
) -> None:
    await teams.press(RUTH, shown, "Send")
    await teams.redeliver(new_id=new_id)
    first, second = bot.heard[-2:]

    assert len({first["id"], second["id"]}) == ids
    assert first["value"] == second["value"]


async def test_a_press_can_be_forged(bot: EchoBot, teams: Teams, shown: Message) -> None:
    await teams.forge(CAI, shown, ["anything"], verb="sign")
    heard = bot.heard[-1]

    assert heard["value"]["action"]["data"] == ["anything"]
    assert heard["from"]["aadObjectId"] == CAI.object_id
    assert heard["conversation"]["id"] == RUTH.chat_id


async def test_somebody_waits_only_until_it_has_come_about(bot: EchoBot, teams: Teams) -> None:
    waiting = asyncio.create_task(teams.until(lambda: teams.chat(RUTH)))
    await teams.say(RUTH, "hello")

    assert [kept.card for kept in await waiting] == [card("hello")]
    with pytest.raises(TimeoutError):
        await teams.until(lambda: len(bot.heard) > 1, within=0.01)


async def test_an_installation_is_told_twice(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    told = {heard["type"]: heard for heard in bot.heard}

    assert told["installationUpdate"]["action"] == "add"
    assert told["conversationUpdate"]["membersAdded"] == [{"id": teams.cast.app.bot_id}]
    assert told["conversationUpdate"]["channelData"]["eventType"] == "teamMemberAdded"


def test_a_card_is_read_as_a_person_reads_it() -> None:
    facts = {"type": "FactSet", "facts": [{"title": "Due", "value": "Monday"}]}
    runs = {"type": "RichTextBlock", "inlines": ["plain", {"type": "TextRun", "text": "bold"}]}
    send = {**SEND, "data": {"text": "never shown", "type": "Action.Submit"}}
    page = card("Heading", inputs=[facts, runs, NOTE, KIND], actions=[send])

    assert card_text(page) == [
        "Heading", "Monday", "Due", "plain", "bold", "Note", "One", "Two", "Send",
    ]  # fmt: skip
    assert [button["title"] for button in buttons(page)] == ["Send"]
    assert list(inputs(page)) == ["note", "kind"]


async def test_a_group_chat_is_one_conversation_for_everybody(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_group(RUTH)
    await teams.say(RUTH, "one", "group")
    await teams.say(CAI, "two", "group")
    first, second = bot.heard[-2:]

    assert first["conversation"] == second["conversation"]
    assert first["conversation"]["conversationType"] == "groupChat"
    assert len(teams.channel("group")) == 2
