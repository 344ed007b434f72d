"""What comes of a press, as the page shows it: a sentence, a dialog, an error in Teams' words.

A card that takes the place of another is not in it: the page is told that the message changed.
"""

from collections.abc import Awaitable
from http import HTTPStatus
from pathlib import Path
from typing import Final

from aiohttp import ClientError

from rehearsal.delivery import Answer
from rehearsal.people import Json

WRONG: Final = "Something went wrong. Please try again."
DIALOG: Final = ("title", "width", "height")


def result(answer: Answer, folder: Path) -> Json:
    failed = answer.status >= HTTPStatus.BAD_REQUEST
    said = answer.says
    if failed and not said:
        said = f"{WRONG} The bot answered with {answer.status}: {folder / 'bot.log'} says why."
    return {
        "says": said,
        "error": failed or answer.is_error,
        "dialog": _dialog(answer),
        "status": answer.status,
    }


def failure(says: str) -> Json:
    return {"says": says, "error": True, "dialog": None, "status": 0}


def not_running(folder: Path) -> str:
    start = f"python -m bot serve --config {folder / 'quorate.toml'}"
    return f"{WRONG} The bot is not running. Start it with: {start}"


async def told(doing: Awaitable[Answer], folder: Path) -> Json:
    """Do it, and return what came of it, with the bot there or not."""
    try:
        return result(await doing, folder)
    except TimeoutError:
        return failure(f"{WRONG} The bot did not answer in time.")
    except ClientError:
        return failure(not_running(folder))


def _dialog(answer: Answer) -> Json | None:
    task = answer.body.get("task") if isinstance(answer.body, dict) else None
    opened = task.get("value") if isinstance(task, dict) else None
    if not isinstance(opened, dict) or not answer.card:
        return None
    return {**{name: opened.get(name) for name in DIALOG}, "card": answer.card}
