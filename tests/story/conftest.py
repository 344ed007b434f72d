"""A story's folder, its browser, and where the pictures of it are left."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from rehearsal.ports import write_ports
from tests.ports import free_ports
from tests.story.in_room.telling import Telling as TellingInRoom
from tests.story.playground import PATIENCE
from tests.story.rehearsing import ROOT, Rehearsing
from tests.story.telling import Telling, begins_on

PICTURES: Final = ROOT / "artefacts" / "story"
PICTURES_OF_THE_ROOM: Final = ROOT / "artefacts" / "story-room"
SWITCHES: Final = ["--no-sandbox", "--disable-gpu"]


@pytest.fixture
def rehearsing(tmp_path: Path) -> Iterator[Rehearsing]:
    with _rehearsed_in(tmp_path / "rehearsal", "--playground") as rehearsing:
        yield rehearsing


@pytest.fixture
def telling(rehearsing: Rehearsing) -> Iterator[Telling]:
    """Leave a last picture however it ends, which is what one looks at if it ends badly."""
    with _a_browser(PICTURES) as browser:
        telling = Telling(rehearsing, browser, PICTURES)
        yield telling
        telling.playground.picture("the-end")


@pytest.fixture
def in_room(tmp_path: Path) -> Iterator[TellingInRoom]:
    """Nothing that the browser complains of is let pass."""
    with (
        _rehearsed_in(tmp_path / "rehearsal") as rehearsing,
        _a_browser(PICTURES_OF_THE_ROOM) as browser,
    ):
        telling = TellingInRoom(rehearsing.begin(), browser, PICTURES_OF_THE_ROOM)
        yield telling
        telling.room.picture("the-end")

    assert telling.room.complaints == []


@contextmanager
def _rehearsed_in(folder: Path, *options: str) -> Iterator[Rehearsing]:
    folder.mkdir(mode=0o700)
    write_ports(folder, free_ports())
    begins_on(folder)
    rehearsing = Rehearsing(folder, *options)
    try:
        yield rehearsing
    finally:
        rehearsing.kill_everything()


@contextmanager
def _a_browser(pictures: Path) -> Iterator[Browser]:
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
        yield browser
        browser.close()
