"""Alter the procedure a little, see whether its tests notice: ``python -m tests.mutants MODULE``.

What was noticed is kept in ``artefacts/mutants.jsonl`` and not tried again until the module is
edited; what was not is tried each time.  Stop it whenever you like: it goes on where it was.
"""

import argparse
import ast
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final, TypeAlias

import pytest

from tests.mutants.covering import EVERYTHING, asked_about
from tests.mutants.harmless import harmless
from tests.mutants.in_place import InPlace
from tests.mutants.kept import Kept
from tests.mutants.mutations import Mutant, mutants
from tests.mutants.touching import Touching, count
from tests.mutants.trial import QUIET, fork, noticed, tried

PROCEDURE: Final = Path("procedure")

Trial: TypeAlias = Callable[[], int]


def main() -> int:
    names = [
        _module(path) for path in sorted(PROCEDURE.rglob("*.py")) if path.name != "__main__.py"
    ]
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("modules", nargs="*", choices=[*names, []], help="all, if none is named")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at once")
    chosen = parser.parse_args()
    counted = count()
    if counted is None:
        raise SystemExit(
            "The tests of the procedure fail on what is not altered; mend that first."
        )
    trials = Trials(chosen.modules or names, Touching(counted), chosen.jobs)
    return int(
        pytest.main([*QUIET, "--capture=no", "--no-summary", *EVERYTHING], plugins=[trials])
    )


class Trials:
    """Takes the place of running the tests, once pytest has collected them."""

    def __init__(self, modules: Iterable[str], touching: Touching, jobs: int) -> None:
        self._modules = modules
        self._touching = touching
        self._jobs = jobs

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        in_place = InPlace(session.items)
        if _is_noticed(lambda: in_place.tried([], session.items)):
            pytest.exit("A test fails in place on what is not altered; mend that first.", 1)
        if _is_noticed(lambda: tried([EVERYTHING], _unaltered("facts"))):
            pytest.exit("A test fails anew on what is not altered; mend that first.", 1)
        found = [each for name in self._modules for each in self._survivors(name, in_place)]
        _say(f"{len(found)} not noticed, {found.count('')} of them without a reason")
        session.testsfailed = found.count("")
        return True

    def _survivors(self, name: str, in_place: InPlace) -> list[str]:
        """Return the reason why each that was not noticed is harmless; empty if none is known."""
        path = PROCEDURE.joinpath(*name.split(".")).with_suffix(".py")
        source = path.read_text(encoding="utf-8")
        every, kept = list(mutants(name, source)), Kept(source)
        left = {number: mutant for number, mutant in enumerate(every) if number not in kept}
        trials = ((number, self._trial(mutant, path, in_place)) for number, mutant in left.items())
        reasons = []
        for number, was_noticed in _tried(trials, self._jobs):
            if was_noticed:
                kept.add(number)
                continue
            reasons.append(harmless(every[number], source))
            if not reasons[-1]:
                _say(f"{name}:{every[number].line}: {every[number].says}")
        _say(f"{name}: {len(every) - len(reasons)} of {len(every)} noticed")
        return reasons

    def _trial(self, mutant: Mutant, path: Path, in_place: InPlace) -> Trial:
        near = self._touching.nearest(path)
        lots = (near, EVERYTHING) if near else asked_about(mutant.module)
        touching, is_all = self._touching.tests_of(mutant, path)
        swaps = in_place.altered(mutant, path) if touching or is_all else []
        if not swaps:
            return lambda: tried(lots, mutant)
        items = in_place.in_order(touching, lots[0])
        if is_all:
            return lambda: in_place.tried(swaps, items)
        return lambda: in_place.tried(swaps, items) or tried(lots, mutant)


def _tried(trials: Iterator[tuple[int, Trial]], jobs: int) -> Iterator[tuple[int, bool]]:
    running = dict[int, int]()
    while True:
        running |= {fork(trial): number for number, trial in islice(trials, jobs - len(running))}
        if not running:
            return
        child, status = os.wait()
        yield running.pop(child), noticed(status)


def _is_noticed(trial: Trial) -> bool:
    return noticed(os.waitpid(fork(trial), 0)[1])


def _unaltered(name: str) -> Mutant:
    source = (PROCEDURE / f"{name}.py").read_text(encoding="utf-8")
    return Mutant(name, 1, "as it is", ast.parse(source))


def _module(path: Path) -> str:
    return ".".join(path.relative_to(PROCEDURE).with_suffix("").parts)


def _say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
