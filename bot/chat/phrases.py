"""The few things that can be said to the bot in words; anything else is not understood."""

from typing import Final

from bot.edge.incoming import Incoming, Kind
from procedure.notices import Purpose

REFER: Final = frozenset({"make a referral", "refer", "referral", "new referral"})
WORK: Final = frozenset({"my work", "work", "what do i owe"})
HELP: Final = frozenset({"help", "?"})
GREETING: Final = frozenset(
    {"hello", "hi", "hey", "good morning", "good afternoon", "menu", "start"}
)
_CHANNEL: Final = "use this channel for "


def plain(words: str) -> str:
    """Return words as they are compared: without case, spare blanks and closing marks."""
    return " ".join(words.casefold().split()).strip(".!")


def is_known(words: str) -> bool:
    return plain(words) in REFER | WORK | HELP | GREETING


def is_more_than_a_greeting(incoming: Incoming) -> bool:
    """Whether somebody wrote or attached something of their own, rather than pressed a button.

    Teams attaches to every message what was written, once more as HTML.
    """
    if incoming.kind is not Kind.MESSAGE or incoming.value is not None:
        return False
    attached = incoming.raw.get("attachments")
    files = [one for one in attached if not _is_html(one)] if isinstance(attached, list) else []
    said = plain(incoming.text)
    return bool(files) or (bool(said) and not is_known(said))


def _is_html(attached: object) -> bool:
    return isinstance(attached, dict) and attached.get("contentType") == "text/html"


def channel_purpose(words: str) -> Purpose | None:
    """Return what "use this channel for the Business Unit" asks for, or None."""
    said = plain(words)
    if not said.startswith(_CHANNEL):
        return None
    wanted = said.removeprefix(_CHANNEL)
    return next((one for one in Purpose if one.label.casefold() == wanted), None)
