"""The room with a bot that echoes, and a browser that looks at its page."""

import re
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from threading import Thread

import pytest
from playwright.async_api import Browser, ViewportSize, async_playwright, expect

from tests.rehearsal.room.conftest import Stage, may_begin_again, stage, starts_within
from tests.room.page.looking import ROOT, Looking

__all__ = ["may_begin_again", "stage", "starts_within"]

SWITCHES = ["--no-sandbox", "--disable-gpu"]
PATIENCE = 15_000.0
WIDE: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture
def node_modules() -> Path:
    return ROOT / "node_modules"


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One browser for all of these tests, since starting it takes longer than most of them."""
    found = shutil.which("chromium") or "chromium"
    profile = f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"
    command = [found, *SWITCHES, "--headless=new", "--remote-debugging-port=0", profile]
    with Popen(command, stdout=DEVNULL, stderr=PIPE, text=True) as started:
        assert started.stderr
        lines = (re.search(r"listening on (ws://\S+)", line) for line in started.stderr)
        address = next(line[1] for line in lines if line)
        Thread(target=started.stderr.read, daemon=True).start()  # or it would fill, and stop
        yield address
        started.terminate()


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.connect_over_cdp(chromium)
        yield browser
        await browser.close()


@pytest.fixture
async def looking(stage: Stage, browser: Browser) -> AsyncIterator[Looking]:
    """Nothing that the browser complains of is let pass, whatever the test is about."""
    page = await browser.new_page(viewport=WIDE, locale="en-GB", reduced_motion="reduce")
    page.set_default_timeout(PATIENCE)
    looking = Looking(page, stage.page.address)
    yield looking
    await page.close()

    assert looking.complaints == []
