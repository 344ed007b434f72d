"""The alternative reviews of a case, each from its letter to the day its findings went on.

What was written to whoever leads one is a sealed form, and is named here; so is each proof that
findings were given.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from procedure.facts import Fact
from procedure.roles import PersonId
from procedure.terms import Term


class AlternativeKind(Term):
    PARTNERSHIP_REVIEW = "partnership-review", "Partnership review"
    SINGLE_AGENCY_REVIEW = "single-agency-review", "Single agency review"
    MULTI_AGENCY_AUDIT = "multi-agency-audit", "Multi-agency audit of practice"
    SINGLE_AGENCY_AUDIT = "single-agency-audit", "Single agency audit of practice"
    OTHER = "other", "Another proportionate form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Findings given to one of those they go to; where the proof lies is in ``form``."""

    to: Fact
    on: date
    by: PersonId
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Commissioned:
    """One alternative review; several agencies' own reviews are several.

    ``lead`` answers for it in Teams; without one it is reminded of through the Business Manager.
    """

    number: int
    kind: AlternativeKind
    due: date
    written: date
    form: str
    lead: PersonId | None = None
    given: tuple[Given, ...] = ()
    is_over: bool = False

    @property
    def title(self) -> str:
        return f"{self.kind.label} (number {self.number})"

    def given_to(self, to: Fact) -> Given | None:
        return next((one for one in self.given if one.to is to), None)


def numbered(reviews: Iterable[Commissioned], number: str) -> Commissioned | None:
    return next((one for one in reviews if str(one.number) == number), None)
