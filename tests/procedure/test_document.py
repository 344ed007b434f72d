"""PROCEDURE.md, which professionals review, is what the tables say, to the letter."""

from pathlib import Path

import procedure
from procedure.document import document


def test_what_professionals_review_is_what_runs() -> None:
    reviewed = Path(procedure.__file__).with_name("PROCEDURE.md").read_text(encoding="utf-8")

    assert document() == reviewed.rstrip()
