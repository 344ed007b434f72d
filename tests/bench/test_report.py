from bench.report import stages, table
from bench.rounds import Sample

ECHO = Sample(activities=100, seconds=1.0, cpu=0.8, load=0.1)
OURS = Sample(activities=100, seconds=0.5, cpu=0.2, load=0.1)


def test_each_contender_is_told_with_its_cpu_for_one_activity() -> None:
    [_, echo, ours, *_] = table({"echo": [ECHO], "ours": [OURS]}, ["echo"])

    assert (echo.split()[3], ours.split()[3]) == ("8.00", "2.00")


def test_a_quarter_of_the_cpu_is_told_as_such() -> None:
    [*_, ours] = table({"echo": [ECHO], "ours": [OURS]}, ["echo"])

    assert ours.split() == ["ours", "x", "2.00", "x", "0.25"]


def test_a_comparator_that_is_missing_is_compared_with_nothing() -> None:
    told = list(table({"ours": [OURS]}, ["echo"]))

    assert not any("beside" in line for line in told)


def test_the_costliest_stage_comes_first() -> None:
    [_, first, second] = stages("ours", {"token": 0.1, "database": 0.3}, activities=100)

    assert first.split() == ["database", "3.00", "75%"]
    assert second.split() == ["token", "1.00", "25%"]
