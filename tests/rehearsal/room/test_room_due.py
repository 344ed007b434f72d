"""What is due comes from the bot's own public command, and what that complains of is passed on."""

import asyncio
import sys
from pathlib import Path

from rehearsal.room.due import Due, command
from rehearsal.room.errands import Errands
from tests.rehearsal.room.conftest import Stage


async def test_the_page_is_told_what_the_command_printed(stage: Stage) -> None:
    stage.is_due(C01="2026-11-30")
    told = await stage.page.get("due")

    [case] = told["cases"]

    assert case["reference"] == "BSCP-2026-001"
    assert case["clocks"][-1] == {"code": "C01", "due": "2026-11-30", "over": False}


async def test_what_it_complains_of_is_passed_on(stage: Stage) -> None:
    status, answer = await stage.page.asks("GET", "due")
    moved = await stage.page.refused("clock", move="next-due")
    says = "What is due cannot be read: The database cannot be reached."

    assert (status, answer) == (503, {"says": says})
    assert moved == (503, says)


async def test_questions_that_come_meanwhile_share_one_answer(tmp_path: Path) -> None:
    count = tmp_path / "count"
    program = f"open({str(count)!r}, 'a').write('.'); print('{{\"cases\": []}}')"
    due = Due(Errands(), [sys.executable, "-c", program])
    answers = await asyncio.gather(*(due.asked() for _ in range(9)))
    again = await due.asked()

    assert answers == [{"cases": []}] * 9
    assert (again, len(count.read_text())) == ({"cases": []}, 2)


def test_it_is_the_commands_of_the_bot_that_is_asked(tmp_path: Path) -> None:
    assert command(tmp_path)[1:] == [
        "-m", "bot", "due", "--json", "--config", str(tmp_path / "quorate.toml"),
    ]  # fmt: skip
