"""One mutant on trial: a child process in which the altered module takes the place of ours.

The child is forked from a process that has imported pytest and nothing of ours, so that a trial
costs no more than its tests.  A mutant that never ends is stopped, which counts as noticed.
"""

import ast
import os
import signal
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Final

import holidays
import hypothesis
import pytest

from tests.mutants.mutations import Mutant

NOTICED: Final = {pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED}
_QUIET: Final = ("--noconftest", "--assert=plain", "-x", "-q", "-p", "no:cacheprovider")
_SECONDS: Final = 120
# Nobody reads the example, so none is made smaller.
_PHASES: Final = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
_PRELOADED: Final = (holidays,)  # what takes long to import, and is nobody's to alter


class _Altered(Loader, MetaPathFinder):
    def __init__(self, name: str, tree: ast.Module) -> None:
        self._name = name
        self._tree = tree

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return ModuleSpec(fullname, self) if fullname == self._name else None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self._tree, self._name, "exec"), vars(module))  # noqa: S102  # that is its task


def begin(tests: Sequence[str], mutant: Mutant | None = None) -> int:
    """Start the tests against a mutant, or against ours as it is, and return the child's id."""
    child = os.fork()
    if child:
        return child
    os._exit(_tried(tests, mutant))


def noticed(status: int) -> bool:
    """Read how a trial ended: noticed by a test, or by the clock."""
    if os.WIFSIGNALED(status):
        return True
    code = os.WEXITSTATUS(status)
    if code not in {pytest.ExitCode.OK, *NOTICED}:
        raise RuntimeError(f"pytest ended with {pytest.ExitCode(code).name}, which is no verdict")
    return code != pytest.ExitCode.OK


def _tried(tests: Sequence[str], mutant: Mutant | None) -> int:
    signal.alarm(_SECONDS)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    if mutant:
        sys.meta_path.insert(0, _Altered(f"procedure.{mutant.module}", mutant.tree))
    hypothesis.settings.register_profile(
        "mutants", max_examples=25, derandomize=True, deadline=None, database=None, phases=_PHASES
    )
    hypothesis.settings.load_profile("mutants")
    return int(pytest.main([*_QUIET, *map(str, map(Path, tests))]))
