"""What is made from the program in docs/configure.md says what the program says now."""

import pytest

from tests.docs.reference import PARTS, accept, written


@pytest.mark.parametrize("part", PARTS)
def test_the_page_says_what_the_program_says(part: str) -> None:
    accept(part)

    assert written(part) == PARTS[part]()
