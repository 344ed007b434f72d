"""Figures for those who run the service.  Every label is one of a few known words: no ids."""

import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.edge.incoming import Incoming
from bot.edge.invoke import Reply

BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

Turn = Callable[[Incoming], Awaitable[Reply | None]]


class Metrics:
    """One to a service, each with a registry of its own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._rejected = Counter(
            "inbound_rejected",
            "Requests turned away, by reason.",
            ["reason"],
            registry=self._registry,
        )
        self._turns = Histogram(
            "turn_seconds",
            "How long Teams waited for an answer, by what it brought.",
            ["kind"],
            buckets=BUCKETS,
            registry=self._registry,
        )
        self._outbox = Gauge(
            "outbox_rows",
            "Messages, by what has become of them.",
            ["state"],
            registry=self._registry,
        )
        self._late = Gauge(
            "outbox_oldest_due_seconds",
            "How long the oldest message that is due has been waiting.",
            registry=self._registry,
        )

    def rejected(self, reason: str) -> None:
        self._rejected.labels(reason).inc()

    def outbox(self, counts: Mapping[str, int], oldest_due_ms: int | None, now_ms: int) -> None:
        for state, rows in counts.items():
            self._outbox.labels(state).set(rows)
        self._late.set(0 if oldest_due_ms is None else max(0, now_ms - oldest_due_ms) / 1000)

    def timed(self, turn: Turn) -> Turn:
        async def take(incoming: Incoming) -> Reply | None:
            begun = time.perf_counter()
            try:
                return await turn(incoming)
            finally:
                taken = time.perf_counter() - begun
                self._turns.labels(incoming.kind).observe(taken)

        return take

    def text(self) -> bytes:
        return generate_latest(self._registry)
