"""The bot's own faults, heard in its log: nothing that a test does may bring one about.

A card that cannot be drawn is set aside, and the service goes on; only the log says so.
"""

import builtins
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

OURS: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NameError,
    TypeError,
    ValueError,
)


class _Hearing(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        named = getattr(builtins, str(getattr(record, "because", "")), None)
        if isinstance(named, type) and issubclass(named, OURS):
            self.heard.append(f"{record.getMessage()}: {named.__name__}")


@contextmanager
def no_faults() -> Iterator[None]:
    hearing = _Hearing()
    log = logging.getLogger("bot")
    log.addHandler(hearing)
    try:
        yield
    finally:
        log.removeHandler(hearing)

    assert hearing.heard == []
