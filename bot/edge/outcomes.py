"""What Teams' answer to something we sent means for it: try later, never, or it is gone.

"Ambiguous" is the word that matters: the answer does not say whether the message was taken,
so a message that is sent again may be there twice.  What to do about that is the sender's
business; here it is only never hidden.
"""

import re
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from enum import Enum, auto
from typing import Any, Final

LONGEST_WAIT: Final = 3600.0

_SECONDS: Final = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?", re.ASCII)
_WORD: Final = re.compile(r"[A-Za-z0-9]{1,64}", re.ASCII)


class NotTaken(Exception):
    """Teams did not take what was sent, as far as we know."""


class TryLater(NotTaken):
    """It may be tried again, after so many seconds if Teams said how many."""

    def __init__(self, after: float | None = None, *, ambiguous: bool = False) -> None:
        super().__init__("It may be there already." if ambiguous else "It was not taken yet.")
        self.after = after
        self.ambiguous = ambiguous


class NotPossible(NotTaken):
    """It will not be taken however often it is tried; somebody has to change something."""

    def __init__(self, code: str) -> None:
        super().__init__(f"Teams will not take it: {code}.")
        self.code = code


class Gone(NotTaken):
    """The conversation or the message it was for is no longer there."""

    def __init__(self, code: str) -> None:
        super().__init__(f"It is no longer there: {code}.")
        self.code = code


class Verdict(Enum):
    NOT_YET = auto()  # it was not taken, and may be another time
    PERHAPS = auto()  # it may have been taken
    NEVER = auto()
    GONE = auto()


# The status alone decides, unless a code below does; a status without a row of its own goes
# by its hundred.  A redirect is never followed: our token would go with it.
BY_STATUS: Final = {
    401: Verdict.NOT_YET,
    404: Verdict.GONE,
    408: Verdict.PERHAPS,
    409: Verdict.NOT_YET,
    410: Verdict.GONE,
    412: Verdict.NOT_YET,
    425: Verdict.NOT_YET,
    429: Verdict.NOT_YET,
    501: Verdict.NEVER,
    505: Verdict.NEVER,
}
BY_HUNDRED: Final = {
    3: Verdict.NOT_YET,
    4: Verdict.NEVER,
    5: Verdict.PERHAPS,
}
BY_CODE: Final = {
    "BotDisabledByAdmin": Verdict.NEVER,
    "BotNotInConversationRoster": Verdict.NEVER,
    "BotNotRegistered": Verdict.NEVER,
    "ConversationBlockedByUser": Verdict.NEVER,
    "ConversationNotFound": Verdict.GONE,
    "ForbiddenOperationException": Verdict.NEVER,
    "MessageSizeTooBig": Verdict.NEVER,
    "MessageWritesBlocked": Verdict.NEVER,
}


def failure(status: int, code: str | None, after: float | None) -> NotTaken:
    """Return what an answer other than 2xx means."""
    named = code or f"Http{status}"
    match verdict(status, code):
        case Verdict.NOT_YET:
            return TryLater(after)
        case Verdict.PERHAPS:
            return TryLater(after, ambiguous=True)
        case Verdict.GONE:
            return Gone(named)
        case Verdict.NEVER:
            return NotPossible(named)


def verdict(status: int, code: str | None = None) -> Verdict:
    by_status = BY_STATUS.get(status) or BY_HUNDRED.get(status // 100, Verdict.PERHAPS)
    return BY_CODE.get(code or "", by_status)


def code_in(answer: Mapping[str, Any]) -> str | None:
    """Return Teams' own word for the refusal; anything but one plain word is left unread."""
    match answer:
        case {"error": {"code": str(code)}} if _WORD.fullmatch(code):
            return code
    return None


def wait_in(header: str | None, now: float) -> float | None:
    """Return how long Retry-After asks to wait: never less than nothing, nor over an hour."""
    if header is None:
        return None
    wait = float(header) if _SECONDS.fullmatch(header.strip()) else _until(header, now)
    return None if wait is None else min(max(wait, 0.0), LONGEST_WAIT)


def _until(header: str, now: float) -> float | None:
    try:
        moment = parsedate_to_datetime(header)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() - now
    except (OverflowError, ValueError):
        return None
