"""``quorate documents``: a case's Word files written on the host, for no other eyes, on record."""

import asyncio
import stat
import sys
from asyncio.subprocess import PIPE
from pathlib import Path
from typing import Final

from tests.documents.reading import under_headings
from tests.service.answers import REFERRAL
from tests.service.kept import audit
from tests.service.steps import refer
from tests.service.world import World

CASE: Final = "BSCP-2026-001"
FILE: Final = f"{CASE}-referral.docx"


async def documents(world: World, *options: str) -> tuple[int, str, str]:
    """Return what it exits with, what it prints, and what it says on stderr."""
    config = ("--config", str(world.folder / "quorate.toml"))
    command = (sys.executable, "-m", "bot", "documents", *options, *config)
    child = await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=PIPE)
    out, err = await child.communicate()
    return child.returncode or 0, out.decode(), err.decode()


def names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir() if ".docx" in each.name]


async def test_what_was_sent_is_written_beside_a_bot_that_serves(
    world: World, tmp_path: Path
) -> None:
    await refer(world)
    first = await documents(world, CASE, "--out", str(tmp_path))
    again = await documents(world, CASE, "--out", str(tmp_path), "--form", "referral")
    file = tmp_path / FILE
    told = under_headings(file.read_bytes())
    rows = [row for row in await audit(world) if row["action"] == "export-form"]

    assert first == again == (0, f"{file}\n", "")
    assert told[("Children", "Child 1", "Child's full name")] == [REFERRAL["child-name"]]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert names(tmp_path) == [FILE]
    assert [(row["kind"], row["by"], row["reference"], row["details"]) for row in rows] == [
        ("disclose", "host", CASE, {"form": "referral"})
    ] * 2


async def test_what_cannot_be_written_is_said_in_one_sentence(
    world: World, tmp_path: Path
) -> None:
    await refer(world)
    out = str(tmp_path)
    nowhere = await documents(world, CASE, "--out", f"{out}/nowhere")
    nothing = await documents(world, "BSCP-2026-999", "--out", out)
    unsigned = await documents(world, CASE, "--out", out, "--form", "section-2")

    assert nowhere == (2, "", f"{out}/nowhere is not a folder; make it first.\n")
    assert nothing == (2, "", "There is no case BSCP-2026-999.\n")
    assert unsigned == (
        2,
        "",
        f"There is no form section-2 to export on {CASE}; there is referral.\n",
    )
    assert names(tmp_path) == []
    assert [row for row in await audit(world) if row["action"] == "export-form"] == []
