"""Who must be told the decision on a case, and who has been (sections 1.6b, 4.7 and 4.8).

Worked out from the case each time.  A decision that the national Panel challenges takes every
telling of it along, so that whoever heard the first is told the second.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Signature
from procedure.facts import Fact
from procedure.forms.told import NOT_TOLD, TOLD
from procedure.requests import AgencyRequest
from procedure.sources import Source, section

REFERRER: Final = "referrer"
BOARD: Final = "board"
AGENCIES: Final = "agencies"
PANEL: Final = "panel"
REPORT: Final = "report"
AGENCY: Final = "agency."


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """``key`` is how a button and a signature name them; ``action`` is how they are told.

    ``clock`` is the date it has to be done by, and ``request`` what an agency was asked.
    """

    key: str
    name: str
    action: Action
    clock: str
    source: Source
    request: AgencyRequest | None = None


def recipients(case: Case) -> tuple[Recipient, ...]:
    """Return everybody who is to be told, in the order of the procedure."""
    return tuple(_recipients(case))


def recipient(case: Case, key: str) -> Recipient | None:
    return next((one for one in recipients(case) if one.key == key), None)


def made_of(case: Case, key: str) -> Signature | None:
    """Return what stands of telling them, be it done, on its way or found to be wrong."""
    if key == REFERRER:
        return case.signed(DecisionCode.REFERRER_TOLD)
    return case.signed(DecisionCode.TOLD, about=key)


def told_on(case: Case, key: str) -> date | None:
    """Return the day on which they were told of the decision in force; None if not yet."""
    if key == REPORT:
        return case.dates.get(Fact.RAPID_REVIEW_SENT)
    made = made_of(case, key)
    if made is None or made.outcome == NOT_TOLD:
        return None
    if key == REFERRER:
        return _since_decided(case, Fact.REFERRER_TOLD)
    return made.on if made.outcome == TOLD else None


def waits(case: Case, *keys: str) -> bool:
    """Whether there is a decision in force, and one of these has yet to be told of it."""
    theirs = [one.key for one in recipients(case) if one.key in keys]
    return is_decided(case) and any(told_on(case, key) is None for key in theirs)


def agency_keys(case: Case) -> tuple[str, ...]:
    """Return the agencies that were asked for information, or one key for all if none was."""
    return tuple(one.key for one in recipients(case) if one.action is Action.TELL_AGENCY)


def days_told(case: Case) -> list[date] | None:
    """Return when the Board and each agency were told; None while one of them has not been."""
    days = [told_on(case, key) for key in (BOARD, *agency_keys(case))]
    known = [on for on in days if on is not None]
    return known if len(known) == len(days) else None


def all_told(case: Case) -> bool:
    """Whether everybody has been told for whom the case waits before it goes on."""
    return days_told(case) is not None and not waits(case, REFERRER, REPORT)


def is_decided(case: Case) -> bool:
    return case.signed(DecisionCode.FINAL_DECISION) is not None


def _recipients(case: Case) -> Iterator[Recipient]:
    if case.referrer:
        yield Recipient(
            key=REFERRER,
            name="The referrer",
            action=Action.TELL_BY_HAND,
            clock="C16",
            source=section("4.7"),
        )
    yield Recipient(
        key=BOARD,
        name="Board members",
        action=Action.TELL_BOARD,
        clock="C18",
        source=section("4.8"),
    )
    yield from _agencies(case)
    if Fact.PANEL_NOTIFIED in case.facts:
        yield Recipient(
            key=REPORT,
            name="The national Panel: Rapid Review Report",
            action=Action.RECORD_REPORT_SENT,
            clock="C17",
            source=section("4.8"),
        )
    if Fact.PANEL_NOTIFIED not in case.facts or Fact.DECISION_CHALLENGED in case.facts:
        yield Recipient(
            key=PANEL,
            name="The national Panel: the decision",
            action=Action.TELL_PANEL,
            clock="C20",
            source=section("1.6b"),
        )


def _agencies(case: Case) -> Iterator[Recipient]:
    asked = [one for one in case.requests if one.sent]
    for one in asked:
        yield _agency(f"{AGENCY}{one.key}", one.agency.name, one)
    if not asked:
        yield _agency(AGENCIES, "The agencies that were asked")


def _agency(key: str, name: str, request: AgencyRequest | None = None) -> Recipient:
    return Recipient(
        key=key,
        name=name,
        action=Action.TELL_AGENCY,
        clock="C18",
        source=section("4.8"),
        request=request,
    )


def _since_decided(case: Case, fact: Fact) -> date | None:
    """Return the day of a fact, unless it was of a decision before the one in force."""
    on, decided = case.dates.get(fact), case.dates.get(Fact.SECTION_3_SIGNED)
    return on if on and decided and on >= decided else None
