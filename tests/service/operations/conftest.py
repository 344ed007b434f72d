"""What the tests of operations stand on: a folder with secrets that only we may read."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service.operations.making import write_secrets


@pytest.fixture(autouse=True)
def umask() -> Iterator[None]:
    """The commands keep what they make from others; the tests after these need not."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_secrets(tmp_path)
    return tmp_path
