"""Which edition of the procedure a case is under, by date.

A case keeps the edition in force when the authority became aware, or the referral came.  A new
edition is added beside the old one; a date outside every edition is an error, and is never
taken to mean the last one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from procedure.facts import Fact
from procedure.words import long_date


class NoEdition(LookupError):
    def __init__(self, day: date) -> None:
        super().__init__(f"No edition of the procedure was in force on {long_date(day)}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """``until`` is the last day it was in force; None while it still is."""

    key: str
    rests_on: str
    since: date
    until: date | None = None

    def covers(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


EDITIONS: Final = (
    Edition(
        key="2023",
        rests_on="Working Together to Safeguard Children 2023, and the local practice guidance",
        since=date(2023, 12, 15),
    ),
)

_BEGINS: Final = (Fact.BECAME_AWARE, Fact.REFERRAL_RECEIVED, Fact.NOTIFICATION_RECEIVED)


def edition_on(day: date) -> Edition:
    """Return the edition in force on a day."""
    found = next((edition for edition in EDITIONS if edition.covers(day)), None)
    if found is None:
        raise NoEdition(day)
    return found


def edition_of(dates: Mapping[Fact, date], opened: date) -> Edition:
    """Return the edition a case is under, from its facts or, without any, its opening."""
    began = next((dates[fact] for fact in _BEGINS if fact in dates), opened)
    return edition_on(began)
