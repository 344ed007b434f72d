"""Nobody is sent to a page that is not there, or told to give a command there is not."""

import re
from pathlib import Path
from typing import Final

import pytest

from tests.docs.pages import (
    DECISIONS,
    PAGES,
    ROOT,
    anchors,
    commands,
    headings,
    links,
    named,
    words,
)
from tests.docs.reference import options

every_page = pytest.mark.parametrize("page", PAGES, ids=named)
every_decision = pytest.mark.parametrize("page", DECISIONS, ids=named)

WRITTEN: Final = [page for page in PAGES if page not in DECISIONS]
BARE_PANEL: Final = re.compile(r"(?<!national )(?<!Case Review )(?<!\")\bPanel\b")
MACHINES_OWN: Final = re.compile(r"(?<![\w.])/(?:root|home|work|Users|mnt)/")
LONGEST: Final = 200
TARGET: Final = re.compile(r"^([a-z-]+):", re.MULTILINE)
TAKES: Final = options()
OPTION: Final = re.compile(r"--[a-z-]+")
PRODUCT: Final = ("procedure", "cards", "dialogs", "storage", "bot", "manifest", "rehearsal")


def command_in(line: str) -> str:
    """The command in what follows "quorate": its first two words if two are its name."""
    two = " ".join(line.split()[:2])
    return two if two in TAKES else line.split(maxsplit=1)[0]


@every_page
def test_every_link_leads_to_a_file(page: Path) -> None:
    missing = [target.name for target, _ in links(page) if not target.exists()]

    assert missing == []


@every_page
def test_every_link_to_a_heading_finds_it(page: Path) -> None:
    wanted = [(target, anchor) for target, anchor in links(page) if anchor]
    lost = [anchor for target, anchor in wanted if anchor not in anchors(target)]

    assert lost == []


@every_page
def test_every_make_command_is_a_target(page: Path) -> None:
    targets = set(TARGET.findall((ROOT / "Makefile").read_text("utf-8")))
    given = {command.split()[0] for command in commands(page, "make")}

    assert given <= targets


@every_page
def test_every_quorate_command_is_one_and_takes_those_options(page: Path) -> None:
    given = [(command_in(line), set(OPTION.findall(line))) for line in commands(page, "quorate")]
    unknown = [name for name, typed in given if not typed <= TAKES.get(name, frozenset())]

    assert unknown == []
    assert {name for name, _ in given} <= TAKES.keys()


@pytest.mark.parametrize("page", WRITTEN, ids=named)
def test_a_panel_is_always_one_of_the_two(page: Path) -> None:
    assert BARE_PANEL.findall(words(page)) == []


@every_page
def test_no_page_names_somebodys_own_machine(page: Path) -> None:
    assert MACHINES_OWN.findall(words(page)) == []


@every_decision
def test_a_decision_says_why_what_and_what_follows(page: Path) -> None:
    [title, *parts] = headings(page)

    assert title.startswith(f"{int(page.name[:4])}. ")
    assert parts == ["Context", "Decision", "Consequences"]
    assert re.search(r"^Status: (accepted|proposed|replaced)", words(page), re.MULTILINE)


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(page.name[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_every_long_file_is_on_the_list_of_what_not_to_imitate() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    files = [file for package in PRODUCT for file in (ROOT / package).rglob("*.py")]
    long = [named(one) for one in files if one.read_text("utf-8").count("\n") > LONGEST]

    assert [name for name in long if f"`{name}`" not in told and "/migrations/" not in name] == []


def test_every_file_on_that_list_is_still_there() -> None:
    _, _, told = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Do not imitate")
    listed = re.findall(r"`([a-z_]+/[a-z_/0-9]*(?:\.py)?)`", told)

    assert [name for name in listed if not (ROOT / name).exists()] == []
