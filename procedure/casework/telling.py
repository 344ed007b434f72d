"""What every rule about telling the decision needs: who hears it, its proof, and what follows.

The Board and the agencies have been told on the day the last of them was.
"""

from dataclasses import replace
from typing import Final

from procedure.case import Case, DecisionCode, Entry, Topic
from procedure.casework.ask import Ask, Change, day
from procedure.casework.asked import leads_of
from procedure.casework.onward import onward
from procedure.desk import NotYet
from procedure.facts import Fact
from procedure.forms.correction import NAMES_SOMEBODY
from procedure.forms.recommendations import RECOMMENDATIONS
from procedure.forms.told import TOLD
from procedure.identifiers import passes
from procedure.recipients import (
    BOARD,
    REFERRER,
    Recipient,
    all_told,
    days_told,
    made_of,
    told_on,
)
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.roles import PersonId, Role
from procedure.stages import Stage
from procedure.words import long_date

SENDING: Final = "sending"
TOUCHES: Final = frozenset({Topic.OUTCOME, Topic.DATES})
_LEADS_TO: Final = {one.key: one.leads_to for one in RECOMMENDATIONS}


def arrived(case: Case, key: str, entry: Entry, at: str) -> Case:
    """What was sent in Teams has arrived: whoever sent it told them, on that day."""
    made = made_of(case, key)
    if made is None or made.outcome != SENDING:
        return case
    told = replace(made, outcome=TOLD, on=entry.on, at=at)
    return dated(replace(case, signatures=(*case.signatures, told)), entry)


def is_true(case: Case, fact: Fact) -> bool:
    """Whether what a notice makes true is so already; of an earlier decision it does not count.

    The Board and the agencies are told one by one, so the last of them makes it true.
    """
    if fact is Fact.REFERRER_TOLD:
        return told_on(case, REFERRER) is not None
    return fact in case.facts and fact is not Fact.BOARD_TOLD


def gone_on(change: Change, ask: Ask) -> Change:
    """Take the case on once everybody has been told, to where the decision leads."""
    case = change.case
    decided = case.signed(DecisionCode.FINAL_DECISION)
    if case.stage is not Stage.OUTCOME_SHARING or decided is None or not all_told(case):
        return change
    moved = onward(change, ask, _LEADS_TO[decided.outcome])
    return moved if isinstance(moved, Change) else change


def heard_by(ask: Ask, found: Recipient) -> tuple[PersonId, ...]:
    """Return who hears of the decision in Teams for them; nobody if none of theirs is there."""
    if found.key == BOARD:
        members = (p for p in ask.enrolled.values() if Role.BOARD_MEMBER in p.roles)
        return tuple(sorted(one.person for one in members))
    if found.request is None:
        return ()
    return tuple(one.person for one in leads_of(found.request.agency, ask))


def times(case: Case, code: DecisionCode, about: str = "") -> int:
    """Return how often they have been told before, so that telling again is another notice."""
    return sum(1 for made in case.signatures if (made.decision, made.about) == (code, about))


def proof_complaints(ask: Ask, *questions: str) -> NotYet | None:
    """Ask for it again without a name, where what is shown to others may name somebody."""
    wrong = [one for one in questions if not passes(ask.answers.get(one, ""))]
    return NotYet(dict.fromkeys(wrong, NAMES_SOMEBODY)) if wrong else None


def decided_after(case: Case, ask: Ask, question: str) -> NotYet | None:
    """Nobody is told of a decision before the day of it."""
    decided = case.dates.get(Fact.SECTION_3_SIGNED)
    if decided is None or day(ask.answers, question) >= decided:
        return None
    return NotYet({question: f"The decision was made on {long_date(decided)}. Check the date."})


def dated(case: Case, entry: Entry) -> Case:
    """Record the day on which the last of the Board and the agencies was told."""
    days = days_told(case)
    if days is None:
        return case
    again = case.dates.get(Fact.BOARD_NOT_TOLD)
    on = max([*days, *([again] if again else [])])
    if case.dates.get(Fact.BOARD_TOLD) == on:
        return case
    return replace(case, facts={**case.facts, Fact.BOARD_TOLD: replace(entry, on=on)})


def notice_row(ask: Ask, about: str) -> KeptRow:
    return KeptRow(
        register=RegisterKey.NOTICES,
        about=f"{about}/{ask.form}",
        by=ask.by.person,
        on=ask.today,
        form=ask.form,
    )
