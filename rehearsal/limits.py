"""How much Teams takes from a bot, and for how long it asks a hasty one to wait.

A refused call does not count towards the limit it broke; ``breaches`` keeps the name of each,
since a bot that minds the limits never meets one.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True)
class Window:
    most: int
    seconds: float


SENDING: Final = (Window(7, 1), Window(8, 2), Window(60, 30), Window(1800, 3600))
LISTING: Final = (Window(14, 1), Window(16, 2), Window(120, 30), Window(3600, 3600))
TENANT: Final = (Window(30, 1),)

Account: TypeAlias = tuple[str, Sequence[Window]]


class Limits:
    """One account for each conversation, and one for each tenant.

    ``pace`` is how many times as fast as in Teams itself time passes for them.
    """

    def __init__(self, monotonic: Callable[[], float], pace: int = 1) -> None:
        self._monotonic = monotonic
        self._pace = pace
        self._calls: defaultdict[str, deque[float]] = defaultdict(deque)
        self.breaches: list[str] = []
        self.enforced = True

    def wait(self, *accounts: Account) -> float:
        """Count a call on each account and return 0, or the seconds it must wait."""
        waits = {name: self._wait(name, windows) for name, windows in accounts}
        self.breaches += [name for name, seconds in waits.items() if seconds]
        if self.enforced and any(waits.values()):
            return max(waits.values()) / self._pace
        for name in waits:
            self._calls[name].append(self._now())
        return 0.0

    def _now(self) -> float:
        return self._monotonic() * self._pace

    def _wait(self, name: str, windows: Sequence[Window]) -> float:
        now = self._now()
        calls = self._calls[name]
        longest = max(window.seconds for window in windows)
        while calls and calls[0] <= now - longest:
            calls.popleft()
        return max(_until_free(calls, window, now) for window in windows)


def _until_free(calls: deque[float], window: Window, now: float) -> float:
    """Return how long until fewer than the most lie in the window."""
    if len(calls) < window.most:
        return 0.0
    return max(0.0, calls[-window.most] + window.seconds - now)
