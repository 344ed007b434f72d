"""Whoever looks after the service finds every sign it gives, and every place data lies."""

from typing import Final

import pytest

from storage.keys import key_metadata
from storage.tables import metadata
from tests.docs.pages import ROOT
from tests.docs.signs import checks, events, figures, reasons

OPERATE: Final = (ROOT / "docs" / "operate.md").read_text("utf-8")
PROTECTION: Final = (ROOT / "docs" / "data-protection.md").read_text("utf-8")
TABLES: Final = sorted([*metadata.tables, *key_metadata.tables])


def test_the_signs_are_found_where_they_are_given() -> None:
    """Each list would be short if the code it is read from were written another way."""
    assert {"serving", "not sent", "case not swept", "nobody caught this"} <= set(events())
    assert {"json", "not-used", "tenant"} <= set(reasons())
    assert {"door", "database"} <= set(checks())
    assert {"inbound_rejected_total", "outbox_rows"} <= set(figures())


@pytest.mark.parametrize("event", events())
def test_every_event_in_the_log_has_its_line(event: str) -> None:
    assert f"`{event}`" in OPERATE


@pytest.mark.parametrize("figure", figures())
def test_every_figure_has_its_line(figure: str) -> None:
    assert f"| `{figure}` |" in OPERATE


@pytest.mark.parametrize("check", checks())
def test_every_check_of_readiness_has_its_line(check: str) -> None:
    assert f"| `{check}` |" in OPERATE


@pytest.mark.parametrize("reason", reasons())
def test_every_reason_for_turning_a_request_away_is_named(reason: str) -> None:
    assert f"`{reason}`" in OPERATE


@pytest.mark.parametrize("table", TABLES)
def test_every_table_of_the_databases_has_its_line(table: str) -> None:
    assert f"`{table}`" in PROTECTION
