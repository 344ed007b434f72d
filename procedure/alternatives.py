"""The alternative forms of learning review: who leads one, and where its findings go.

The guidance gives none of them a date, so each is given one when it is commissioned.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from procedure.case import Case, DecisionCode
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.roles import Role
from procedure.sources import Source, default, section
from procedure.stages import Stage
from procedure.terms import Term


class AlternativeKind(Term):
    PARTNERSHIP_REVIEW = "partnership-review", "Partnership review"
    SINGLE_AGENCY_REVIEW = "single-agency-review", "Single agency review"
    MULTI_AGENCY_AUDIT = "multi-agency-audit", "Multi-agency audit of practice"
    SINGLE_AGENCY_AUDIT = "single-agency-audit", "Single agency audit of practice"
    OTHER = "other", "Another proportionate form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """One row of section 5.  ``written_to`` is whom the Partnership Chair writes to, if anyone.

    ``as_in`` are the stages of a review whose work it adapts; ``findings`` go to each in turn.
    """

    kind: AlternativeKind
    led_by: str
    begins: str
    source: Source
    findings: tuple[Fact, ...]
    written_to: tuple[Role, ...] = ()
    as_in: tuple[Stage, ...] = ()


_ALTERNATIVES: Final = section("5")
_TO_PARTNERSHIP: Final = (Fact.FINDINGS_TO_SUBGROUP, Fact.FINDINGS_TO_PARTNERSHIP)
_TO_QUALITY_ASSURANCE: Final = (Fact.FINDINGS_TO_QUALITY_ASSURANCE,)

_ROWS: Final = (
    Alternative(
        kind=AlternativeKind.PARTNERSHIP_REVIEW,
        led_by="a lead reviewer whom the Subgroup identifies",
        begins="The Subgroup determines the terms of reference, timescales and methodology.",
        source=_ALTERNATIVES,
        findings=_TO_PARTNERSHIP,
        as_in=(Stage.SETTING_SCOPE, Stage.GATHERING, Stage.ANALYSIS, Stage.DRAFT_REPORT),
    ),
    Alternative(
        kind=AlternativeKind.SINGLE_AGENCY_REVIEW,
        led_by="the agency itself",
        begins="The Partnership Chair writes to recommend it.",
        source=_ALTERNATIVES,
        findings=_TO_PARTNERSHIP,
        written_to=(Role.BOARD_MEMBER, Role.AGENCY_SAFEGUARDING_LEAD),
    ),
    Alternative(
        kind=AlternativeKind.MULTI_AGENCY_AUDIT,
        led_by="the Quality Assurance Subgroup Chair",
        begins="The Partnership Chair asks the Quality Assurance Subgroup Chair to lead it.",
        source=_ALTERNATIVES,
        findings=_TO_QUALITY_ASSURANCE,
        written_to=(Role.QUALITY_ASSURANCE_CHAIR,),
    ),
    Alternative(
        kind=AlternativeKind.SINGLE_AGENCY_AUDIT,
        led_by="the agency itself",
        begins="The Partnership Chair writes to the agency.",
        source=_ALTERNATIVES,
        findings=_TO_QUALITY_ASSURANCE,
        written_to=(Role.AGENCY_SAFEGUARDING_LEAD,),
    ),
    Alternative(
        kind=AlternativeKind.OTHER,
        led_by="whoever the Subgroup identifies",
        begins="The Subgroup selects a relevant and proportionate methodology for the case.",
        source=_ALTERNATIVES,
        findings=_TO_PARTNERSHIP,
    ),
)
ALTERNATIVES: Final[Mapping[AlternativeKind, Alternative]] = {row.kind: row for row in _ROWS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """What is settled when one is commissioned; ``written`` is the day of the letter."""

    kind: AlternativeKind
    lead: str
    due: date | None = None
    written: date | None = None


def lacking(commission: Commission) -> tuple[Refused, ...]:
    """Return all that must still be settled before it can begin."""
    row = ALTERNATIVES[commission.kind]
    found = (
        None if commission.lead.strip() else Refused("Say who leads the review.", row.source),
        None
        if commission.due
        else Refused("Give the date by which it is due.", default("alternative reviews")),
        Refused(row.begins, row.source) if row.written_to and not commission.written else None,
    )
    return tuple(refused for refused in found if refused)


def alternative_of(case: Case) -> Alternative | None:
    """Return the alternative review that the Partnership Chair has commissioned, if any."""
    made = case.signed(DecisionCode.ALTERNATIVE)
    if made is None or made.role is not Role.PARTNERSHIP_CHAIR:
        return None
    return ALTERNATIVES[AlternativeKind(made.outcome)]


def findings_outstanding(case: Case) -> tuple[Fact, ...] | None:
    """Return to whom its findings have yet to go; None if there is no alternative review."""
    row = alternative_of(case)
    if row is None:
        return None
    return tuple(fact for fact in row.findings if fact not in case.facts)
