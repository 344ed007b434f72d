"""What the bot says in these tests: messages, and answers to what is pressed."""

from typing import Any

from rehearsal.conversations import CARD
from rehearsal.people import Json
from tests.rehearsal.room.conftest import Stage
from tests.rehearsal.test_connector import at

NOWHERE = "http://127.0.0.1:1/api/messages"  # where a bot that is stopped is

SEND: Json = {"type": "Action.Execute", "verb": "v", "title": "Send it", "data": {"k": "1"}}
SUBMIT: Json = {"type": "Action.Submit", "title": "Save", "data": {"k": "3"}}
OPEN: Json = {
    "type": "Action.Submit",
    "title": "Open the form",
    "data": {"msteams": {"type": "task/fetch"}, "k": "2"},
}
NOTE: Json = {"type": "Input.Text", "id": "note", "label": "What was seen"}
DATE: Json = {"type": "Input.Date", "id": "day", "label": "On which day"}
REQUIRED: Json = {**NOTE, "isRequired": True, "errorMessage": "Say what was seen"}


def form(title: str, *inputs: Json, actions: tuple[Json, ...] = (SEND,), **more: Any) -> Json:
    heading = {"type": "TextBlock", "text": title, "style": "heading", "wrap": True}
    drawn = {"type": "AdaptiveCard", "version": "1.5", "body": [heading, *inputs]}
    return {**drawn, "actions": list(actions), **more}


def carrying(content: Json, **more: Any) -> Json:
    return {
        "type": "message",
        "attachments": [{"contentType": CARD, "content": content}],
        **more,
    }


async def posts(stage: Stage, place: str, body: Json, thread: str = "") -> str:
    """Have the bot post in a place, or in a thread there, and return the message's id."""
    where = f"{place};messageid={thread}" if thread else place
    _, answer = await stage.bot.call("POST", at(where), body)
    return str(answer["id"])


async def posts_form(stage: Stage, place: str, title: str, *inputs: Json) -> str:
    return await posts(stage, place, carrying(form(title, *inputs)))


async def changes(stage: Stage, place: str, message: str, body: Json) -> None:
    await stage.bot.call("PUT", f"{at(place)}/{message}", body)


def in_its_place(title: str, *inputs: Json) -> Json:
    return {"statusCode": 200, "type": CARD, "value": form(title, *inputs)}


def sentence(words: str) -> Json:
    kind = "application/vnd.microsoft.activity.message"
    return {"statusCode": 200, "type": kind, "value": words}


def complaint(words: str) -> Json:
    value = {"code": "BadRequest", "message": words}
    return {"statusCode": 400, "type": "application/vnd.microsoft.error", "value": value}


def dialog(title: str, content: Json) -> Json:
    attached = {"contentType": CARD, "content": content}
    value = {"title": title, "width": "medium", "height": "medium", "card": attached}
    return {"task": {"type": "continue", "value": value}}


def over(words: str) -> Json:
    """A dialog's last word, after which it closes."""
    return {"task": {"type": "message", "value": words}}
