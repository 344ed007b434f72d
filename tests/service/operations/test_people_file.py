"""The people file: every bad line is named with what is allowed, and never with what it says."""

from datetime import date
from pathlib import Path

import pytest

from bot.host.csv_file import NotAList
from bot.host.people_file import Allowed, read_people
from storage.people_file import PersonLine

TENANT = "0a1b2c3d-0000-4000-8000-000000000002"
RUTH = "0a1b2c3d-0000-4000-8000-00000000000a"
MARTIN = "0a1b2c3d-0000-4000-8000-00000000000b"
ALLOWED = Allowed(tenants=[TENANT], agencies=["police", "school"])
HEADER = "object_id,tenant,name,agency,role,from,until,deputy_for"
CHAIR = f"{RUTH},{TENANT},Ruth Okafor,police,partnership-chair,2026-01-05,,"
DEPUTY = f"{MARTIN},{TENANT},Martin Doyle,school,partnership-chair,2026-01-05,2026-12-31,{RUTH}"


def people(folder: Path, *lines: str, header: str = HEADER) -> tuple[PersonLine, ...]:
    file = folder / "people.csv"
    file.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8-sig")
    return read_people(file, ALLOWED)


def complaints(folder: Path, *lines: str) -> tuple[str, ...]:
    with pytest.raises(NotAList) as refused:
        people(folder, *lines)
    return refused.value.complaints


def test_a_line_is_one_role_of_one_person(tmp_path: Path) -> None:
    [chair] = people(tmp_path, CHAIR)

    assert chair == PersonLine(
        object_id=RUTH,
        tenant=TENANT,
        name="Ruth Okafor",
        agency="police",
        role="partnership-chair",
        since=date(2026, 1, 5),
    )


def test_a_deputy_is_kept_under_the_name_of_whom_they_stand_in_for(tmp_path: Path) -> None:
    _, deputy = people(tmp_path, CHAIR, DEPUTY)

    assert (deputy.deputy_for, deputy.until) == ("Ruth Okafor", date(2026, 12, 31))


def test_blank_lines_and_blanks_around_cells_mean_nothing(tmp_path: Path) -> None:
    spaced = CHAIR.replace(",", " , ")

    assert people(tmp_path, "", spaced, ",,,,,,,") == people(tmp_path, CHAIR)


def test_object_ids_may_be_in_capitals(tmp_path: Path) -> None:
    _, deputy = people(tmp_path, CHAIR.replace(RUTH, RUTH.upper()), DEPUTY)

    assert deputy.deputy_for == "Ruth Okafor"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ((RUTH, "ruth"), "Line 2: object_id will not do; it must be the person's object id in"),
        ((RUTH, ""), "Line 2: object_id is empty; it must be the person's object id in Entra"),
        ((TENANT, "elsewhere"), f"Line 2: tenant will not do; it must be one of {TENANT}."),
        (("Ruth Okafor", ""), "Line 2: name is empty; it must be the person's name."),
        (("police", "army"), "Line 2: agency will not do; it must be one of police, school."),
        (("partnership-chair", "chair"), "Line 2: role will not do; it must be one of referrer,"),
        (("2026-01-05", "5/1/2026"), "Line 2: from will not do; it must be a date such as"),
        (("2026-01-05", "20260105"), "Line 2: from will not do; it must be a date such as"),
        (("2026-01-05", "2026-02-30"), "Line 2: from will not do; it must be a date such as"),
        (("-05,,", "-05,soon,"), "Line 2: until will not do; it must be a date such as"),
        (("-05,,", "-05,2026-01-04,"), "Line 2: until will not do; it must be on or after the"),
        (("-05,,", f"-05,,{MARTIN}"), "deputy_for will not do; it must be the object id of"),
    ],
)
def test_a_bad_line_is_named_with_what_is_allowed(
    tmp_path: Path, wrong: tuple[str, str], says: str
) -> None:
    [said] = complaints(tmp_path, CHAIR.replace(*wrong))

    assert says in said


def test_every_bad_line_is_named_at_once(tmp_path: Path) -> None:
    said = complaints(tmp_path, CHAIR.replace("police", "army"), DEPUTY.replace("school", "navy"))

    assert [each.partition(":")[0] for each in said] == ["Line 2", "Line 3"]


def test_a_complaint_names_nobody(tmp_path: Path) -> None:
    said = " ".join(complaints(tmp_path, CHAIR.replace(RUTH, "Ruth's id"), CHAIR, CHAIR))

    assert "Line 4 gives the role that line 3 gives already." in said
    assert "Ruth" not in said


def test_one_person_is_one_name_and_one_agency(tmp_path: Path) -> None:
    other = CHAIR.replace("partnership-chair", "board-member").replace("police", "school")

    assert complaints(tmp_path, CHAIR, other.replace("Okafor", "Okoro")) == (
        "Line 3: name will not do; it must be as in line 2, which has the same person.",
        "Line 3: agency will not do; it must be as in line 2, which has the same person.",
    )


def test_a_file_with_nobody_in_it_is_refused(tmp_path: Path) -> None:
    [said] = complaints(tmp_path)

    assert "has nobody in it" in said


def test_the_columns_are_named_when_they_are_not_these(tmp_path: Path) -> None:
    with pytest.raises(NotAList, match=f"must be {HEADER}"):
        people(tmp_path, CHAIR, header="name,role")


@pytest.mark.parametrize("line", [f"{CHAIR},more", "only,three,cells", f"{'x' * 201}{CHAIR}"])
def test_a_line_of_another_shape_is_refused(tmp_path: Path, line: str) -> None:
    [said] = complaints(tmp_path, line)

    assert said.startswith("Line 2 must have 8 cells of at most 200 characters")


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (b"\xff\xfe\x00", "is not text in UTF-8; save it as CSV UTF-8"),
        (f'{HEADER}\n"open'.encode(), "is not CSV; save it as CSV UTF-8"),
    ],
)
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, written: bytes, says: str) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(written)

    with pytest.raises(NotAList, match=says):
        read_people(file, ALLOWED)


def test_a_file_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(NotAList, match="cannot be read: No such file"):
        read_people(tmp_path / "none.csv", ALLOWED)
