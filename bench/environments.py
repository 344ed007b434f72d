"""The environment of the comparator whose packages must not meet ours.

It is made once, in ``.bench``, from a lock with hashes, and again whenever the lock changes.
"""

import asyncio
import sys
from pathlib import Path
from typing import Final

from bench.server import NotStarted

LOCK: Final = Path(__file__).with_name("requirements-agents.lock")
HOME: Final = Path(__file__).parents[1] / ".bench"
PYTHON: Final = HOME / "venv" / "bin" / "python"
_INSTALLED: Final = HOME / "installed.lock"


async def agents_python() -> Path:
    """The Python that has the Agents SDK."""
    if not _is_current():
        print("Installing the Microsoft Agents SDK in .bench/venv, which takes a minute...")
        await _run(sys.executable, "-m", "venv", "--clear", str(HOME / "venv"))
        pip = (str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet")
        await _run(*pip, "install", "--require-hashes", "--requirement", str(LOCK))
        _INSTALLED.write_bytes(LOCK.read_bytes())
    return PYTHON


def _is_current() -> bool:
    return _INSTALLED.is_file() and _INSTALLED.read_bytes() == LOCK.read_bytes()


async def _run(*command: str) -> None:
    process = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    _, said = await process.communicate()
    if process.returncode:
        last = said.decode(errors="replace").strip().rpartition("\n")[2]
        raise NotStarted(f"its packages could not be installed: {last}")
