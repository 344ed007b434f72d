"""Where the log goes: one JSON object to a line, and nothing past ``log_lines``.

What nobody caught goes the same way.  Python would print its message otherwise, and with it
whatever somebody had typed.
"""

import logging
import sys
import threading
from collections.abc import Mapping, MutableMapping
from types import TracebackType
from typing import IO, Any, Final

import structlog
from structlog.stdlib import ProcessorFormatter

from bot.host.log_lines import line

NOISY: Final = ("aiohttp", "alembic", "apscheduler", "asyncio", "msrest", "sqlalchemy", "urllib3")

log = logging.getLogger(__name__)


def log_to(stream: IO[str], key: bytes) -> None:
    """Send everything that is logged, warned of or raised unheard to one stream.

    ``key`` makes the marks that stand for persons.
    """
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_formatter(key))
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    logging.raiseExceptions = False  # a record that cannot be written is not printed either
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
    sys.excepthook = _nobody_caught
    sys.unraisablehook = lambda fault: _say("could not be raised", fault.exc_type)
    threading.excepthook = lambda fault: _say("nobody caught this in a thread", fault.exc_type)


def _formatter(key: bytes) -> ProcessorFormatter:
    stamp = structlog.processors.TimeStamper(fmt="iso", utc=True, key="ts")

    def kept(logger: Any, method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
        return {**stamp(logger, method, {}), **line(event["_record"], event.get("exc_info"), key)}

    # Of a message only its pattern is ever looked at, never what was put into it.
    return ProcessorFormatter(
        processors=[kept, structlog.processors.JSONRenderer()], use_get_message=False
    )


def _nobody_caught(kind: type[BaseException], _: BaseException, __: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        _say("nobody caught this", kind)


def _say(event: str, kind: type[BaseException]) -> None:
    log.critical(event, extra={"code": kind.__name__})
