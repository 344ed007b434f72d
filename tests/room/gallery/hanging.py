"""The sheet of cards in a browser, made of the room's own files without the room being open.

Nothing is served: what the page asks for is answered here, under the room's own policy of what
a page may do, and anything else is not there.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final, TypedDict
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Browser, Page, Route, ViewportSize, sync_playwright

from rehearsal.room.fence import HEADERS
from rehearsal.room.files import LIBRARIES, PAGE, TYPES
from tests.room.gallery.looks import Look

Cards = Mapping[str, Mapping[str, Any]]

HERE: Final = Path(__file__).parent
NODE_MODULES: Final = Path(__file__).parents[3] / "node_modules"
FOLDERS: Final = {"/room/page": PAGE, "/gallery": HERE}
ORIGIN: Final = "http://127.0.0.1"
# Letters in shades of grey take up less room in a picture than coloured ones.
SWITCHES: Final = ["--no-sandbox", "--disable-gpu", "--disable-lcd-text"]
WINDOW: Final = ViewportSize(width=1280, height=1000)
AXE: Final = NODE_MODULES / "axe-core" / "axe.min.js"
AUDIT: Final = "axe.run({ resultTypes: ['violations'] })"


class Found(TypedDict):
    complaints: list[str]
    cutOff: list[str]


class Sheet:
    """``troubles`` is whatever the browser itself complained of."""

    def __init__(self, page: Page, cards: Cards) -> None:
        self.page = page
        self.troubles: list[str] = []
        self.more: dict[str, bytes] = {"/gallery/cards.json": json.dumps(cards).encode()}
        page.on("console", lambda said: self.troubles.append(said.text))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.route("**/*", self._answer)

    def hang(self, look: Look) -> None:
        asked = {
            "says": look.says,
            "theme": look.theme,
            "width": look.width.pixels,
            "columns": look.width.columns,
        }
        self.page.goto(f"{ORIGIN}/gallery/gallery.html?{urlencode(asked)}")
        self.page.wait_for_selector("[data-ready]", state="attached")

    def found(self) -> dict[str, Found]:
        found: dict[str, Found] = self.page.evaluate("globalThis.found")
        return found

    def violations(self) -> list[str]:
        self.page.evaluate(AXE.read_text("utf-8"))
        audited = self.page.evaluate(AUDIT)
        return [
            f"{rule['id']}: {node['html']}"
            for rule in audited["violations"]
            for node in rule["nodes"]
        ]

    def _answer(self, route: Route) -> None:
        path = urlsplit(route.request.url).path
        body = self.more.get(path) or _file(path)
        if body is None:
            route.fulfill(status=HTTPStatus.NOT_FOUND)
        else:
            route.fulfill(body=body, content_type=_type(path), headers=dict(HEADERS))


@contextmanager
def opened() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
        yield browser
        browser.close()


@contextmanager
def hung(browser: Browser, cards: Cards, look: Look) -> Iterator[Sheet]:
    context = browser.new_context(viewport=WINDOW)
    sheet = Sheet(context.new_page(), cards)
    sheet.hang(look)
    yield sheet
    context.close()


def _file(path: str) -> bytes | None:
    folder, _, name = path.rpartition("/")
    if folder == "/room/lib":
        return (NODE_MODULES / LIBRARIES[name]).read_bytes()
    file = FOLDERS.get(folder, HERE) / name
    return file.read_bytes() if file.is_file() else None


def _type(path: str) -> str:
    return TYPES.get(Path(path).suffix, "application/octet-stream")
