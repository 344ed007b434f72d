"""The commands as a script meets them: keys, exit codes and one-sentence complaints."""

import json
import subprocess
import sys
from typing import Any

import pytest

from procedure.cli import main
from procedure.facts import Fact
from procedure.settings import SETTINGS

Capture = pytest.CaptureFixture[str]
AWARE = ("--fact", "became-aware=2026-09-07")


def said(capture: Capture, *arguments: str) -> str:
    code = main(arguments)
    out, err = capture.readouterr()
    assert (code, err) == (0, "")
    return out


def parsed(capture: Capture, *arguments: str) -> Any:  # whatever the JSON is
    return json.loads(said(capture, *arguments, "--json"))


def refused(capture: Capture, *arguments: str) -> str:
    code = main(arguments)
    out, err = capture.readouterr()
    assert (code, out) == (2, "")
    return err


def test_a_clock_is_printed_with_the_keys_scripts_depend_on(capsys: Capture) -> None:
    first, *_ = parsed(capsys, "clocks", *AWARE, "--today", "2026-09-14")

    assert first == {
        "clock": "C01",
        "duty": "Notify the national Panel of a serious incident",
        "starts": "2026-09-07",
        "due": "2026-09-14",
        "act_by": "2026-09-14",
        "opens": None,
        "recommended_by": None,
        "conflict": None,
        "state": "due-today",
        "standing": "statutory",
        "source": "s4.1",
    }


def test_a_window_and_its_conflict_are_printed(capsys: Capture) -> None:
    found = parsed(
        capsys,
        "clocks",
        "--fact", "became-aware=2026-10-05",
        "--fact", "panel-notified=2026-10-12",
        "--fact", "notification-received=2026-10-15",
    )  # fmt: skip
    [meeting] = [clock for clock in found if clock["clock"] == "C10"]

    assert (meeting["opens"], meeting["due"]) == ("2026-10-26", "2026-11-03")
    assert meeting["recommended_by"] == "2026-10-22"
    assert meeting["conflict"].startswith("The window for the meeting opens on Mon 26 Oct 2026")


def test_a_clock_without_a_date_is_printed_so(capsys: Capture) -> None:
    found = parsed(capsys, "clocks", "--fact", "published=2027-04-06", "--today", "2027-05-01")
    states = {clock["clock"]: (clock["due"], clock["act_by"], clock["state"]) for clock in found}

    assert states["C35"] == (None, None, "no-date")
    assert states["C34"] == ("2028-04-06", None, "running")


def test_a_setting_changes_the_date(capsys: Capture) -> None:
    found = parsed(capsys, "clocks", *AWARE, "--setting", "counting.day_zero=include")

    assert found[0]["due"] == "2026-09-11"


def test_no_facts_start_no_clocks(capsys: Capture) -> None:
    assert parsed(capsys, "clocks") == []
    assert said(capsys, "clocks") == "These facts start no clock.\n"


def test_a_person_gets_a_table(capsys: Capture) -> None:
    table = said(
        capsys,
        "clocks",
        "--fact", "became-aware=2026-10-05",
        "--fact", "panel-notified=2026-10-12",
        "--fact", "notification-received=2026-10-15",
        "--today", "2026-10-16",
    )  # fmt: skip

    assert table.startswith("Clock")
    assert "Mon 12 Oct 2026" in table
    assert "C10: the window is Mon 26 Oct 2026 to Tue 3 Nov 2026" in table
    assert "Choose: meet before the window opens" in table


def test_a_window_without_a_recommended_day_is_said_without_one(capsys: Capture) -> None:
    table = said(capsys, "clocks", "--fact", "notification-received=2026-09-08")

    assert "C10: the window is Thu 17 Sep 2026 to Fri 25 Sep 2026.\n" in table
    assert "recommended" not in table


def test_the_facts_and_the_settings_are_listed_with_their_meaning(capsys: Capture) -> None:
    listing = said(capsys, "clocks", "--facts", "--settings")

    assert all(fact in listing and fact.label in listing for fact in Fact)
    assert all(rule.key in listing and rule.means in listing for rule in SETTINGS)


def test_why_is_printed_with_the_keys_scripts_depend_on(capsys: Capture) -> None:
    found = parsed(capsys, "why", "C31", "--fact", "publication-planned=2027-04-06")
    convention = found.pop("convention")

    assert found == {
        "clock": "C31",
        "starts": "2027-04-06",
        "due": "2027-03-24",
        "counted": [
            "2027-04-05", "2027-04-02", "2027-04-01", "2027-03-31", "2027-03-30",
            "2027-03-25", "2027-03-24",
        ],
        "skipped": [
            {"date": "2027-03-26", "because": "Good Friday"},
            {"date": "2027-03-27", "because": "Saturday"},
            {"date": "2027-03-28", "because": "Sunday"},
            {"date": "2027-03-29", "because": "Easter Monday"},
            {"date": "2027-04-03", "because": "Saturday"},
            {"date": "2027-04-04", "because": "Sunday"},
        ],
        "source": "s17.5",
    }  # fmt: skip
    assert "publication.notice is plain" in convention


def test_why_can_be_read_by_a_person(capsys: Capture) -> None:
    assert "Source: section 4.1 of the procedure.\n" in said(capsys, "why", "C01", *AWARE)


@pytest.mark.parametrize(
    ("present", "settings", "expected"),
    [
        pytest.param(
            ["local-authority", "police:deputy", "school#2"], [], (True, 3, 2), id="quorate"
        ),
        pytest.param(
            ["local-authority", "police", "integrated-care-board:adviser"],
            [],
            (False, 2, 2),
            id="an adviser does not count",
        ),
        pytest.param(
            ["local-authority", "police:member:interest", "school"],
            [],
            (False, 2, 1),
            id="nor somebody with an interest",
        ),
        pytest.param(
            ["local-authority", "police:interest", "school"], [], (False, 2, 1), id="in short"
        ),
        pytest.param(
            ["local-authority", "local-authority", "police"],
            ["--setting", "quorum.mode=literal"],
            (True, 2, 2),
            id="the literal reading",
        ),
        pytest.param([], [], (False, 0, 0), id="nobody"),
    ],
)
def test_a_quorum_is_printed_with_the_keys_scripts_depend_on(
    capsys: Capture, present: list[str], settings: list[str], expected: tuple[bool, int, int]
) -> None:
    found = parsed(capsys, "quorum", "--present", *present, *settings)

    assert (found["quorate"], found["agencies"], found["partners"]) == expected
    assert set(found) == {"quorate", "agencies", "partners", "missing", "says"}


def test_a_quorum_can_be_read_out(capsys: Capture) -> None:
    assert said(capsys, "quorum", "--present", "police").startswith("Not quorate: 1 agency of 3")


def test_the_procedure_is_printed_as_tables(capsys: Capture) -> None:
    text = said(capsys, "procedure")

    assert text.startswith("# The procedure, as the bot applies it\n")
    assert "| C41 | Look at the progress and the quality of the review" in text
    assert all(f"| {rule.key} |" in text for rule in SETTINGS)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["clocks", "--fact", "aware=2026-09-07"], "There is no fact “aware”"),
        (["clocks", "--fact", "became-aware"], "a fact is written NAME=YYYY-MM-DD"),
        (["clocks", "--fact", "became-aware=7/9/2026"], "written YYYY-MM-DD"),
        (["clocks", "--fact", "became-aware=2026-02-30"], "a day of the calendar"),
        (["clocks", "--fact", "became-aware=20260907"], "written YYYY-MM-DD"),
        (["clocks", *AWARE, *AWARE], "The fact became-aware is given twice"),
        (["clocks", "--fact", "became-aware=1999-12-31"], "The calendar runs from 2000 to 2100"),
        (["clocks", "--fact", "published=2100-12-31"], "The calendar runs from 2000 to 2100"),
        (["clocks", "--fact", "became-aware=2100-12-31"], "this count runs out of it"),
        (["clocks", "--today", "tomorrow"], "The date of today cannot be “tomorrow”"),
        (["clocks", "--setting", "quorum.mode=lax"], "it may be strict or literal"),
        (["clocks", "--setting", "=1"], "a setting is written KEY=VALUE"),
        (["clocks", "--setting", "replies.due_within=6"], "it may be 1 to 5 working days"),
        (["clocks", "--colour"], "unrecognized arguments: --colour"),
        (["why", "C12", *AWARE], "it may be C01, C02"),
        (["why", "C07", *AWARE], "started by notification-received or referral-received"),
        (["why", "C40", *AWARE], "C40, which is not started by a fact"),
        (["quorum", "--present", "polise"], "(did you mean police?)"),
        (["quorum", "--present", "police:boss"], "the capacity is member, deputy, adviser"),
        (["quorum", "--present", "police:member:boss"], "cannot be read"),
        (["quorum"], "the following arguments are required: --present"),
        (["meet"], "invalid choice: 'meet'"),
        ([], "the following arguments are required: COMMAND"),
    ],
)
def test_bad_input_is_one_sentence_that_says_what_is_allowed(
    capsys: Capture, arguments: list[str], complaint: str
) -> None:
    sentence = refused(capsys, *arguments)

    assert complaint in sentence
    assert sentence.count("\n") == 1
    assert sentence.endswith(".\n")


def test_the_commands_need_neither_teams_nor_a_database() -> None:
    asked = (
        "import sys; from procedure.cli import main; main(['clocks']);"
        "print(sorted({name.partition('.')[0] for name in sys.modules}"
        " & {'botbuilder', 'sqlalchemy', 'sqlmodel', 'aiohttp'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "[]"


def test_the_document_is_printed_by_the_package_itself() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "procedure"], capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith("# The procedure, as the bot applies it\n")
