"""What ``quorate due`` prints, asked for as it is typed, beside a bot that is serving."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from typing import Any

from tests.service.world import World


async def asked(world: World, *options: str) -> tuple[int, str, str]:
    """Return what it exits with, what it prints, and what it says on stderr."""
    config = str(world.folder / "quorate.toml")
    command = (sys.executable, "-m", "bot", "due", "--config", config, *options)
    child = await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=PIPE)
    out, err = await child.communicate()
    return child.returncode or 0, out.decode(), err.decode()


async def due(world: World, *options: str) -> str:
    code, out, err = await asked(world, *options)
    assert (code, err) == (0, ""), err
    return out


async def due_list(world: World) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = json.loads(await due(world, "--json"))["cases"]
    return cases


def references(cases: list[dict[str, Any]]) -> list[str]:
    return [case["reference"] for case in cases]
