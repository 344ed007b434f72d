"""What is kept in a case is kept under these keys, which no release may change.

They are the outcomes of signatures: a case of years ago is read by them, and the words that
people see are found by them.
"""

import pytest

from procedure.after_deciding import ANSWERED
from procedure.before_deciding import WANTED


@pytest.mark.parametrize(
    ("key", "kept"),
    [
        (ANSWERED, "answered"),
        (WANTED, "wanted"),
    ],
)
def test_what_was_decided_is_read_by_the_key_it_was_kept_under(key: str, kept: str) -> None:
    assert key == kept
