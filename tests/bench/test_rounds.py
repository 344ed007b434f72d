import os

import pytest

from bench.contenders import Running
from bench.rounds import Plan, Sample, measure, race
from bench.server import Server
from bench.wire import Wrong


class Tally:
    """A contender in this very process, which says what was asked of it and when."""

    def __init__(self) -> None:
        self.done: list[str] = []

    async def exchange(self) -> None:
        self.done.append("exchange")

    async def settled(self) -> None:
        self.done.append("settled")

    async def prepare(self, activities: int) -> None:
        self.done.append(f"prepare {activities}")

    def running(self, connections: int) -> Running:
        server = Server(os.getpid(), 0)
        return Running("tally", server, [self.exchange] * connections, self.settled, self.prepare)


def test_what_does_not_divide_goes_to_the_first_rounds() -> None:
    assert Plan(warm_up=0, measured=11, rounds=4).sizes() == [3, 3, 3, 2]


async def test_connections_share_the_activities_between_them() -> None:
    tally = Tally()
    sample = await measure(tally.running(connections=3), 7)

    assert (sample.activities, tally.done.count("exchange")) == (7, 7)


async def test_what_is_needed_is_made_ready_first_and_what_is_owed_awaited_last() -> None:
    tally = Tally()
    await measure(tally.running(connections=1), 2)

    assert tally.done == ["prepare 2", "settled", "exchange", "exchange", "settled"]


async def test_every_contender_has_every_round() -> None:
    samples = await race([Tally().running(2)], Plan(warm_up=4, measured=10, rounds=3))

    assert [sample.activities for sample in samples["tally"]] == [4, 3, 3]


async def test_one_wrong_answer_ends_the_measuring() -> None:
    async def wrong() -> None:
        raise Wrong("The bot answered 500.")

    contender = Running("wrong", Server(os.getpid(), 0), [wrong, wrong], Tally().settled)

    with pytest.raises(Wrong, match="500"):
        await measure(contender, 5)


def test_rounds_together_weigh_as_much_as_their_activities() -> None:
    together = Sample(10, 1.0, 0.10, 0.0) + Sample(30, 1.0, 0.10, 0.0)

    assert (together.rate, together.cpu_ms) == (20.0, 5.0)
