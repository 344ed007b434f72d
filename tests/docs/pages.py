"""The pages a person reads, and what stands in them: links, commands, code, words."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
DECISIONS: Final = sorted((ROOT / "docs" / "adr").glob("*.md"))
PAGES: Final = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *DECISIONS,
]

_LINK: Final = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#([^)]*))?\)")
_CODE: Final = re.compile(r"`([^`\n]+)`|^ {4,}(\S.*)$", re.MULTILINE)
_MADE: Final = re.compile(r"<!-- \w+: made from the program -->.*?<!-- end of \w+ -->", re.DOTALL)
_HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
_ANCHOR: Final = re.compile(r"[^a-z0-9 -]")


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def words(page: Path) -> str:
    """Everything on a page that somebody wrote."""
    return _MADE.sub("", page.read_text("utf-8"))


def links(page: Path) -> Iterator[tuple[Path, str]]:
    """Every file a page links to, and the heading in it, which may be none."""
    for target, anchor in _LINK.findall(words(page)):
        yield (page.parent / target).resolve(), anchor


def anchors(page: Path) -> frozenset[str]:
    titles = _HEADING.findall(page.read_text("utf-8"))
    return frozenset(_ANCHOR.sub("", title.lower()).replace(" ", "-") for title in titles)


def headings(page: Path) -> list[str]:
    return _HEADING.findall(page.read_text("utf-8"))


def commands(page: Path, program: str) -> Iterator[str]:
    """Whatever follows the name of a program where the page gives a command."""
    for short, line in _CODE.findall(words(page)):
        begins, _, rest = (short or line).partition(" ")
        if begins == program and rest:
            yield rest
