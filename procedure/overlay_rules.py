"""What an overlay is: something that can be on in any stage of a case.

Most are put on and taken off by a person, which leaves a ``Raised``.  Two are never recorded,
since the case itself shows them: a disagreement, and a delay that notice is owed of.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from procedure.case import Case, DecisionCode, FormId
from procedure.decisions_publication import IN_TIME
from procedure.disclosure import InChannel, Tier
from procedure.facts import Fact
from procedure.forms.agreement import DISAGREE
from procedure.forms.disagreement import ESCALATED, RECONSIDER
from procedure.roles import PersonId, Role
from procedure.sources import Source
from procedure.terms import Term


class Overlay(Term):
    IMMEDIATE_SAFETY = "immediate-safety", "Somebody may be unsafe now"
    RECORDS_SECURED = "records-secured", "Records secured"
    ESCALATED = "escalated", "Disagreement being resolved"
    WITHHELD = "withheld", "Information withheld"
    PARALLEL = "parallel", "Other proceedings"
    DELAY_FORECAST = "delay-forecast", "Delay forecast"
    CROSS_BORDER = "cross-border", "More than one area"
    NATIONAL_REVIEW = "national-review", "National review"
    LEGAL_ADVICE = "legal-advice", "Legal advice"
    COURT_ORDER = "court-order", "Restriction on publication"
    INSTITUTIONAL_SETTING = "institutional-setting", "Institutional setting"
    MEDIA_INTEREST = "media-interest", "Media interest"


_DISAGREED: Final = frozenset(
    {
        (DecisionCode.PARTNERS_AGREE, DISAGREE),
        (DecisionCode.DISAGREEMENT, ESCALATED),
        (DecisionCode.DISAGREEMENT, RECONSIDER),
    }
)


def never(_: Case) -> bool:
    return False


def disagreed(case: Case) -> bool:
    """Whether a partner disagrees with the decision on notifying, or somebody took it further."""
    return any((made.decision, made.outcome) in _DISAGREED for made in case.in_force)


def notice_owed(case: Case) -> bool:
    """Whether a delay has been forecast, and since then neither notified nor recovered."""
    forecast = case.facts.get(Fact.DELAY_FORECAST)
    if forecast is None:
        return False
    told = case.facts.get(Fact.DELAY_NOTIFIED)
    decided = case.signed(DecisionCode.DELAY)
    recovered = decided is not None and decided.outcome == IN_TIME and decided.on >= forecast.on
    return not recovered and (told is None or told.on < forecast.on)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayRule:
    """One row.  ``put_on`` and ``taken_off`` are words; without the second it stays on.

    ``told`` are told in their order, each when the one before has not settled it.
    ``in_channel`` is what a channel may see, or None.  ``shown_by`` sees it in the case itself.
    """

    overlay: Overlay
    put_on: str
    taken_off: str
    changes: str
    source: Source
    told: tuple[Role, ...] = ()
    in_channel: InChannel | None = None
    asked_at_meetings: bool = False
    shown_by: Callable[[Case], bool] = never

    @property
    def tier(self) -> Tier:
        """Where it may be said that it is on; what is known about it is sealed."""
        return Tier.CHANNEL if self.in_channel else Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """One overlay put on a case, by whom and when, and when it was taken off.

    What was written about it is in the sealed ``note``.
    """

    overlay: Overlay
    on: date
    by: PersonId
    role: Role
    note: FormId
    lifted: date | None = None

    def stands(self, day: date) -> bool:
        return self.on <= day and (self.lifted is None or day < self.lifted)
