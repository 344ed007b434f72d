"""What stands once it is decided: records kept secure, and what the national Panel waits for."""

from datetime import date
from typing import Final

from procedure.case import CHALLENGE, Case, DecisionCode, Signature
from procedure.facts import Fact
from procedure.forms.recommendations import COMMISSION, NO_REVIEW
from procedure.lengths import SCRUTINY
from procedure.periods import months_after
from procedure.requests import AgencyRequest
from procedure.settings import Settings
from procedure.stages import Stage

ANSWERED: Final = "answered"


def secured(case: Case) -> tuple[AgencyRequest, ...]:
    """Return the agencies whose records are secured and have not been released."""
    return tuple(one for one in case.requests if _has_secured(case, one))


def may_release(case: Case) -> bool:
    """Whether there is to be no review of any kind, and somebody has secured records."""
    made = case.signed(DecisionCode.FINAL_DECISION)
    return made is not None and made.outcome == NO_REVIEW and bool(secured(case))


def is_open_to_scrutiny(case: Case) -> bool:
    """Whether a decision not to hold an LCSPR is in force, for the national Panel to look at."""
    made = case.signed(DecisionCode.FINAL_DECISION)
    return made is not None and made.outcome != COMMISSION and case.stage is not Stage.ARCHIVED


def waiting(case: Case) -> tuple[Signature, ...]:
    """Return what the national Panel has asked and not been given, the oldest first."""
    asked = (made for made in case.in_force if made.decision is DecisionCode.SCRUTINY)
    return tuple(one for one in asked if one.outcome not in {ANSWERED, CHALLENGE})


def open_until(case: Case, settings: Settings) -> date | None:
    """Return the last day on which the national Panel may look at the decision."""
    signed = case.dates.get(Fact.SECTION_3_SIGNED)
    return months_after(signed, settings.length(SCRUTINY)) if signed else None


def _has_secured(case: Case, asked: AgencyRequest) -> bool:
    made = case.signed(DecisionCode.RECORDS_SECURED, about=asked.agency.key)
    return made is not None and made.outcome == "secured"
