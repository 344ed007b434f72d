"""What the page on the command line shows is what the commands print."""

import re
import shlex
from typing import Final

import pytest

from procedure.cli import main
from tests.docs.pages import ROOT

PAGE: Final = (ROOT / "docs" / "command-line.md").read_text("utf-8")
BLOCK: Final = re.compile(r"(?:^ {4}.*\n(?:\n(?= {4}))?)+", re.MULTILINE)
SHOWN: Final = [re.sub(r"^ {4}", "", block, flags=re.M) for block in BLOCK.findall(PAGE)]


@pytest.mark.parametrize("shown", SHOWN)
def test_a_command_prints_what_the_page_shows_under_it(
    capsys: pytest.CaptureFixture[str], shown: str
) -> None:
    command, _, printed = shown.partition("\n")
    code = main(shlex.split(command)[1:])

    assert (code, capsys.readouterr().out) == (0, printed)


def test_the_page_shows_a_command_of_each_kind() -> None:
    assert {shown.split()[1] for shown in SHOWN} == {"clocks", "why", "quorum"}
