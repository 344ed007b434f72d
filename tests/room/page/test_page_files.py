"""The page's own files: small, plain, and with nothing in them that its policy would forbid."""

import re
from pathlib import Path

import pytest

from tests.room.page.looking import ROOT

PAGE = ROOT / "rehearsal" / "page"
MODULES = sorted(PAGE.glob("*.js"))
LONGEST = 200
MARKUP = re.compile(r"\.(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b|document\.write")


def named(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_a_module_is_short_and_says_what_it_is_for(module: Path) -> None:
    text = module.read_text()

    assert text.startswith("// @ts-check\n/*\n * ")
    assert len(text.splitlines()) < LONGEST


def test_words_become_markup_in_one_place_and_through_markdown_alone() -> None:
    found = [
        (module.name, line.strip())
        for module in MODULES
        for line in module.read_text().splitlines()
        if MARKUP.search(line)
    ]

    assert found == [
        ("message.js", 'if (it.from === "bot") shown.innerHTML = markup(it.text);'),
    ]


def test_the_page_holds_no_script_and_no_style_of_its_own() -> None:
    text = (PAGE / "index.html").read_text()

    assert re.findall(r"<script(?![^>]*\bsrc=)", text) == []
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=", text) == []


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    texts = [each.read_text() for each in PAGE.iterdir() if each.suffix != ".svg"]
    addresses = {found for text in texts for found in re.findall(r"https?://[^\s\"'`]+", text)}

    assert addresses == {"http://www.w3.org/2000/svg"}
