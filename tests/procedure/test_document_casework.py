"""The tables of a case, as a professional reads them: every row is there, and reads well."""

from collections.abc import Mapping
from itertools import takewhile
from typing import Final

import pytest

from procedure.alternatives import ALTERNATIVES
from procedure.decisions import DECISIONS
from procedure.document_casework import casework_lines
from procedure.entries import ENTRIES
from procedure.overlays import OVERLAYS
from procedure.separation import APART, ATTESTATIONS
from procedure.transitions import TRANSITIONS

LINES: Final = list(casework_lines())
HEAD: Final = 2  # the names of the columns, and the line beneath them
ROWS: Final[Mapping[str, int]] = {
    "## How a case goes from stage to stage": 51,
    "## Ways in, and what can come into a case": len(ENTRIES),
    "## What can be on in any stage": len(OVERLAYS),
    "## Alternative reviews": len(ALTERNATIVES),
    "## Decisions put in front of a person": len(DECISIONS),
    "## Who may not be both, and what is attested": len(APART) + HEAD + len(ATTESTATIONS),
}


def part(title: str) -> list[str]:
    at = LINES.index(f"{title}\n")
    body = takewhile(lambda line: not line.startswith("## "), LINES[at + 1 :])
    return [line for line in body if line.startswith("|")]


@pytest.mark.parametrize("title", ROWS)
def test_every_row_of_every_table_is_there(title: str) -> None:
    assert len(part(title)) - HEAD == ROWS[title]


@pytest.mark.parametrize("title", ROWS)
def test_every_row_has_as_many_cells_as_its_table_and_none_is_empty(title: str) -> None:
    cells = [line.strip("| ").split(" | ") for line in part(title)]

    assert all(cell.strip() for row in cells for cell in row)
    assert len({len(row) for row in cells}) <= 2


def test_every_way_between_two_stages_is_written() -> None:
    rows = part("## How a case goes from stage to stage")
    lost = [
        way
        for way in TRANSITIONS
        if not any(
            way.leaves.label in row and f"| {way.enters.label} | {way.when} |" in row
            for row in rows
        )
    ]

    assert lost == []


def test_ways_that_are_alike_share_a_row() -> None:
    rows = part("## How a case goes from stage to stage")
    [withdrawn] = [row for row in rows if "the referral goes on without it" in row]

    assert withdrawn.startswith(
        "| Rapid review open, Information being gathered, Meeting date set, Meeting in progress, "
        "Recommendation signed or Deferred | Referral without a rapid review |"
    )


@pytest.mark.parametrize(
    ("code", "steps", "deputies"),
    [
        (
            "D04",
            "Each Safeguarding partner lead answers for their safeguarding partner",
            "yes",
        ),
        (
            "D06",
            "Business Unit or Business Manager lists the agencies (s4.3); Subgroup Chair confirms",
            "yes",
        ),
        ("D02", "Referrer sends section 1 of the Referral Form (", "not in step 1"),
        ("D01", "Referrer, Subgroup Chair or Case Review Panel Chair answers", "no"),
    ],
)
def test_who_takes_each_step_is_written_and_whether_a_deputy_may(
    code: str, steps: str, deputies: str
) -> None:
    [row] = [row for row in LINES if row.startswith(f"| {code} |")]

    assert f"| {steps}" in row
    assert f"| {deputies} |" in row


def test_facts_are_written_by_their_names_and_dates_as_dates() -> None:
    [row] = [row for row in LINES if row.startswith("| D08 |")]

    assert "Notification received by the Business Unit; " in row
    assert "| a date |" in row
