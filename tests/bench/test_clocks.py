"""The bench of the clocks: it times what it says it does."""

import subprocess
import sys

from bench.clocks import AWAY, Cost, cases_each_second, costs


def test_a_date_is_set_against_a_look_up_at_each_distance() -> None:
    found = costs(times=20)

    assert [cost.away for cost in found] == list(AWAY)
    assert all(cost.ratio > 1 for cost in found)


def test_the_ratio_is_of_the_date_to_the_look_up() -> None:
    assert Cost(away=10, date=900.0, look_up=30.0).ratio == 30.0


def test_a_rate_is_of_cases_and_not_of_clocks() -> None:
    assert 1 < cases_each_second(cases=40) < 1_000_000


def test_it_prints_a_table_and_the_rate() -> None:
    command = [sys.executable, "-m", "bench.clocks", "--times", "20", "--cases", "40"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert printed.count("\n| 1") == len(AWAY)
    assert "All clocks of 40 cases: " in printed
