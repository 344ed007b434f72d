"""The alternative forms of learning review: who leads one, and where its findings go.

The guidance gives none of them a date, so each is given one when it is commissioned.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from procedure.case import Case, DecisionCode
from procedure.commissioned import AlternativeKind, Commissioned
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.roles import Role
from procedure.sources import Source, default, section
from procedure.stages import Stage


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


def alternatives_of(case: Case) -> tuple[Alternative, ...]:
    """Return the alternative reviews that the Partnership Chair has commissioned."""
    made = (one for one in case.in_force if one.decision is DecisionCode.ALTERNATIVE)
    theirs = (one for one in made if one.role is Role.PARTNERSHIP_CHAIR)
    return tuple(ALTERNATIVES[AlternativeKind(one.outcome)] for one in theirs)


def findings_outstanding(case: Case) -> tuple[Fact, ...] | None:
    """Return to whom findings have yet to go; None if there is no alternative review."""
    rows = alternatives_of(case)
    if not rows:
        return None
    wanted = dict.fromkeys(fact for row in rows for fact in row.findings)
    return tuple(fact for fact in wanted if fact not in case.facts)


def reviews_of(case: Case) -> tuple[Commissioned, ...]:
    """Return the reviews that stand: a decision made again takes those of the one before it."""
    code = DecisionCode.ALTERNATIVE
    return tuple(one for one in case.alternatives if case.signed(code, about=str(one.number)))


def next_to_be_given(review: Commissioned) -> Fact | None:
    """Return to whom the findings of one review go next; None once everybody has them."""
    wanted = ALTERNATIVES[review.kind].findings
    return next((fact for fact in wanted if review.given_to(fact) is None), None)


def all_given(reviews: Iterable[Commissioned], to: Fact) -> bool:
    """Whether every review whose findings go there has given them."""
    theirs = [one for one in reviews if to in ALTERNATIVES[one.kind].findings]
    return bool(theirs) and all(one.given_to(to) for one in theirs)
