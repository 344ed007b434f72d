"""The channels file: ids as Teams writes them, and one channel to a purpose."""

from pathlib import Path

import pytest

from bot.host.channels_file import read_channels
from bot.host.csv_file import NotAList
from procedure.notices import Purpose

TEAM = "19:team@thread.tacv2"
OFFICE = f"19:office@thread.tacv2,{TEAM},business-unit"
SUBGROUP = f"19:subgroup@thread.tacv2,{TEAM},subgroup"


def channels(folder: Path, *lines: str) -> tuple[tuple[Purpose, str, str], ...]:
    file = folder / "channels.csv"
    file.write_text("\n".join(["channel_id,team_id,purpose", *lines]) + "\n")
    return read_channels(file)


def test_each_line_gives_a_channel_its_purpose(tmp_path: Path) -> None:
    assert channels(tmp_path, OFFICE, SUBGROUP) == (
        (Purpose.BUSINESS_UNIT, "19:office@thread.tacv2", TEAM),
        (Purpose.SUBGROUP, "19:subgroup@thread.tacv2", TEAM),
    )


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([OFFICE.replace("19:office", "office")], "Line 2: channel_id will not do; it must be a"),
        ([OFFICE.replace(TEAM, "")], "Line 2: team_id is empty; it must be the id of its team's"),
        ([OFFICE.replace("business", "other")], "must be one of business-unit, subgroup."),
        ([OFFICE, OFFICE.replace("office", "x")], "Line 3: purpose will not do; it must be"),
        ([OFFICE, SUBGROUP.replace(":subgroup", ":office")], "it must be another than in line 2."),
        ([], "has no channel in it; it must have a line for each."),
    ],
)
def test_a_bad_line_is_named_with_what_is_allowed(
    tmp_path: Path, lines: list[str], says: str
) -> None:
    with pytest.raises(NotAList) as refused:
        channels(tmp_path, *lines)

    [said] = refused.value.complaints
    assert says in said
