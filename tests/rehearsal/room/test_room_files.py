"""The page's files are served, those of npm by their names, and nothing else of the machine."""

from pathlib import Path

import pytest

from rehearsal.playground import CannotStart
from rehearsal.room.files import LIBRARIES, Files
from tests.rehearsal.room.conftest import Stage

NODE_MODULES = Path(__file__).parents[3] / "node_modules"


async def test_the_page_opens(stage: Stage) -> None:
    async with stage.page.sends("GET", "") as response:
        kind, text = response.content_type, await response.text()

    assert (response.status, kind) == (200, "text/html")
    assert "REHEARSAL" in text


@pytest.mark.parametrize("name", LIBRARIES)
async def test_what_draws_cards_comes_from_npm(stage: Stage, name: str) -> None:
    async with stage.page.sends("GET", f"lib/{name}") as response:
        kind, text = response.content_type, await response.text()

    assert (kind, text) == ("text/javascript", f"// {name}")


@pytest.mark.parametrize(
    "path",
    [
        "page/..%2Froom%2Ffence.py",
        "page/%2Fetc%2Fpasswd",
        "page/nothing.js",
        "lib/..%2F..%2Fpackage.json",
        "lib/swiper.js",
    ],
)
async def test_no_other_file_is_to_be_had(stage: Stage, path: str) -> None:
    async with stage.page.sends("GET", path) as response:
        text = await response.text()

    assert response.status == 404
    assert "import" not in text


def test_npm_has_brought_both() -> None:
    Files(NODE_MODULES).check()


@pytest.mark.parametrize("lacking", LIBRARIES)
def test_without_one_it_says_how_to_get_it(node_modules: Path, lacking: str) -> None:
    (node_modules / LIBRARIES[lacking]).unlink()
    with pytest.raises(CannotStart, match=r"two files from npm that are not here: run npm ci\.$"):
        Files(node_modules).check()


def test_without_node_it_says_what_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotStart, match=r"no Node on this machine: run make environment, which"):
        Files(tmp_path).check()
