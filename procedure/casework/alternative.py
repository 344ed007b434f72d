"""Alternative reviews (section 5): commissioned one by one, and where their findings went.

Each has the date it was given when it was commissioned, since section 5 gives none a time.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from procedure.alternatives import (
    ALTERNATIVES,
    Commission,
    all_given,
    findings_outstanding,
    lacking,
    next_to_be_given,
    reviews_of,
)
from procedure.case import Case, DecisionCode, Member, Topic
from procedure.casework.alternative_dates import told
from procedure.casework.ask import (
    Ask,
    Change,
    Verdict,
    day,
    in_future,
    with_fact,
    with_signature,
)
from procedure.casework.onward import onward
from procedure.commissioned import AlternativeKind, Commissioned, Given, numbered
from procedure.desk import NotYet, Refused
from procedure.facts import Fact
from procedure.forms.correction import NAMES_SOMEBODY
from procedure.forms.scoping.commissioning_letter import QUALITY_ASSURANCE, SUBGROUP
from procedure.identifiers import passes
from procedure.roles import Actor, Role
from procedure.sources import section
from procedure.stages import Stage
from procedure.tasks_alternative import may_commission
from procedure.words import long_date, short_date

_ALTERNATIVES: Final = section("5")
_FIRST_TO: Final = {
    SUBGROUP: Fact.FINDINGS_TO_SUBGROUP,
    QUALITY_ASSURANCE: Fact.FINDINGS_TO_QUALITY_ASSURANCE,
}
_NOT_DECIDED: Final = Refused(
    "An alternative review is commissioned once the Partnership Chair has decided on one, and"
    " until its findings are all given.",
    _ALTERNATIVES,
)
_NO_SUCH: Final = Refused(
    "These findings are not asked for now, or are recorded already.", _ALTERNATIVES
)


def commission(case: Case, ask: Ask) -> Verdict:
    """D15: the Partnership Chair settles one review; several agencies' reviews are several."""
    if not may_commission(case) or (reviews_of(case) and ask.about != "again"):
        return _once(case)
    kind = AlternativeKind(ask.answers["asked-for"])
    due = day(ask.answers, "findings-by")
    if complaints := _complaints(kind, due, ask):
        return NotYet(complaints)
    named = ask.answers.get("written-to-name") or ask.answers.get("led-by", "")
    asked = Commission(kind=kind, lead=named, due=due, written=ask.today)
    if wanting := next(iter(lacking(asked)), None):
        return wanting
    lead = _lead(kind, ask)
    review = Commissioned(
        number=len(case.alternatives) + 1,
        kind=kind,
        due=due,
        written=ask.today,
        form=ask.form,
        lead=lead.person if lead else None,
    )
    case = with_signature(case, ask, DecisionCode.ALTERNATIVE, kind, str(review.number))
    joins = _joins(kind, lead, ask)
    return Change(
        case=replace(
            case, alternatives=(*case.alternatives, review), members=case.members | joins
        ),
        says="The review is commissioned. The letter can be had in Word from the case card.",
        touches=frozenset({Topic.ALTERNATIVES, Topic.OUTCOME}),
        notices=tuple(told(case, str(review.number), [lead.person] if lead else [])),
    )


def record_findings(case: Case, ask: Ask) -> Verdict:
    """The findings of one review went to the next of those they go to."""
    number, _, to = ask.about.partition("/")
    review = numbered(reviews_of(case), number)
    is_open = case.stage is Stage.ALTERNATIVE_REVIEW
    due = next_to_be_given(review) if review and is_open else None
    if review is None or due is None or due.value != to:
        return _NO_SUCH
    if refused := in_future(ask, "on"):
        return refused
    if complaints := _findings_complaints(review, ask):
        return NotYet(complaints)
    fact, on = Fact(to), day(ask.answers, "on")
    made = Given(to=fact, on=on, by=ask.by.person, form=ask.form)
    given = replace(review, given=(*review.given, made))
    given = replace(given, is_over=next_to_be_given(given) is None)
    reviews = tuple(given if one.number == given.number else one for one in case.alternatives)
    case = replace(case, alternatives=reviews)
    if all_given(reviews_of(case), fact):
        case = with_fact(case, ask, fact, max(_days(reviews_of(case), fact)))
    change = Change(
        case=case,
        says="The day is recorded.",
        touches=frozenset({Topic.ALTERNATIVES, Topic.DATES}),
    )
    over = findings_outstanding(case) == ()
    return onward(change, ask, Stage.LEARNING_AND_ACTION) if over else change


def _once(case: Case) -> Refused:
    if not may_commission(case):
        return _NOT_DECIDED
    first = reviews_of(case)[0]
    return Refused(
        f"A review was commissioned on {long_date(first.written)}. Nothing was changed. To"
        " commission another, open the case and choose to commission one more.",
        _ALTERNATIVES,
    )


def _complaints(kind: AlternativeKind, due: date, ask: Ask) -> dict[str, str]:
    row = ALTERNATIVES[kind]
    if due <= ask.today:
        return {"findings-by": "The day the findings are due must be after today"}
    if _FIRST_TO[ask.answers["findings-to"]] is not row.findings[0]:
        return {"findings-to": f"The findings of this kind go first as “{row.findings[0].label}”"}
    return {}


def _findings_complaints(review: Commissioned, ask: Ask) -> dict[str, str]:
    earlier = [one.on for one in review.given]
    since = max([review.written, *earlier])
    if day(ask.answers, "on") < since:
        return {"on": f"They cannot have been given before {short_date(since)}"}
    return {} if passes(ask.answers["evidence"]) else {"evidence": NAMES_SOMEBODY}


def _lead(kind: AlternativeKind, ask: Ask) -> Actor | None:
    """Return who answers for it in Teams; the holder of a role comes before a deputy."""
    roles = _roles(kind, ask)
    wanted = ask.answers.get("agency", "")
    found = [
        one
        for one in ask.enrolled.values()
        if roles & one.roles and wanted in {"", one.agency.key}
    ]
    return min(
        found, key=lambda one: (bool(roles & one.deputy_for.keys()), one.person), default=None
    )


def _roles(kind: AlternativeKind, ask: Ask) -> frozenset[Role]:
    to_board = ask.answers.get("written-to") == "board-member"
    written = ALTERNATIVES[kind].written_to
    if len(written) > 1:
        chosen = Role.BOARD_MEMBER if to_board else Role.AGENCY_SAFEGUARDING_LEAD
        return frozenset({chosen})
    return frozenset(written)


def _joins(kind: AlternativeKind, lead: Actor | None, ask: Ask) -> frozenset[Member]:
    """Whoever leads it joins the case for that, and sees no more of it."""
    if lead is None:
        return frozenset()
    return frozenset(Member(lead.person, role) for role in _roles(kind, ask) & lead.roles)


def _days(reviews: Iterable[Commissioned], to: Fact) -> list[date]:
    return [given.on for one in reviews if (given := one.given_to(to))]
