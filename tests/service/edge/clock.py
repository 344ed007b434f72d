"""A clock that stands still until a test moves it."""

from tests.service.edge.signing import NOW


class Clock:
    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> float:
        return self.at

    def forward(self, *, seconds: float = 0, hours: float = 0, days: float = 0) -> None:
        self.at += seconds + 3600 * hours + 86_400 * days
