"""Measure and print: ``python -m bench``, or ``make bench``.

Writes nothing but ``.bench``, which holds the second comparator's environment.  A contender
that cannot be started is named as missing and makes the run fail: no figure is made up for it.
"""

import argparse
import asyncio
import json
import sys
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.activity import message
from bench.contenders import Contender, Setup
from bench.echo import agents, botbuilder
from bench.quorate import quorate
from bench.report import stages, table
from bench.rounds import Plan, measure, race
from bench.server import NotStarted
from bench.wire import Wrong

FIELD: Final[dict[str, Contender]] = {
    "botbuilder": botbuilder,
    "agents": agents,
    "quorate": quorate,
}
COMPARATORS: Final = ("botbuilder 4.17.1 echo", "Agents SDK 1.9.0 echo")
SECONDS_UNTIL_TOLD: Final = 0.5


def main() -> int:
    chosen = _options()
    plan = Plan(chosen.warm_up, chosen.measured, chosen.rounds)
    entered = {name: FIELD[name] for name in chosen.only or FIELD}
    run = _by_stage if chosen.stages else _side_by_side
    try:
        missing = asyncio.run(run(entered, plan, chosen.connections))
    except Wrong as wrong:
        print(f"Nothing was measured. {wrong}", file=sys.stderr)
        return 1
    for name, because in missing.items():
        print(f"{name} was not measured: {because}", file=sys.stderr)
    return 1 if missing else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=FIELD, help="these contenders alone")
    parser.add_argument("--stages", action="store_true", help="tell CPU by stage instead")
    number = partial(parser.add_argument, type=int, metavar="N")
    number("--warm-up", default=300, help="activities each before measuring (300)")
    number("--measured", default=1500, help="activities measured for each (1500)")
    number("--rounds", default=5, help="turns that the measured ones are split into (5)")
    number("--connections", default=16, help="connections at once (16)")
    return parser.parse_args()


async def _side_by_side(
    entered: dict[str, Contender], plan: Plan, connections: int
) -> dict[str, str]:
    missing: dict[str, str] = {}
    async with AsyncExitStack() as stack:
        field = []
        for name, contender in entered.items():
            try:
                field.append(await stack.enter_async_context(contender(Setup(connections))))
            except NotStarted as fault:
                missing[name] = str(fault)
        samples = await race(field, plan) if field else {}
    if not samples:
        return missing
    size = len(message("http://127.0.0.1:50000/"))
    print(
        f"{plan.measured} activities each after {plan.warm_up} to warm up, in {plan.rounds} "
        f"rounds, {connections} connections; an echo's activity is {size} bytes.\n"
    )
    print("\n".join(table(samples, COMPARATORS)))
    return missing


async def _by_stage(entered: dict[str, Contender], plan: Plan, connections: int) -> dict[str, str]:
    missing: dict[str, str] = {}
    for name, contender in entered.items():
        with TemporaryDirectory() as folder:
            try:
                await _tell_stages(contender, plan, Setup(connections, Path(folder) / "cpu.json"))
            except NotStarted as fault:
                missing[name] = str(fault)
    return missing


async def _tell_stages(contender: Contender, plan: Plan, setup: Setup) -> None:
    async with contender(setup) as bot:
        await measure(bot, plan.warm_up)
        await bot.prepare(plan.measured)
        await bot.settled()
        before = await _spent(setup)
        await measure(bot, plan.measured)
        after = await _spent(setup)
    spent = {stage: seconds - before.get(stage, 0) for stage, seconds in after.items()}
    print("\n".join(stages(bot.name, spent, plan.measured)), end="\n\n")


async def _spent(setup: Setup) -> dict[str, float]:
    await asyncio.sleep(SECONDS_UNTIL_TOLD)  # the sampler writes five times a second
    assert setup.samples is not None
    seconds: dict[str, float] = json.loads(setup.samples.read_text(encoding="utf-8"))
    return seconds


if __name__ == "__main__":
    sys.exit(main())
