"""Ports for rehearsals that run side by side: no two tests of one run are given the same.

They lie below those that the system gives to whoever asks for any, so that nobody's call out
has taken one between its being found free and its being listened on.
"""

import os
from itertools import count, islice
from typing import Final

from rehearsal.ports import Ports, is_free

_LOWEST: Final = 12_000
_EACH: Final = 1_500
_NUMBERS: Final = count()


def free_ports() -> Ports:
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    begins = _LOWEST + worker * _EACH
    ours = (begins + number % _EACH for number in _NUMBERS)
    return Ports(*islice(filter(is_free, ours), 4))
