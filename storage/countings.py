"""What dates were counted by, from when on: the bank holidays and the settings, in their order.

The index says of each date only by which counting it was worked out.  Kept here, an old counting
can be laid beside the new one, so that whoever hears of a date that moved hears by which days.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, insert, select

from procedure.calendar import Calendar
from procedure.counting import Counting
from procedure.settings import SETTINGS, Settings, settings_from
from storage.instants import now_ms
from storage.tables import CountingRow, table

_COUNTINGS: Final = table(CountingRow)
_IN_ORDER: Final = select(_COUNTINGS).order_by(_COUNTINGS.c.number)
_LATEST: Final = select(_COUNTINGS.c.fingerprint).order_by(_COUNTINGS.c.number.desc()).limit(1)
_NUMBER: Final = (
    select(_COUNTINGS.c.number)
    .where(_COUNTINGS.c.fingerprint == bindparam("print"))
    .order_by(_COUNTINGS.c.number.desc())
    .limit(1)
)
_ONE: Final = select(_COUNTINGS).where(_COUNTINGS.c.number == bindparam("which"))
_ADD: Final = insert(_COUNTINGS)
_KNOWN: Final = frozenset(rule.key for rule in SETTINGS)


@dataclass(frozen=True, slots=True)
class Since:
    """From when on dates were counted in a way, in milliseconds as the machine's clock has it."""

    at: int
    counting: Counting


class Countings:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def is_latest(self, counting: Counting) -> bool:
        return self._connection.execute(_LATEST).scalar() == counting.fingerprint

    def begin(self, counting: Counting) -> None:
        """Write down that dates are counted so from now on, unless they are already."""
        if self.is_latest(counting):
            return
        settings = {rule.key: counting.settings.value(rule) for rule in SETTINGS}
        holidays = {str(day): name for day, name in sorted(counting.calendar.holidays.items())}
        row = {
            "fingerprint": counting.fingerprint,
            "since": now_ms(),
            "holidays": json.dumps(holidays),
            "settings": json.dumps(settings),
        }
        self._connection.execute(_ADD, row)

    def number_of(self, fingerprint: str) -> int | None:
        """Return the number of the last counting with a fingerprint, if it was written down."""
        return self._connection.execute(_NUMBER, {"print": fingerprint}).scalar()

    def numbered(self, number: int) -> Counting:
        return _counting(self._connection.execute(_ONE, {"which": number}).one())

    def all(self) -> Sequence[Since]:
        """Return every counting there was, the earliest first."""
        return [Since(row.since, _counting(row)) for row in self._connection.execute(_IN_ORDER)]


def _counting(row: Row[Any]) -> Counting:
    return Counting(_calendar(row.holidays), _settings(json.loads(row.settings)))


@lru_cache(maxsize=8)  # to index a century takes longer than all else that is done with it
def _calendar(holidays: str) -> Calendar:
    return Calendar({date.fromisoformat(d): name for d, name in json.loads(holidays).items()})


def _settings(kept: Mapping[str, str]) -> Settings:
    """Read settings back; one that there is no more, or that may no longer be, is left out."""
    found = {key: value for key, value in kept.items() if key in _KNOWN}
    settings = settings_from(
        {k: v for k, v in found.items() if isinstance(settings_from({k: v}), Settings)}
    )
    assert isinstance(settings, Settings), "each of its values was looked at"
    return settings
