"""Nothing anybody typed reaches the log, whoever logs it and however it gets out.

A process of its own does the logging: what nobody caught is heard by hooks of the whole
process.
"""

import json
import subprocess
import sys
from typing import Any

import pytest

from bot.host.log_lines import mark_of

CANARY = "Canary-Jessica-Walsh"
KEY = b"k" * 32
BEFORE = f"""
import asyncio, gc, logging, sys, threading, warnings
from bot.host.logs import log_to
canary = {CANARY!r}
log_to(sys.stdout, {KEY!r})
ours = logging.getLogger("bot.somewhere")
theirs = logging.getLogger("aiohttp.server")
"""
IN_A_TASK = """
async def fail():
    raise ValueError(canary)

async def main():
    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    del task
    gc.collect()

asyncio.run(main())
"""


def logged(program: str) -> list[dict[str, Any]]:
    """Run a program, and return the lines it logged; there must be nothing else."""
    ran = subprocess.run(
        [sys.executable, "-c", BEFORE + program], capture_output=True, text=True, check=False
    )
    assert CANARY not in ran.stdout + ran.stderr
    assert ran.stderr == ""
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_a_line_is_a_fixed_event_and_a_few_fields() -> None:
    [line] = logged(
        'ours.error("turn failed", extra={"because": "ValueError", "reference": "0A1B2C3D", '
        '"case": "BSCP-2026-001", "person": "p1", "ms": 3.7})'
    )

    assert line.pop("ts").endswith("Z")
    assert line == {
        "lvl": "error",
        "evt": "turn failed",
        "code": "ValueError",
        "reference": "0A1B2C3D",
        "case": "BSCP-2026-001",
        "person": mark_of("p1", KEY),
        "ms": 4,
    }


@pytest.mark.parametrize(
    "field",
    ["code", "because", "reference", "case", "ms", "person", "name_of_child", "evt", "lvl", "ts"],
)
def test_a_field_that_does_not_look_as_it_should_is_dropped(field: str) -> None:
    [line] = logged(f'ours.info("turn failed", extra={{"{field}": canary + " lives here"}})')

    assert set(line) - {"person"} == {"ts", "lvl", "evt"}
    assert line["evt"] == "turn failed"


def test_a_person_is_the_same_mark_in_every_line_and_another_under_another_key() -> None:
    assert mark_of("p1", KEY) == mark_of("p1", KEY)
    assert len({mark_of("p1", KEY), mark_of("p2", KEY), mark_of("p1", b"another")}) == 3


@pytest.mark.parametrize(
    "program",
    [
        'ours.warning("hello %s", canary)',
        'ours.warning("hello %d", canary)',
        "ours.warning(canary)",
        'ours.warning({"said": canary})',
        "theirs.error(canary)",
        'theirs.error("%s", canary, extra={"case": "BSCP-2026-001", "person": canary})',
        "logging.error(canary)",
        "logging.getLogger(canary + ' said').error('x')",
        "warnings.warn(canary)",
    ],
)
def test_a_message_is_never_written_as_it_comes(program: str) -> None:
    [line] = logged(program)

    assert line["evt"].startswith(("said by ", "hello"))
    assert set(line) == {"ts", "lvl", "evt"}


@pytest.mark.parametrize(
    "program",
    [
        "try: raise ValueError(canary)\nexcept ValueError: ours.exception('it broke')",
        "try: raise ValueError(canary)\nexcept ValueError: theirs.exception(canary)",
        "raise ValueError(canary)",
        "def fail(): raise ValueError(canary)\nthreading.Thread(target=fail).start()",
        "class Bad:\n def __del__(self): raise ValueError(canary)\nBad()",
        IN_A_TASK,
    ],
    ids=["caught here", "caught by a library", "uncaught", "thread", "del", "task"],
)
def test_an_exception_is_its_class_and_nothing_more(program: str) -> None:
    [line] = logged(program)

    assert line["code"] == "ValueError"
    assert set(line) == {"ts", "lvl", "evt", "code"}


def test_a_chatty_library_is_heard_only_when_something_is_wrong() -> None:
    assert logged("theirs.info('x')\nlogging.getLogger('sqlalchemy.engine').info('x')") == []


def test_stopping_by_hand_is_nothing_to_report() -> None:
    assert logged("raise KeyboardInterrupt") == []
