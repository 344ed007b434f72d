"""The page's own files, and the two from npm that draw cards and their markdown.

A name is looked up among the files there are, and no path is ever made from what was asked.
"""

import shutil
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Final

from aiohttp import web

from rehearsal.playground import CannotStart
from rehearsal.room.fence import CannotDo

PAGE: Final = Path(__file__).parents[1] / "page"
INDEX: Final = "index.html"
LIBRARIES: Final[Mapping[str, Path]] = {
    "adaptivecards.js": Path("adaptivecards", "dist", "adaptivecards.min.js"),
    "markdown-it.js": Path("markdown-it", "dist", "browser", "markdown-it.umd.min.js"),
}
TYPES: Final = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}


class Files:
    def __init__(self, node_modules: Path, page: Path = PAGE) -> None:
        self._libraries = {name: node_modules / path for name, path in LIBRARIES.items()}
        self._page = page

    def check(self) -> None:
        """Raise if what draws cards is not there."""
        if all(file.is_file() for file in self._libraries.values()):
            return
        if shutil.which("npm") is None:
            raise CannotStart(
                "The room draws cards with two files from npm, and there is no Node on this "
                "machine: run make environment, which brings both."
            )
        raise CannotStart(
            "The room draws cards with two files from npm that are not here: run npm ci."
        )

    async def index(self, _: web.Request) -> web.StreamResponse:
        return _served({each.name: each for each in self._own()}, INDEX)

    async def page(self, request: web.Request) -> web.StreamResponse:
        return _served({each.name: each for each in self._own()}, request.match_info["file"])

    async def library(self, request: web.Request) -> web.StreamResponse:
        return _served(self._libraries, request.match_info["file"])

    def _own(self) -> list[Path]:
        files = self._page.iterdir() if self._page.is_dir() else ()
        return [file for file in files if file.suffix in TYPES and file.is_file()]


def _served(files: Mapping[str, Path], name: str) -> web.StreamResponse:
    file = files.get(name)
    if file is None:
        raise CannotDo(f"The room has no file called {name}.", HTTPStatus.NOT_FOUND)
    return web.Response(body=file.read_bytes(), content_type=TYPES[file.suffix], charset="utf-8")
