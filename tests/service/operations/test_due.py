"""``quorate due``: beside a bot that serves, by its day, and with nothing of what is typed."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.cli import main
from bot.commands.today import NO_CLOCK
from bot.host.due import what_is_due
from bot.partnership import Partnership
from procedure.calendar import england
from procedure.case import Case, CaseReference, Entry
from procedure.disclosure import InChannel
from procedure.facts import Fact
from procedure.roles import PersonId, Role
from procedure.settings import Settings
from procedure.stages import Stage
from rehearsal.partnership import AMINA
from rehearsal.situations.casework import DECIDE, SENT, Casework
from rehearsal.situations.playing import Playing
from tests.conftest import Database
from tests.rehearsal.due import asked, due, due_list
from tests.service.operations.making import GOOD, write
from tests.service.world import MONDAY, World
from tests.service.world import world as whole_service

AWARE = Entry(on=MONDAY, by=PersonId("bea"), role=Role.LA_REPRESENTATIVE, entered=MONDAY)
ONE = Case(
    reference=CaseReference("ASCP-2026-001"),
    stage=Stage.LA_CONSIDERATION,
    edition="2023",
    opened=MONDAY,
    facts={Fact.BECAME_AWARE: AWARE, Fact.REFERRAL_RECEIVED: AWARE},
)
TWO = replace(ONE, reference=CaseReference("ASCP-2026-002"))
CHOSEN = Partnership(
    name=InChannel("Anyshire"),
    reference_prefix="ASCP",
    settings=Settings(),
    calendar=england(),
    agencies={},
)


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    async with whole_service(tmp_path / "rehearsal", database) as world:
        yield world


async def referred(world: World) -> Casework:
    playing = Playing(world.teams, world.rehearsal.clock, list[str]().append)
    case = await Casework.referred(playing, AMINA)
    await case.do(DECIDE, definition="yes", decision="notify")
    return case


async def test_it_lists_what_is_due_beside_a_bot_that_goes_on_seeing_every_day(
    world: World,
) -> None:
    before = await due(world)
    case = await referred(world)
    await case.do(SENT)
    await world.day(date(2026, 9, 8))
    text = await due(world)
    [listed] = await due_list(world)
    await world.day(date(2026, 9, 9))
    clocks = {clock["code"]: clock for clock in listed["clocks"]}
    first = text.splitlines()[1].split()

    assert before == "Nothing is due on any open case.\n"
    assert first[:4] == ["BSCP-2026-001", "C04", "First", "steps"]
    assert first[-4:] == ["Local", "authority", "representative", "Overdue"]
    assert text.endswith("\nDates that may be told only one to one are not in this list.\n")
    assert listed["reference"] == "BSCP-2026-001"
    assert clocks["C04"]["is"] == "overdue"
    assert clocks["C05"]["over"] is True
    assert next(iter(clocks)) == "C04"
    assert "C01" not in clocks


async def test_no_name_and_nothing_typed_is_in_it(world: World) -> None:
    await referred(world)
    said = await due(world) + await due(world, "--json")

    assert "Amina" not in said
    assert "made up" not in said
    assert "national Panel" not in said


async def test_without_its_clock_a_rehearsal_does_not_guess_the_day(world: World) -> None:
    path = world.folder / "quorate.toml"
    path.write_text(re.sub(r"127\.0\.0\.1:\d+/clock", "127.0.0.1:1/clock", path.read_text()))

    code, out, err = await asked(world)

    assert (code, out) == (2, "")
    assert err == f"{NO_CLOCK} Start it with: quorate run\n"


def test_outside_a_rehearsal_it_is_today(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, GOOD)
    monkeypatch.chdir(folder)
    main(["migrate"])
    capsys.readouterr()

    assert main(["due"]) == 0
    assert main(["due", "--json"]) == 0
    assert capsys.readouterr().out == 'Nothing is due on any open case.\n{\n  "cases": []\n}\n'


def test_the_overdue_come_first_and_then_the_nearest() -> None:
    lines = what_is_due([TWO, ONE], CHOSEN, date(2026, 9, 9))
    late, others = lines[:2], lines[2:]
    days = [line.due or date.max for line in others]

    assert [(line.reference, line.code) for line in late] == [
        (ONE.reference, "C05"),
        (TWO.reference, "C05"),
    ]
    assert {line.state.value for line in others} == {"running", "no-date"}
    assert days == sorted(days)
    assert days[-1] == date.max


def test_what_was_met_before_it_comes_after_what_is_overdue() -> None:
    told = replace(ONE, facts={**ONE.facts, Fact.LA_INFORMED: AWARE})
    lines = what_is_due([told], CHOSEN, date(2026, 10, 1))
    codes = [line.code for line in lines]

    assert codes.index("C13") < codes.index("C05")
    assert {line.code: line.over for line in lines}["C05"]


def test_a_date_that_no_channel_may_see_is_left_out_with_its_code() -> None:
    died = replace(ONE, facts={**ONE.facts, Fact.LOOKED_AFTER_DEATH_KNOWN: AWARE})

    codes = {line.code for line in what_is_due([died], CHOSEN, MONDAY)}
    assert codes.isdisjoint({"C01", "C02", "C03"})
    assert "C05" in codes


def test_a_case_of_which_no_channel_may_hear_is_left_out() -> None:
    silent = replace(ONE, stage=Stage.DEATH_NOTICE_ONLY)

    assert what_is_due([silent], CHOSEN, MONDAY) == []
