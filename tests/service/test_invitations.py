"""The meeting as a calendar file, in which nothing says whose case it is."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from bot.cli import main
from bot.invitations import calendar_file
from procedure.case import Case, CaseReference
from procedure.meetings import Meeting
from procedure.stages import Stage
from tests.service.steps import DECIDE, RECEIVED, SENT, refer, take
from tests.service.story.meeting_days import sets
from tests.service.world import CONVENOR, MANAGER, World, text_of

MADE = datetime(2026, 9, 8, 9, tzinfo=UTC)
MEETING = Meeting(number=1, planned=date(2026, 9, 24), starts="10:30")
CASE = Case(
    reference=CaseReference("ANY-2026-004"),
    stage=Stage.MEETING_SET,
    edition="2023",
    opened=date(2026, 9, 7),
    meeting=MEETING,
)


def event(case: Case) -> Any:
    made = calendar_file(case, MADE)
    assert made
    [found] = Calendar.from_ical(made).walk("VEVENT")
    return found


def held(**meeting: Any) -> Case:
    return replace(CASE, meeting=replace(MEETING, **meeting))


def test_it_says_the_reference_the_day_and_the_time_in_london() -> None:
    found = event(CASE)

    assert str(found["summary"]) == "Quorate: ANY-2026-004, meeting"
    assert found.decoded("dtstart").isoformat() == "2026-09-24T10:30:00+01:00"
    assert {"summary", "uid", "sequence", "dtstamp", "dtstart", "dtend", "class", "status"} == {
        name.lower() for name in found
    }


def test_in_winter_london_is_at_utc() -> None:
    found = event(held(planned=date(2026, 11, 24)))

    assert found.decoded("dtstart").isoformat() == "2026-11-24T10:30:00+00:00"


def test_without_a_time_it_is_all_day() -> None:
    assert event(held(starts="")).decoded("dtstart") == date(2026, 9, 24)


def test_a_meeting_set_again_keeps_its_uid_and_its_number_rises() -> None:
    before, after = event(CASE), event(held(planned=date(2026, 9, 25), times_set=2))

    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 1)


def test_the_meeting_after_an_adjournment_is_another_one() -> None:
    assert event(CASE)["uid"] != event(held(number=2))["uid"]


def test_a_meeting_whose_day_was_undone_is_cancelled() -> None:
    undone = replace(CASE, stage=Stage.RR_OPEN)

    assert (str(event(CASE)["status"]), str(event(undone)["status"])) == ("CONFIRMED", "CANCELLED")
    assert event(undone)["sequence"] > event(CASE)["sequence"]
    assert b"METHOD:CANCEL" in (calendar_file(undone, MADE) or b"")


def test_a_case_without_a_meeting_has_no_file() -> None:
    assert calendar_file(replace(CASE, meeting=None), MADE) is None


async def test_everybody_invited_is_told_one_to_one_and_the_host_writes_the_file(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await refer(world)
    config = ["--config", str(world.folder / "quorate.toml")]
    asked = ["meeting", "BSCP-2026-001", "--out", str(tmp_path), *config]
    too_soon = main(asked), capsys.readouterr().err
    await take(world, DECIDE, SENT, RECEIVED, sets("2026-09-17", starts="1030"))
    told = [await world.card(name, "You are invited to a meeting") for name in (MANAGER, CONVENOR)]
    written = main(asked)
    file = tmp_path / "BSCP-2026-001-meeting.ics"
    unknown = main(["meeting", "BSCP-2026-999", "--out", str(tmp_path), *config])

    assert too_soon == (2, "No day is set for a meeting of BSCP-2026-001 yet.\n")
    assert all("Thursday 17 September 2026" in text_of(card.card) for card in told)
    assert (written, unknown) == (0, 2)
    assert b"SUMMARY:Quorate: BSCP-2026-001\\, meeting" in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
