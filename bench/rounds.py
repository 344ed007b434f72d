"""The race: every contender in turn, again and again, so that a machine's drift hits all alike.

A rate says as much about the machine and the load generator as about a bot; CPU for each
activity is the steadier figure.  Both count only if every answer was right.
"""

import asyncio
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from bench.contenders import Exchange, Running


@dataclass(frozen=True, slots=True)
class Plan:
    warm_up: int
    measured: int
    rounds: int

    def sizes(self) -> list[int]:
        """How many activities in each round; the first rounds take what does not divide."""
        each, over = divmod(self.measured, self.rounds)
        return [each + (number < over) for number in range(self.rounds)]


@dataclass(frozen=True, slots=True)
class Sample:
    activities: int
    seconds: float
    cpu: float
    load: float  # CPU seconds of the load generator and the connector, which share a process

    def __add__(self, other: Self) -> Self:
        return type(self)(
            self.activities + other.activities,
            self.seconds + other.seconds,
            self.cpu + other.cpu,
            self.load + other.load,
        )

    @property
    def rate(self) -> float:
        return self.activities / self.seconds

    @property
    def cpu_ms(self) -> float:
        return 1000 * self.cpu / self.activities


async def race(field: Sequence[Running], plan: Plan) -> dict[str, list[Sample]]:
    for contender in field:
        await measure(contender, plan.warm_up)
    samples: dict[str, list[Sample]] = {contender.name: [] for contender in field}
    for number, size in enumerate(plan.sizes(), start=1):
        print(f"Round {number} of {plan.rounds}...", file=sys.stderr)
        for contender in field:
            samples[contender.name].append(await measure(contender, size))
    return samples


async def measure(contender: Running, activities: int) -> Sample:
    await contender.prepare(activities)
    await contender.settled()
    left = iter(range(activities))
    cpu, load, began = contender.server.cpu(), time.process_time(), time.perf_counter()
    await _together(contender.exchanges, left)
    seconds = time.perf_counter() - began
    await contender.settled()  # what is owed after the answer costs CPU too, but nobody waits
    return Sample(activities, seconds, contender.server.cpu() - cpu, time.process_time() - load)


async def _together(exchanges: Sequence[Exchange], left: Iterator[int]) -> None:
    try:
        async with asyncio.TaskGroup() as together:
            for exchange in exchanges:
                together.create_task(_repeat(exchange, left))
    except ExceptionGroup as faults:
        raise faults.exceptions[0] from None  # the rest follow from the first


async def _repeat(exchange: Exchange, left: Iterator[int]) -> None:
    for _ in left:
        await exchange()
