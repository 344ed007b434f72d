"""The commands as a script meets them: keys, exit codes and one-sentence complaints."""

import json
import os
import subprocess
import sys
from contextlib import redirect_stdout
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
    assert said(capsys, "clocks").startswith("No fact is given, so no clock starts. Give one, as")
    assert said(capsys, "clocks", "--fact", "family-heard=2027-02-01").startswith(
        "These facts start no clock; quorate clocks --facts lists"
    )


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


def test_the_lists_can_be_read_by_a_script(capsys: Capture) -> None:
    found = parsed(capsys, "clocks", "--facts", "--settings")

    assert [row["fact"] for row in found["facts"]] == list(Fact)
    assert [row["setting"] for row in found["settings"]] == [rule.key for rule in SETTINGS]
    assert set(found["settings"][0]) == {"setting", "default", "may_be", "means"}
    assert set(parsed(capsys, "clocks", "--facts")) == {"facts"}


WORKSHOP = ("--fact", "workshop-planned=2027-02-15")
TOO_SOON = "The Learning Workshop is on Monday 15 February 2027, and conversations with the family"


def test_a_workshop_set_before_the_family_is_heard_is_noted(capsys: Capture) -> None:
    heard = (*WORKSHOP, "--fact", "family-heard=2027-02-01")
    conflicts = [
        [
            clock["conflict"]
            for clock in parsed(capsys, "clocks", *given)
            if clock["clock"] == "C27"
        ]
        for given in (WORKSHOP, heard)
    ]

    assert f"\n\nC27: {TOO_SOON}" in said(capsys, "clocks", *WORKSHOP)
    assert "C27: " not in said(capsys, "clocks", *heard)
    assert conflicts[0][0].startswith(TOO_SOON)
    assert conflicts[1] == [None]


def test_a_meeting_with_a_standing_item_unanswered_is_said_not_to_be_closed(
    capsys: Capture,
) -> None:
    held = ("clocks", "--fact", "meeting-held=2026-09-17")
    some = (*held, "--answered", "interests")
    says = "The meeting cannot be closed before this is answered: “Confidentiality”."

    assert f"\n\nC29: {says}\n" in said(capsys, *some)
    assert [c["conflict"] for c in parsed(capsys, *some) if c["clock"] == "C29"] == [says]
    assert "C29: " not in said(capsys, *some, "confidentiality")
    assert "C29: " not in said(capsys, *held)


def test_the_case_review_panel_is_asked_for_its_own_items(capsys: Capture) -> None:
    met = ("clocks", "--fact", "first-panel-meeting=2027-01-11", "--answered")

    assert (
        "answered: “Conflicts of interest”, “Confidentiality”, “How the family is being engaged”"
        " and “Whether any learning needs acting on now”." in said(capsys, *met)
    )


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


EARLIER = ("--was", "became-aware=2026-09-04:The call came: on Friday")


def test_why_says_what_a_date_was_before_and_why_it_changed(capsys: Capture) -> None:
    assert (
        "It was Friday 11 September 2026 before.\n“Local authority became aware of the incident”"
        " was corrected from Friday 4 September 2026 to Monday 7 September 2026. Reason: The call"
        " came: on Friday\n" in said(capsys, "why", "C01", *AWARE, *EARLIER)
    )


def test_a_script_is_told_what_a_date_was_only_if_it_asks(capsys: Capture) -> None:
    asked = parsed(capsys, "why", "C01", *AWARE, *EARLIER)
    same = parsed(capsys, "why", "C01", *AWARE, "--was", "became-aware=2026-09-07")

    assert asked["was"] == ["2026-09-11"]
    assert asked["history"][0] == "It was Friday 11 September 2026 before."
    assert (same["was"], same["history"]) == ([], ["This is the first date worked out for it."])
    assert not {"was", "history"} & set(parsed(capsys, "why", "C01", *AWARE))


def test_a_date_changed_twice_is_told_the_earliest_first(capsys: Capture) -> None:
    twice = ("--was", "became-aware=2026-09-02", *EARLIER)

    assert parsed(capsys, "why", "C01", *AWARE, *twice)["was"] == ["2026-09-09", "2026-09-11"]


def test_a_code_is_known_in_small_letters(capsys: Capture) -> None:
    assert parsed(capsys, "why", "c01", *AWARE)["clock"] == "C01"


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


def test_what_a_script_reads_is_laid_out_for_a_person_too(capsys: Capture) -> None:
    text = said(capsys, "quorum", "--present", "police", "--json")

    assert text.startswith('{\n  "quorate": false,\n')


def test_words_stand_in_what_a_script_reads_as_they_are_written(capsys: Capture) -> None:
    text = said(capsys, "clocks", "--settings", "--json")

    assert "What “at least three representatives from partner agencies” counts" in text


def test_the_calendar_begins_on_its_first_day(capsys: Capture) -> None:
    assert parsed(capsys, "clocks", "--fact", "became-aware=2000-01-01")


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
        (["clocks", *AWARE, *AWARE], "told to quorate why as --was became-aware=YYYY-MM-DD"),
        (["clocks", "--fact", "became-aware=1999-12-31"], "The calendar runs from 2000 to 2100"),
        (["clocks", "--fact", "published=2100-12-31"], "The calendar runs from 2000 to 2100"),
        (["clocks", "--fact", "became-aware=2100-12-31"], "this count runs out of it"),
        (["clocks", "--today", "tomorrow"], "The date of today cannot be “tomorrow”"),
        (["clocks", "--setting", "quorum.mode=lax"], "it may be strict or literal"),
        (
            ["clocks", "--setting", "quorum.mode=lax", "--setting", "replies.due_within=6"],
            "it may be strict or literal",
        ),
        (["clocks", "--setting", "=1"], "a setting is written KEY=VALUE"),
        (["clocks", "--setting", "replies.due_within=6"], "it may be 1 to 5 working days"),
        (["clocks", "--today="], "The date of today cannot be “”"),
        (["clocks", "--colour"], "quorate clocks cannot take “--colour”; quorate clocks --help"),
        (["clocks", "--colour", "--shape"], "quorate clocks cannot take “--colour”"),
        (["clocks", "published=2027-04-06", "--colour"], "“published=2027-04-06” (a fact"),
        (["clocks", "published=2027-04-06"], "“published=2027-04-06” (a fact goes after --fact)"),
        (["procedure", "--json"], "quorate procedure cannot take “--json”"),
        (["clocks", "--answered", "family-first"], "no standing item “family-first” (did you"),
        (["why", "C12", *AWARE], "(did you mean C12-local or C12-national?); it may be C01, C02"),
        (["why", "C01", *AWARE, "--was", "became-aware"], "NAME=YYYY-MM-DD:REASON"),
        (["why", "C01", *AWARE, "--was", "aware=2026-09-04"], "There is no fact “aware”"),
        (["why", "C01", *AWARE, "--was", "became-aware=4/9"], "of became-aware cannot be “4/9”"),
        (["why", "C01", *AWARE, "--was", "published=2027-04-06"], "--fact published=YYYY-MM-DD"),
        (["why", "C14-target"], "may be started by became-aware or panel-notified"),
        (["why", "C07", *AWARE], "started by notification-received or referral-received"),
        (["why", "C40", *AWARE], "No fact starts C40: it begins with an action of a plan"),
        (["quorum", "--present", "polise"], "(did you mean police?)"),
        (["quorum", "--present", "police:boss"], "the capacity is member, deputy, adviser"),
        (["quorum", "--present", "police:member:boss"], "cannot be read"),
        (["quorum", "--present", "police:boss:interest"], "cannot be read"),
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


def test_whoever_reads_may_stop_before_the_end() -> None:
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "w") as closed, redirect_stdout(closed):
        code = main(["procedure"])

    assert code == 0


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("clocks", "Every clock that the facts start, and what is out of order."),
        ("clocks", "quorate clocks --facts lists them"),
        ("clocks", "the standing items answered at the latest meeting (interests, confidential"),
        ("why", "the date a fact had before it was changed, and why: the earliest first"),
        ("quorum", "who is present, as in police school#2"),
        ("procedure", "The whole procedure as a document."),
    ],
)
def test_the_help_says_what_to_type(capsys: Capture, command: str, says: str) -> None:
    with pytest.raises(SystemExit, match=r"^0$"):
        main([command, "--help"])

    assert says in " ".join(capsys.readouterr().out.split())


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
