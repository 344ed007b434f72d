"""What a due date costs: ``python -m bench.clocks``.

A date is set against one look-up in a dict, timed in turn with it, so that the ratio says
little of the machine: it must not grow with how far off the date is.  Then all the clocks of
many cases are worked out, in one process.  What is timed is given to ``timeit`` as text, since
nothing here may import the product.
"""

import argparse
import sys
from dataclasses import dataclass
from timeit import Timer
from typing import Final

AWAY: Final = (10, 100, 1000)
ROUNDS: Final = 7
DIFFERENT: Final = 5000

_DATE: Final = """
from datetime import date
from procedure.calendar import england
from procedure.counting import Counting
from procedure.settings import Settings

day = date(2026, 9, 7)
known = {day: day}
counting = Counting(england(), Settings())
"""

# Each case has got as far as a number of its own; a fact comes every fourth day.
_CASES: Final = """
from datetime import timedelta
from itertools import cycle, islice
from procedure.clocks import derive
from procedure.facts import Fact

def case(number):
    begun = day + timedelta(days=number % 365)
    life = islice(Fact, 1 + number % len(Fact))
    return {fact: begun + timedelta(days=4 * place) for place, fact in enumerate(life)}

cases = cycle([case(number) for number in range(different)])
calendar, settings = counting.calendar, counting.settings
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Nanoseconds, the best of the rounds, for a date so many working days away."""

    away: int
    date: float
    look_up: float

    @property
    def ratio(self) -> float:
        return self.date / self.look_up


def costs(times: int) -> list[Cost]:
    look_up = Timer("known[day]", _DATE)
    dates = {away: Timer(f"counting.after(day, {away})", _DATE) for away in AWAY}
    look_ups: list[float] = []
    taken: dict[int, list[float]] = {away: [] for away in AWAY}
    for _ in range(ROUNDS):
        look_ups.append(look_up.timeit(times))
        for away, timer in dates.items():
            taken[away].append(timer.timeit(times))
    each = 1e9 / times
    return [Cost(away, min(taken[away]) * each, min(look_ups) * each) for away in AWAY]


def cases_each_second(cases: int) -> float:
    setup = f"{_DATE}different = {min(cases, DIFFERENT)}\n{_CASES}"
    timer = Timer("derive(next(cases), settings, calendar, day)", setup)
    return cases / timer.timeit(cases)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.clocks", description=__doc__)
    parser.add_argument("--times", type=int, default=100_000, help="dates in a round (100,000)")
    parser.add_argument("--cases", type=int, default=100_000, help="cases (100,000)")
    chosen = parser.parse_args()
    print("| Working days away | One due date, ns | One dict look-up, ns | Ratio |")
    print("| ---: | ---: | ---: | ---: |")
    for cost in costs(chosen.times):
        print(f"| {cost.away:,} | {cost.date:.0f} | {cost.look_up:.0f} | x {cost.ratio:.0f} |")
    rate = cases_each_second(chosen.cases)
    print(f"\nAll clocks of {chosen.cases:,} cases: {rate:,.0f} cases per second.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
