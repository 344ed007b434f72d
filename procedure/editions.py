"""Which edition of the procedure a case is under, by date, and the timetable that goes with it.

A case keeps the edition in force when the authority became aware, or the referral came.  A new
edition is added beside the old one; a date outside every edition is an error, and is never
taken to mean the last one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from procedure.case import Case, CaseReference
from procedure.clock_rules import ClockRule
from procedure.clocks import Clock, clocks_by
from procedure.counting import Counting
from procedure.facts import Fact
from procedure.limits import Look
from procedure.timetable import TIMETABLE
from procedure.words import long_date


class NoEdition(LookupError):
    def __init__(self, day: date) -> None:
        super().__init__(f"No edition of the procedure was in force on {long_date(day)}.")


class UnknownEdition(LookupError):
    def __init__(self, reference: CaseReference, key: str) -> None:
        super().__init__(
            f"{reference} is under the edition “{key}” of the procedure, which this version of"
            " Quorate does not have."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """``until`` is the last day it was in force; None while it still is."""

    key: str
    rests_on: str
    since: date
    until: date | None = None
    timetable: tuple[ClockRule, ...]

    def covers(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    @property
    def in_words(self) -> str:
        """Say which edition it is, as it stands beside a date that is explained."""
        return f"{self.rests_on}, in force since {long_date(self.since)}"


EDITIONS: Final = (
    Edition(
        key="2023",
        rests_on="Working Together to Safeguard Children 2023, and the local practice guidance",
        since=date(2023, 12, 15),
        timetable=TIMETABLE,
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
    return edition_on(day_begun(dates, opened))


def day_begun(dates: Mapping[Fact, date], opened: date) -> date:
    return next((dates[fact] for fact in _BEGINS if fact in dates), opened)


def edition_kept_by(case: Case) -> Edition:
    """Return the edition whose rules a case goes by."""
    found = next((edition for edition in EDITIONS if edition.key == case.edition), None)
    if found is None:
        raise UnknownEdition(case.reference, case.edition)
    return found


def clocks_of(case: Case, counting: Counting, today: date) -> tuple[Clock, ...]:
    """Every clock of a case, by the timetable of its own edition."""
    timetable = edition_kept_by(case).timetable
    return clocks_by(timetable, Look(case.dates, counting, today, case.entered))
