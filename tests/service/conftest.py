"""The whole service, on SQLite and on PostgreSQL in turn."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.conftest import Database
from tests.service.world import World
from tests.service.world import world as whole_service


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    async with whole_service(tmp_path / "rehearsal", database) as world:
        yield world
