"""A story's folder, its browser, and where the pictures of it are left."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import expect, sync_playwright

from rehearsal.ports import write_ports
from tests.rehearsal.conftest import free_ports
from tests.story.playground import PATIENCE
from tests.story.rehearsing import ROOT, Rehearsing
from tests.story.telling import Telling, begins_on

PICTURES: Final = ROOT / "artefacts" / "story"
SWITCHES: Final = ["--no-sandbox", "--disable-gpu"]


@pytest.fixture
def rehearsing(tmp_path: Path) -> Iterator[Rehearsing]:
    folder = tmp_path / "rehearsal"
    folder.mkdir(mode=0o700)
    write_ports(folder, free_ports())
    begins_on(folder)
    rehearsing = Rehearsing(folder)
    yield rehearsing
    rehearsing.kill_everything()


@pytest.fixture
def telling(rehearsing: Rehearsing) -> Iterator[Telling]:
    """Leave a last picture however it ends, which is what one looks at if it ends badly."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
        telling = Telling(rehearsing, browser, PICTURES)
        yield telling
        telling.playground.picture("the-end")
        browser.close()
