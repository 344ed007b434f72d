"""Alter the procedure a little, see whether its tests notice: ``python -m tests.mutants MODULE``.

What was noticed is kept in ``artefacts/mutants.jsonl`` and not tried again until the module is
edited; what was not is tried each time.  Stop it whenever you like: it goes on where it was.
"""

import argparse
import json
import os
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from tests.mutants import mutations
from tests.mutants.covering import EVERYTHING, asked_about
from tests.mutants.harmless import harmless
from tests.mutants.mutations import Mutant, mutants
from tests.mutants.trial import begin, noticed

PROCEDURE: Final = Path("procedure")
KEPT: Final = Path("artefacts/mutants.jsonl")


def main() -> int:
    names = [
        _module(path) for path in sorted(PROCEDURE.rglob("*.py")) if path.name != "__main__.py"
    ]
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("modules", nargs="*", choices=[*names, []], help="all, if none is named")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at once")
    chosen = parser.parse_args()
    KEPT.parent.mkdir(exist_ok=True)
    if noticed(os.waitpid(begin([EVERYTHING]), 0)[1]):
        raise SystemExit(
            "The tests of the procedure fail on what is not altered; mend that first."
        )
    survived = [each for name in chosen.modules or names for each in _survivors(name, chosen.jobs)]
    unexplained = sum(1 for mutant in survived if not harmless(mutant))
    _say(f"{len(survived)} not noticed, {unexplained} of them without a reason")
    return 1 if unexplained else 0


def _module(path: Path) -> str:
    return ".".join(path.relative_to(PROCEDURE).with_suffix("").parts)


def _survivors(name: str, jobs: int) -> list[Mutant]:
    source = PROCEDURE.joinpath(*name.split(".")).with_suffix(".py").read_text(encoding="utf-8")
    lots = asked_about(name)
    every = list(mutants(name, source))
    key = _key(source)
    known = _known(key)
    to_try = [mutant for number, mutant in enumerate(every) if number not in known]
    survived = []
    for mutant, was_noticed in _tried(to_try, lots, jobs):
        if was_noticed:
            _keep(key, every.index(mutant))
            continue
        survived.append(mutant)
        if not harmless(mutant):
            _say(f"{mutant.module}:{mutant.line}: {mutant.says}")
    _say(f"{name}: {len(every) - len(survived)} of {len(every)} noticed")
    return survived


def _tried(
    to_try: Sequence[Mutant], lots: Sequence[Sequence[str]], jobs: int
) -> Iterator[tuple[Mutant, bool]]:
    waiting, running = deque(to_try), dict[int, Mutant]()
    while waiting or running:
        while waiting and len(running) < jobs:
            mutant = waiting.popleft()
            running[begin(lots, mutant)] = mutant
        child, status = os.wait()
        yield running.pop(child), noticed(status)


def _say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def _key(source: str) -> str:
    """What the numbers of the mutants rest on: the module, and how it is altered."""
    how = Path(mutations.__file__).read_text(encoding="utf-8")
    return sha256(f"{source}{how}".encode()).hexdigest()


def _known(key: str) -> set[int]:
    """The numbers of those that were noticed in this very source."""
    if not KEPT.exists():
        return set()
    kept = map(json.loads, KEPT.read_text(encoding="utf-8").splitlines())
    return {number for source, number in kept if source == key}


def _keep(key: str, number: int) -> None:
    with KEPT.open("a", encoding="utf-8") as kept:
        kept.write(json.dumps([key, number]) + "\n")


if __name__ == "__main__":
    sys.exit(main())
