"""The machine's clock, which a rehearsal never moves.  Days are the caller's to say."""

from time import time_ns


def now_ms() -> int:
    """Return this moment as UTC epoch milliseconds."""
    return time_ns() // 1_000_000
