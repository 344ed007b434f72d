"""Which lines of the modules that make cards none of the accepted cards comes by.

A process of its own, since the modules must be loaded under the measuring: it writes a list of
"cards/menu.py:12" as JSON.  What raises is nothing that anybody could look at.
"""

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Final

from coverage import Coverage

CARDS: Final = Path("cards")
EVERY: Final = "tests.cards.every"
# Each of these says no, reads what was pressed, or is answered for by the tests beside it.
MAKE_NO_CARD: Final = frozenset({"press.py"})


def unseen() -> list[str]:
    measured = Coverage(data_file=None, config_file=False, source=[str(CARDS)])
    measured.exclude(r"^ *raise\b")
    measured.exclude(r"^ *\.\.\.$")
    with measured.collect():
        import_module(EVERY)
    modules = [path for path in sorted(CARDS.glob("*.py")) if path.name not in MAKE_NO_CARD]
    return [f"{path}:{line}" for path in modules for line in measured.analysis2(str(path))[3]]


if __name__ == "__main__":
    json.dump(unseen(), sys.stdout)
