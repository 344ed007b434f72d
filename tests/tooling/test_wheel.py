"""The wheel by itself: everything the commands need is in it, and nothing of the checkout is."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
NOT_NEEDED = ignore_patterns(
    ".*", "node_modules", "artefacts", "build", "dist", "tests", "*.egg-info", "__pycache__"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build it from a copy, so that the checkout is left as it was."""
    folder = tmp_path_factory.mktemp("wheel")
    copytree(ROOT, folder / "source", ignore=NOT_NEEDED)
    make = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*make, str(folder / "source")], check=True, capture_output=True)
    [made] = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    folder = wheel.parent / "installed"
    with ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, *arguments: str) -> str:
    """Run the command from the wheel alone; what it depends on comes from this environment."""
    asked = subprocess.run(
        [sys.executable, "-P", "-m", "bot", *arguments],
        cwd=installed.parent,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    return asked.stdout


def test_it_counts_dates(installed: Path) -> None:
    assert "14 Sep 2026" in run(installed, "clocks", "--fact", "became-aware=2026-09-07")


def test_it_makes_the_databases(installed: Path) -> None:
    folder = installed.parent / "rehearsed"
    prepare = [sys.executable, "-P", "-m", "rehearsal", "prepare", "--dir", str(folder)]
    subprocess.run(
        prepare, cwd=installed.parent, env={**os.environ, "PYTHONPATH": str(installed)}, check=True
    )

    said = run(installed, "migrate", "--config", str(folder / "quorate.toml"))
    assert "up to date" in said
    assert (folder / "quorate.db").exists()


def test_it_makes_the_app_package(installed: Path) -> None:
    out = installed.parent / "quorate.zip"
    run(
        installed,
        "manifest",
        "--app-id",
        "12345678-abcd-1234-abcd-1234567890ab",
        "--out",
        str(out),
    )

    assert sorted(ZipFile(out).namelist()) == ["color.png", "manifest.json", "outline.png"]


def test_what_is_reviewed_is_in_it_and_what_stands_apart_is_not(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()

    assert "procedure/PROCEDURE.md" in names
    assert "bot/documents/templates/section-2.docx" in names
    assert not [name for name in names if name.startswith(("bench/", "tests/"))]
