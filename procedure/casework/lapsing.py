"""A signature counts while what it rests on is as it was signed (sections 2 and 3).

Whatever changes that says so in the record at once, under the signature that it undoes, so that
nobody has to work out later whether it still counted.  The signer is told why, and asked again.
A date that is there only because of what was signed ends with it, and so do its clocks.
"""

from dataclasses import replace
from typing import Final

from procedure.case import Case, DecisionCode, Signature, Topic, Undone
from procedure.casework.ask import Ask, Change
from procedure.correctable import CORRECTABLE
from procedure.decisions import DECISIONS
from procedure.facts import Fact
from procedure.notices import Audience, Notice, NoticeKind
from procedure.permissions import acting_as
from procedure.stages import Stage

# Section 3 rests on section 2.
_IN_ORDER: Final = (DecisionCode.RECOMMENDATION, DecisionCode.FINAL_DECISION)
_TOPIC: Final = {
    DecisionCode.RECOMMENDATION: Topic.RECOMMENDATION,
    DecisionCode.FINAL_DECISION: Topic.DECISION,
}
# The decision to initiate a review has its date because section 3 says so.
ENDS_WITH: Final = {Fact.LCSPR_INITIATED: DecisionCode.FINAL_DECISION}
# Later, a decision that has been shared is questioned by the national Panel or not at all.
_UNTIL: Final = frozenset({Stage.RECOMMENDED, Stage.CHAIR_DECISION, Stage.OUTCOME_SHARING})


def rests_on(code: DecisionCode) -> frozenset[Fact]:
    """Return the dates that somebody who signs this is shown, or that it says it rests on."""
    shown = (what for what in DECISIONS[code].shows if isinstance(what, Fact))
    under = (fact for fact, row in CORRECTABLE.items() if code in row.under)
    return frozenset({*shown, *under} - {Fact.SECTION_2_SIGNED})


def with_lapses(before: Case, change: Change, ask: Ask) -> Change:
    """Return the change with every signature that it undoes marked as undone."""
    if before.stage not in _UNTIL:
        return change
    for code in _IN_ORDER:
        made = change.case.signed(code)
        why = _why(before, change.case, code) if made else None
        if made and made == before.signed(code) and why:
            change = _lapsed(change, made, why, ask)
    return change


def undone(case: Case, ask: Ask, made: Signature, why: Undone) -> Case:
    """Record that something signed no longer counts; the signature itself stays."""
    mark = Signature(
        decision=made.decision,
        outcome=why,
        by=ask.by.person,
        name=ask.by.name,
        role=acting_as(ask.by, ask.action),
        on=ask.today,
        at=ask.now,
        form=ask.form,
        about=made.about,
    )
    return replace(case, signatures=(*case.signatures, mark))


def last_undone(case: Case, code: DecisionCode) -> Signature | None:
    """Return the mark that undid what was signed last, if nothing was signed since."""
    made = [one for one in case.signatures if one.decision is code]
    return made[-1] if made and made[-1].outcome in set(Undone) else None


def _why(before: Case, after: Case, code: DecisionCode) -> Undone | None:
    if code is DecisionCode.FINAL_DECISION and after.signed(
        DecisionCode.RECOMMENDATION
    ) != before.signed(DecisionCode.RECOMMENDATION):
        return Undone.SECTION_2
    if any(before.dates.get(fact) != after.dates.get(fact) for fact in rests_on(code)):
        return Undone.DATE
    was, now = before.meeting, after.meeting
    if was and now and was.outcomes != now.outcomes:
        return Undone.OUTCOMES
    return None


def _lapsed(change: Change, made: Signature, why: Undone, ask: Ask) -> Change:
    case = undone(change.case, ask, made, why)
    told = Notice(
        kind=NoticeKind.LAPSED,
        to=Audience(person=made.by),
        reference=case.reference,
        about=f"{made.decision}/{len(case.signatures)}",
    )
    # Section 3 falls with section 2, so whatever lapses, what section 3 began ends.
    ended = [fact for fact in ENDS_WITH if fact in case.facts]
    facts = {fact: entry for fact, entry in case.facts.items() if fact not in ended}
    return replace(
        change,
        case=replace(case, facts=facts),
        touches=change.touches | {_TOPIC[made.decision]},
        notices=(*change.notices, told),
        details={**change.details, **dict.fromkeys(ended, "ended")},
    )
