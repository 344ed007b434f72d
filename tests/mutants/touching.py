"""Which tests go through which function: no other can notice that it was altered.

What runs as a module is imported, tables first of all, is of no one test; and of a function
that is called then as well, the tests that go through it later are not all there are.
"""

import ast
import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from coverage import CoverageData

from tests.mutants.covering import EVERYTHING
from tests.mutants.mutations import Mutant
from tests.mutants.trial import QUIET, fork

_DATA: Final = Path("artefacts/mutants.coverage")
_FEW: Final = 3
_COUNTING: Final = ("--cov=procedure", "--cov-context=test", "--cov-report=")


class Touching:
    """``data`` are what ``count`` returns."""

    def __init__(self, data: CoverageData) -> None:
        self._of = cache(lambda path: data.contexts_by_lineno(str(path.resolve())))

    def tests_of(self, mutant: Mutant, path: Path) -> tuple[set[str], bool]:
        """Return the tests that go through the function, and whether no other could notice."""
        lines = _function_around(path.read_text(encoding="utf-8"), mutant.line)
        by_line = self._of(path)
        found = {context for line in lines or () for context in by_line.get(line, ())}
        is_all = lines is not None and "" not in found
        return {context.rpartition("|")[0] for context in found - {""}}, is_all

    def nearest(self, path: Path) -> tuple[str, ...]:
        """Return the few files whose tests go through a module most often, the nearest first."""
        by_line = self._of(path).values()
        found = Counter(context.partition("::")[0] for line in by_line for context in line)
        del found[""]
        return tuple(file for file, _ in found.most_common(_FEW))


def count() -> CoverageData | None:
    """Run every test on what is not altered; return what they went through if all pass."""
    _DATA.parent.mkdir(exist_ok=True)
    _DATA.unlink(missing_ok=True)
    os.environ["COVERAGE_FILE"] = str(_DATA)
    child = fork(lambda: int(pytest.main([*QUIET, *_COUNTING, *EVERYTHING])))
    data = CoverageData(str(_DATA))
    if os.waitpid(child, 0)[1]:
        return None
    data.read()
    return data


def _function_around(source: str, line: int) -> range | None:
    """Return the lines of the body of the innermost function that a line is in."""
    bodies = [
        range(node.body[0].lineno, (node.end_lineno or node.lineno) + 1)
        for node in _functions(ast.parse(source))
    ]
    around = [body for body in bodies if line in body]
    return min(around, key=len, default=None)


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
