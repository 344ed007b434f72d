"""Mutants of what a function does, tried where its tests are collected already.

A trial is a child that puts the altered code into the functions themselves, so that it costs
only the tests that go through them.  What is worked out as a module is imported would stay as it
was: such mutants are not for here.
"""

import ast
import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from types import CodeType, FunctionType
from typing import Final

import pytest
from _pytest.runner import runtestprotocol

from tests.mutants.mutations import Mutant
from tests.mutants.trial import ALL_SECONDS, stop_after

_OURS: Final = "procedure"


class InPlace:
    """The functions of the procedure as they are in memory, by their code."""

    def __init__(self, items: Iterable[pytest.Item]) -> None:
        self._items = {item.nodeid: item for item in items}
        self._live = defaultdict[CodeType, list[FunctionType]](list)
        objects = gc.get_objects()
        self._caches = [each for each in objects if isinstance(each, _lru_cache_wrapper)]
        for each in objects:
            if (
                isinstance(each, FunctionType)
                and (each.__module__ or "").partition(".")[0] == _OURS
            ):
                self._live[each.__code__].append(each)

    def altered(self, mutant: Mutant, path: Path) -> list[tuple[FunctionType, CodeType]]:
        """Return the code that each function would have; nothing if it is not in functions."""
        before = compile(ast.parse(path.read_text(encoding="utf-8")), str(path), "exec")
        pairs = list(_unlike(before, compile(mutant.tree, str(path), "exec")))
        return [(one, to) for was, to in pairs for one in self._live.get(was, ())]

    def in_order(self, tests: Iterable[str], near: Sequence[str]) -> list[pytest.Item]:
        """The nearest first; those of a law come last, since they take the longest."""
        items = [self._items[test] for test in sorted(tests)]
        nearest = tuple(near)
        return sorted(items, key=lambda one: (_is_law(one), not one.nodeid.startswith(nearest)))

    def tried(
        self, swaps: Iterable[tuple[FunctionType, CodeType]], items: Iterable[pytest.Item]
    ) -> int:
        """Put the altered code in and run the tests, in a child: there is no way back."""
        stop_after(ALL_SECONDS)
        for function, code in swaps:
            function.__code__ = code
        for each in self._caches:
            each.cache_clear()
        reports = (report for item in items for report in runtestprotocol(item, log=False))
        failed = any(report.failed for report in reports)
        return int(pytest.ExitCode.TESTS_FAILED if failed else pytest.ExitCode.OK)


def _is_law(item: pytest.Item) -> bool:
    return hasattr(getattr(item, "obj", None), "hypothesis")


def _unlike(before: CodeType, after: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    """Pairs of code, as it was and as it is, of every function that is altered within."""
    for was, now in zip(before.co_consts, after.co_consts, strict=False):
        if isinstance(was, CodeType) and isinstance(now, CodeType) and was != now:
            yield was, now
            yield from _unlike(was, now)
