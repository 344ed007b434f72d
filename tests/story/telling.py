"""What the chapters of the story share: the rehearsal, and the one browser it is played in.

It begins on the same Monday whenever it is run: the days of the story are then plain dates, and
no bank holiday falls among them.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Route, ViewportSize

from tests.story.playground import PATIENCE, Playground
from tests.story.rehearsing import Rehearsing

LONDON: Final = ZoneInfo("Europe/London")
MONDAY: Final = datetime(2026, 9, 7, 9, tzinfo=LONDON)
WINDOW: Final = ViewportSize(width=1280, height=1000)
CASE: Final = "BSCP-2026-001"
LOOPBACK: Final = "http://127.0.0.1"


def begins_on(folder: Path, start: datetime = MONDAY) -> None:
    """Set the rehearsal's clock, as one that was left on that day would stand."""
    ahead = start.astimezone(UTC) - datetime.now(UTC)
    kept = {"step": 1, "ahead_seconds": ahead.total_seconds()}
    (folder / "clock.json").write_text(json.dumps(kept))


class Telling:
    def __init__(self, rehearsing: Rehearsing, browser: Browser, pictures: Path) -> None:
        self.rehearsing = rehearsing
        self._browser = browser
        self._pictures = pictures
        self._address = rehearsing.begin()
        self.playground = self._opened(taken=0)

    def begins_again_after_a_kill(self) -> None:
        """Close the browser, kill every process, and start them and it again."""
        self.playground.closes()
        self.rehearsing.kill_everything()
        self._address = self.rehearsing.begin()
        self.playground = self._opened(self.playground.taken)

    def opens_another_browser(self) -> None:
        """Close this one and open one that remembers nothing."""
        self.playground.closes()
        self.playground = self._opened(self.playground.taken)

    def _opened(self, taken: int) -> Playground:
        context = self._browser.new_context(viewport=WINDOW, timezone_id="Europe/London")
        context.set_default_timeout(PATIENCE)
        context.route("**/*", loopback_only)
        playground = Playground(context.new_page(), self._pictures, taken)
        playground.opens(self._address)
        return playground


def loopback_only(route: Route) -> None:
    if route.request.url.startswith((LOOPBACK, "data:")):
        route.continue_()
    else:
        route.abort()
