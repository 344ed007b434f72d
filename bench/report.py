"""The figures as a table: each contender, and how it stands to each of the comparators."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import add
from typing import Final

from bench.rounds import Sample

NAME: Final = 26
COLUMN: Final = 15


def table(samples: Mapping[str, Sequence[Sample]], comparators: Sequence[str]) -> Iterator[str]:
    """One line for each contender; a ratio over 1 means more: of a rate, or of CPU."""
    totals = {name: reduce(add, rounds) for name, rounds in samples.items()}
    beside = [name for name in comparators if name in totals]
    yield _row("", "activities/s", "(rounds)", "CPU ms each", "(rounds)", "load CPU")
    for name, total in totals.items():
        rounds = samples[name]
        yield _row(
            name,
            f"{total.rate:.0f}",
            _span([sample.rate for sample in rounds], 0),
            f"{total.cpu_ms:.2f}",
            _span([sample.cpu_ms for sample in rounds], 2),
            f"{total.load / total.seconds:.0%}",
        )
    for name in beside:
        yield ""
        yield _row(f"beside {name}", "rate", "CPU")
        for other, total in totals.items():
            rate, cpu = total.rate / totals[name].rate, total.cpu_ms / totals[name].cpu_ms
            yield _row(other, f"x {rate:.2f}", f"x {cpu:.2f}")


def stages(name: str, spent: Mapping[str, float], activities: int) -> Iterator[str]:
    """CPU by stage, the costliest first, in milliseconds for each activity."""
    whole = sum(spent.values()) or 1
    yield _row(name, "CPU ms each", "share")
    for stage, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        yield _row(f"  {stage}", f"{1000 * seconds / activities:.2f}", f"{seconds / whole:.0%}")


def _span(values: Sequence[float], places: int) -> str:
    return f"{min(values):.{places}f}-{max(values):.{places}f}"


def _row(name: str, *cells: str) -> str:
    return f"{name:{NAME}}" + "".join(f"{cell:>{COLUMN}}" for cell in cells)
