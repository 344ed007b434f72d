"""Two bodies are called "the Panel", so no sentence anywhere says which only by that word."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from procedure.forms.criteria import MUST_CONSIDER, THE_PANEL
from procedure.forms.referral_criteria import MUST

ROOT: Final = Path(__file__).parents[2]
FULL: Final = re.compile(r"([Nn]ational|Case Review|Practice Review) Panel\b")
BARE: Final = re.compile(r"\bpanel\b", re.IGNORECASE)
# The guidance's own words, the sentence that explains them, and a list of words that are no names.
QUOTED: Final = {MUST_CONSIDER[-1].words, THE_PANEL}
LIST_OF_WORDS: Final = ROOT / "procedure" / "names.py"


def sentences(package: str) -> Iterator[str]:
    for file in sorted((ROOT / package).rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        explained = {
            ast.get_docstring(node, clean=False)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        }
        yield from (
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and " " in node.value
            and node.value not in explained | QUOTED
            and file != LIST_OF_WORDS
        )


@pytest.mark.parametrize("package", ["procedure", "cards", "dialogs", "bot", "storage"])
def test_every_panel_has_its_full_name(package: str) -> None:
    assert [said for said in sentences(package) if BARE.search(FULL.sub("", said))] == []


def test_the_guidances_own_word_is_explained_wherever_it_is_asked_about() -> None:
    assert MUST_CONSIDER[-1].hint == THE_PANEL
    assert MUST.says.endswith(THE_PANEL)
