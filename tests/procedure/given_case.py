"""Cases as the tables see them: everything recorded and decided, or nothing at all."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from procedure.case import Case, CaseReference, DecisionCode, Entry, FormId, Signature
from procedure.decision_rules import Step
from procedure.decisions import DECISIONS
from procedure.facts import Fact
from procedure.meetings import Meeting
from procedure.overlay_rules import Overlay
from procedure.roles import Partner, PersonId, Role
from procedure.settings import Settings
from procedure.stages import Stage
from procedure.transition_rules import Circumstances
from tests.procedure.given import ENGLAND, day

REFERRER: Final = PersonId("amina")
FORM: Final = FormId("form-1")
LONG_AFTER: Final = day("2028-12-01")

# One outcome of each decision; a case may be given others instead.
OUTCOMES: Final[Mapping[str, str]] = {
    "D03": "notify",
    "D04": "agree",
    "D05": "looked-after",
    "D12": "decide",
    "D13": "commission",
    "D14": "commission",
    "D15": "partnership-review",
    "D17": "appoint",
    "D18": "recommend",
    "D19": "identify",
    "D20": "agree",
    "D22": "invited",
    "D23": "accepted",
    "D24": "suitable",
    "D26": "fit",
    "D27": "agree",
    "D28": "publish",
    "D29": "2027-06-30",
    "D31": "answered",
    "D33": "complete",
}
DATED: Final[Mapping[Fact, str]] = {
    Fact.DECISION_CHALLENGED: "2026-10-10",
    Fact.ADVICE_RECEIVED: "2027-05-01",
    Fact.SENT_TO_PANEL: "2027-06-01",
    Fact.SENT_TO_SECRETARY_OF_STATE: "2027-06-01",
    Fact.SENT_TO_OFSTED: "2027-06-01",
    Fact.PUBLICATION_PLANNED: "2027-06-30",
    Fact.PUBLISHED: "2027-06-30",
}
ALL_FACTS: Final[Mapping[Fact, str]] = {fact: DATED.get(fact, "2026-09-08") for fact in Fact}


def signature(
    code: DecisionCode, outcome: str, role: Role, partner: Partner | None = None, on: str = ""
) -> Signature:
    """The decision of whoever holds a role: the person is named after it."""
    return Signature(
        decision=code,
        outcome=outcome,
        by=PersonId(role.value),
        name=role.label,
        role=role,
        on=day(on or "2027-05-02"),
        at="10:20",
        form=FORM,
        partner=partner,
        criteria_met=True,
    )


def whole(code: str, outcome: str, on: str = "") -> Iterator[Signature]:
    """Every step of a decision taken, each with this outcome."""
    for step in DECISIONS[DecisionCode(code)].steps:
        for partner in _partners(step):
            yield signature(DecisionCode(code), outcome, step.roles[0], partner, on)


def decided(**instead: str) -> tuple[Signature, ...]:
    """Everything decided, with some decided ``instead``, in turn: ``D03="notify do-not-notify"``.

    What is decided instead as nothing has not been decided.
    """
    outcomes = {**OUTCOMES, **instead}
    return tuple(
        made
        for code in sorted(outcomes)
        for outcome in outcomes[code].split()
        for made in whole(code, outcome)
    )


def a_case(
    stage: Stage = Stage.ARCHIVED,
    signatures: Iterable[Signature] = (),
    facts: Mapping[Fact, str] | None = None,
    meeting: Meeting | None = None,
) -> Case:
    return Case(
        reference=CaseReference("2026-014"),
        stage=stage,
        edition="2023",
        opened=day("2026-09-07"),
        referrer=REFERRER,
        referral=None,
        facts={fact: entry(on) for fact, on in (facts or {}).items()},
        signatures=tuple(signatures),
        meeting=meeting,
    )


def entry(on: str) -> Entry:
    return Entry(
        on=day(on), by=PersonId("uma"), role=Role.BUSINESS_UNIT, entered=date.fromisoformat(on)
    )


def circumstances(
    case: Case, on: date = LONG_AFTER, overlays: Iterable[Overlay] = (), reason: str = ""
) -> Circumstances:
    return Circumstances(
        case=case,
        on=on,
        settings=Settings(),
        calendar=ENGLAND,
        overlays=frozenset(overlays),
        reason=reason,
    )


def _partners(step: Step) -> Iterable[Partner | None]:
    return Partner if step.each_partner else (None,)
