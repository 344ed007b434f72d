"""Which mutants of a source were noticed before, by their numbers, in a file that only grows."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Final

from tests.mutants import mutations

_FILE: Final = Path("artefacts/mutants.jsonl")


class Kept:
    """What is known of one source, until it is edited or altered otherwise."""

    def __init__(self, source: str) -> None:
        how = Path(mutations.__file__).read_text(encoding="utf-8")
        self._key = sha256(f"{source}{how}".encode()).hexdigest()
        lines = _FILE.read_text(encoding="utf-8").splitlines() if _FILE.exists() else []
        self._numbers = {number for key, number in map(json.loads, lines) if key == self._key}

    def __contains__(self, number: int) -> bool:
        return number in self._numbers

    def add(self, number: int) -> None:
        _FILE.parent.mkdir(exist_ok=True)
        with _FILE.open("a", encoding="utf-8") as kept:
            kept.write(json.dumps([self._key, number]) + "\n")
