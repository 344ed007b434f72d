"""The room with a bot that echoes, and a browser that looks at its page."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

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


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = await playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
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
