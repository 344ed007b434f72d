"""The settings of documents: a folder that is there, and templates that leave nothing out."""

from pathlib import Path
from typing import Any

import pytest

from bot.config.chosen import drive_hosts, templates
from bot.documents.templates import FOLDER
from procedure.questions import FormKey
from tests.service.operations.making import (
    GOOD,
    REHEARSED,
    but,
    complaints,
    config,
    write_secrets,
)

FILE = "board-notice.docx"
REFERRAL = "referral.docx"
TONIGHT = """
    [[referral.safety]]
    id = "unsafe"
    [[referral.safety]]
    id = "told-whom"
    [[referral.safety]]
    id = "tonight"
    asks = "Who answers the telephone tonight?"
    kind = "line"
    missing = "Say who answers the telephone tonight"
    limit = 40
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_secrets(tmp_path)
    (tmp_path / "own").mkdir()
    return tmp_path


def naming(**settings: Any) -> Any:
    return but(GOOD, "documents", **settings)


def test_templates_are_read_from_the_folder_that_is_named(folder: Path) -> None:
    copy = (FOLDER / FILE).read_bytes()
    (folder / "own" / FILE).write_bytes(copy)
    own = templates(config(folder, naming(templates="own"))).own

    assert own == {FormKey.BOARD_NOTICE: copy}
    assert templates(config(folder)).own == {}


def test_a_folder_that_is_not_there_is_complained_of(folder: Path) -> None:
    [said] = complaints(folder, naming(templates="elsewhere"))

    assert said.startswith("documents.templates names a folder that is not there; it must be")


def test_a_template_that_will_not_do_is_complained_of_by_name(folder: Path) -> None:
    (folder / "own" / FILE).write_bytes(b"no Word file")
    (folder / "own" / "letter.docx").write_bytes(b"no Word file")
    said = complaints(folder, naming(templates="own"))

    assert said[0] == f"documents.templates: {FILE} is not a Word file (.docx)."
    assert said[1].startswith("documents.templates: letter.docx is not the name of a document;")


def test_it_is_measured_against_the_fields_as_they_are_asked(folder: Path) -> None:
    (folder / "own" / REFERRAL).write_bytes((FOLDER / REFERRAL).read_bytes())
    (folder / "forms.toml").write_text(TONIGHT)
    [said] = complaints(folder, but(naming(templates="own"), "forms", file="forms.toml"))

    assert said == (
        f"documents.templates: {REFERRAL} does not print answers.tonight, which stands for "
        "“Who answers the telephone tonight?”."
    )


def test_fields_that_are_broken_are_complained_of_once(folder: Path) -> None:
    (folder / "own" / REFERRAL).write_bytes((FOLDER / REFERRAL).read_bytes())
    (folder / "forms.toml").write_text("not = [ toml")
    [said] = complaints(folder, but(naming(templates="own"), "forms", file="forms.toml"))

    assert said.startswith("forms.file names a file that is not written as TOML")


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("https://anyshire-my.sharepoint.com/", True),
        ("https://sharepoint.com.example.org/", False),
        ("http://127.0.0.1:3980/", False),
    ],
)
def test_files_go_to_the_hosts_that_are_named(folder: Path, address: str, taken: bool) -> None:  # noqa: FBT001 - a row of the table
    assert drive_hosts(config(folder)).allow(address) is taken


def test_a_rehearsal_puts_files_on_this_machine_alone(folder: Path) -> None:
    found = drive_hosts(config(folder, REHEARSED))

    assert found.allow("http://127.0.0.1:3980/")
    assert not found.allow("https://anyshire-my.sharepoint.com/")
