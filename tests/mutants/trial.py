"""One mutant on trial: a child process in which the altered module takes the place of ours.

The child forgets what was imported of ours, so that whatever rests on the module is worked out
anew.  The document that professionals review is looked at before any test is run, since that
costs least.  A mutant that never ends is stopped, and so noticed.
"""

import importlib
import os
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Final

import holidays
import hypothesis
import pytest

from tests.mutants.covering import EVERYTHING
from tests.mutants.mutations import Mutant

NOTICED: Final = {pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED}
QUIET: Final = ("--noconftest", "--assert=plain", "-x", "-q", "-p", "no:cacheprovider")
_SECONDS: Final = 120  # of the processor's time, for one lot of tests
ALL_SECONDS: Final = 600
_WAITING: Final = 10  # times as long by the clock: the machine may be busy, or the mutant asleep
_REVIEWED: Final = Path("procedure/PROCEDURE.md")
# Nobody reads the example, so none is made smaller.
_PHASES: Final = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
_PRELOADED: Final = (holidays,)  # what takes long to import, and is nobody's to alter
# What rests on the types of the procedure must meet the altered ones, or it fails for that alone.
_OURS: Final = {"cards", "procedure", "tests"}


class _Altered(Loader, MetaPathFinder):
    def __init__(self, mutant: Mutant) -> None:
        self._package = mutant.module.rpartition(".")[2] == "__init__"
        self._name = f"procedure.{mutant.module}".removesuffix(".__init__")
        self._tree = mutant.tree

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._name:
            return None
        spec = ModuleSpec(fullname, self, is_package=self._package)
        spec.submodule_search_locations = [fullname.replace(".", "/")] if self._package else None
        return spec

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self._tree, self._name, "exec"), vars(module))  # noqa: S102  # that is its task


def fork(what: Callable[[], int]) -> int:
    """Do something in a child that says nothing, and ends with what it returns; return its id."""
    child = os.fork()
    if child:
        return child
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    hypothesis.settings.register_profile(
        "mutants", max_examples=25, derandomize=True, deadline=None, database=None, phases=_PHASES
    )
    hypothesis.settings.load_profile("mutants")
    os._exit(what())


def noticed(status: int) -> bool:
    """Read how a trial ended: noticed by a test, or by the clock."""
    if os.WIFSIGNALED(status):
        return True
    code = os.WEXITSTATUS(status)
    if code not in {pytest.ExitCode.OK, *NOTICED}:
        raise RuntimeError(f"pytest ended with {pytest.ExitCode(code).name}, which is no verdict")
    return code != pytest.ExitCode.OK


def tried(lots: Iterable[Sequence[str]], mutant: Mutant) -> int:
    """Ask lots of tests, one after the other, in a child: nothing of ours is left as it was."""
    for name in [name for name in sys.modules if name.partition(".")[0] in _OURS]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Altered(mutant))
    if _reads_otherwise():
        return pytest.ExitCode.TESTS_FAILED
    codes = map(_ran, lots)
    return next((code for code in codes if code != pytest.ExitCode.OK), pytest.ExitCode.OK)


def _reads_otherwise() -> bool:
    """Whether the document that professionals review changes, or cannot be made."""
    stop_after(_SECONDS)
    try:
        document: str = importlib.import_module("procedure.document").document()
    except Exception:  # noqa: BLE001  # whatever it is, the tests would meet it too
        return True
    return document != _REVIEWED.read_text(encoding="utf-8").rstrip()


def _ran(tests: Sequence[str]) -> int:
    stop_after(_SECONDS if tests is not EVERYTHING else ALL_SECONDS)
    return int(pytest.main([*QUIET, *tests]))


def stop_after(seconds: int) -> None:
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.alarm(seconds * _WAITING)
