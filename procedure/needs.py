"""The ways to say a need of a transition: a fact recorded, a decision made, a reason given.

A fact counts from its own day, so one that is only planned meets nothing before that.
"""

from collections.abc import Callable
from datetime import date

from procedure.case import Case, DecisionCode
from procedure.clocks import Clock
from procedure.counting import Counting
from procedure.decisions import is_made
from procedure.editions import clocks_of
from procedure.facts import Fact
from procedure.meetings import Meeting
from procedure.overlay_rules import Overlay
from procedure.sources import Source
from procedure.transition_rules import Circumstances, Need


def recorded(fact: Fact, says: str, source: Source) -> Need:
    return Need(says=says, met=lambda here: has(here, fact), source=source)


def decided(code: DecisionCode, *outcomes: str, says: str, source: Source) -> Need:
    """Everybody who decides has decided and, if outcomes are named, so."""
    return Need(says=says, met=lambda here: is_made(here.case, code, *outcomes), source=source)


def of_case(says: str, met: Callable[[Case], bool], source: Source) -> Need:
    """Something is true of the case itself, whatever the day."""
    return Need(says=says, met=lambda here: met(here.case), source=source)


def of_meeting(says: str, met: Callable[[Meeting], bool], source: Source) -> Need:
    """There is a meeting, and something is true of it."""
    return of_case(says, lambda case: case.meeting is not None and met(case.meeting), source)


def not_on(overlay: Overlay, says: str, source: Source) -> Need:
    return Need(says=says, met=lambda here: overlay not in here.overlays, source=source)


def explained(says: str, source: Source) -> Need:
    """Whoever moves the case has given a reason."""
    return Need(says=says, met=lambda here: bool(here.reason.strip()), source=source)


def has(here: Circumstances, fact: Fact) -> bool:
    on = day_of(here.case, fact)
    return on is not None and on <= here.on


def day_of(case: Case, fact: Fact) -> date | None:
    entry = case.facts.get(fact)
    return entry.on if entry else None


def clocks(here: Circumstances, *codes: str) -> list[Clock]:
    found = clocks_of(here.case, Counting(here.calendar, here.settings), here.on)
    return [clock for clock in found if clock.code in codes]
