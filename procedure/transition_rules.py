"""What a transition is: one way from a stage to another, and all that it needs.

A need says in words what is missing while it is not met, so that a person hears of everything
at once and not of one thing per press.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from procedure.calendar import Calendar
from procedure.case import Case, DecisionCode
from procedure.overlay_rules import Overlay
from procedure.settings import Settings
from procedure.sources import Source
from procedure.stages import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """A case on a day, and what bears on whether it may go on.

    ``overlays`` are those that are on; ``reason`` is what whoever moves the case has written.
    """

    case: Case
    on: date
    settings: Settings
    calendar: Calendar
    overlays: frozenset[Overlay] = frozenset()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """``says`` is the whole sentence that a person reads while it is not met."""

    says: str
    met: Callable[[Circumstances], bool]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """``when`` is the event that moves the case, and ``decision`` the decision it follows."""

    leaves: Stage
    enters: Stage
    when: str
    needs: tuple[Need, ...]
    source: Source
    decision: DecisionCode | None = None
