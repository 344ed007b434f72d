"""A second person confirms that a date is put right, or does not (decisions.md 3).

Whoever asked never answers, in whatever role; nor does somebody who only stands in for them.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from procedure.case import Case, Entry, Topic
from procedure.casework.ask import Ask, Change, Verdict
from procedure.correctable import CORRECTABLE, SECOND_PERSON, Correctable
from procedure.corrections import Correction, CorrectionState, Hand
from procedure.desk import NotYet, Refused
from procedure.disclosure import Sensitive, Tier, reveal
from procedure.forms.correction import CONFIRM, NAMES_SOMEBODY
from procedure.identifiers import passes
from procedure.notices import Audience, Notice, NoticeKind
from procedure.permissions import roles_held_on
from procedure.roles import Actor, Role
from procedure.words import listed, long_date

_NO_SUCH: Final = Refused("Nobody has asked for this date to be put right.", SECOND_PERSON)
_DID: Final = {
    CorrectionState.CONFIRMED: "confirmed it",
    CorrectionState.DECLINED: "did not confirm it",
    CorrectionState.WITHDRAWN: "withdrew it",
}
_NOT_YOURS: Final = Refused(
    "Only whoever asked for this date to be put right may withdraw it. If it is not right, answer"
    " that you do not confirm it.",
    SECOND_PERSON,
)
_YOURS: Final = Refused(
    "You asked for this date to be put right, so somebody else must confirm it.", SECOND_PERSON
)


def correction(case: Case, key: str) -> Correction | None:
    return next((one for one in case.corrections if one.key == key), None)


def answer(case: Case, ask: Ask) -> Verdict:
    """Confirm or not, as the press says; the first answer stands."""
    found = correction(case, ask.about)
    if found is None:
        return _NO_SUCH
    if refused := _over(found) or not_by(case, ask.by, found):
        return refused
    if ask.answers["answer"] == CONFIRM:
        return _confirmed(case, ask, found)
    why_not = ask.answers["reason"].strip()
    return (
        _declined(case, ask, found, why_not)
        if passes(why_not)
        else NotYet({"reason": NAMES_SOMEBODY})
    )


def withdraw(case: Case, ask: Ask) -> Verdict:
    """Take back what was asked, as long as nobody has answered it."""
    found = correction(case, ask.about)
    if found is None:
        return _NO_SUCH
    if refused := _over(found) or (None if ask.by.person == found.asked.person else _NOT_YOURS):
        return refused
    hand = replace(found.asked, name=ask.by.name, on=ask.today, at=ask.now)
    done = replace(found, state=CorrectionState.WITHDRAWN, answered=hand)
    return Change(
        case=_with(case, done),
        says="It is withdrawn. The date stays as it is, and nobody is asked to confirm it now.",
        touches=frozenset({Topic.CORRECTIONS}),
        details=_both(found, CorrectionState.WITHDRAWN),
    )


def answers_as(case: Case, by: Actor, row: Correctable, asked_by: str) -> tuple[Role, ...]:
    """Return the roles in which somebody may confirm what a person of this name asked for."""
    held = roles_held_on(case, by)
    mine = (role for role in row.confirmed_by if role in held)
    return tuple(role for role in mine if by.deputy_for.get(role) != asked_by)


def not_by(case: Case, by: Actor, found: Correction) -> Refused | None:
    """Return why this person may never answer; None if they may."""
    if by.person == found.asked.person:
        return _YOURS
    row = CORRECTABLE[found.fact]
    if answers_as(case, by, row, found.asked.name):
        return None
    return Refused(
        f"Only the {listed((role.label for role in row.confirmed_by), 'or')} may confirm this"
        " date, and nobody who stands in for whoever asked.",
        row.source,
    )


def lapsing(before: Case, change: Change) -> Change:
    """Let go of whatever was asked about a date that this change gives another day."""
    case = change.case
    gone = [one for one in case.corrections if one.is_open and case.facts[one.fact].on != one.was]
    if not gone:
        return change
    for one in gone:
        case = _with(case, replace(one, state=CorrectionState.LAPSED))
    return replace(
        change,
        case=case,
        touches=change.touches | {Topic.CORRECTIONS},
        notices=(*change.notices, *_told(before, gone)),
    )


def over_words(found: Correction) -> str:
    """Say what came of it, by whom and when."""
    if found.answered is None:
        return "The date was changed meanwhile, so there is nothing left to confirm."
    hand, did = found.answered, _DID[found.state]
    return f"{hand.name}, {hand.role.label}, {did} on {long_date(hand.on)} at {hand.at}."


def _over(found: Correction) -> Refused | None:
    if found.is_open:
        return None
    return Refused(f"{over_words(found)} Nothing was changed.", SECOND_PERSON)


def _confirmed(case: Case, ask: Ask, found: Correction) -> Change:
    """Replace the date: it was entered by whoever asked, and on record from today."""
    asked, row = found.asked, CORRECTABLE[found.fact]
    entry = Entry(on=found.now, by=asked.person, role=asked.role, entered=ask.today)
    put_right = replace(case, facts={**case.facts, found.fact: entry})
    done = replace(found, state=CorrectionState.CONFIRMED, answered=_hand(case, ask, found))
    return Change(
        case=_with(put_right, done),
        says="The date is put right. Everybody who must know of a date that moved is being told.",
        touches=row.touches | {Topic.CORRECTIONS},
        notices=_told(case, [found]),
        why=reveal(found.why, tier=Tier.CASE),
        details=_both(found, CorrectionState.CONFIRMED),
    )


def _declined(case: Case, ask: Ask, found: Correction, why_not: str) -> Change:
    done = replace(
        found,
        state=CorrectionState.DECLINED,
        answered=_hand(case, ask, found),
        why_not=Sensitive(why_not),
    )
    return Change(
        case=_with(case, done),
        says="The date stays as it is. Whoever asked is being told why.",
        touches=frozenset({Topic.CORRECTIONS}),
        notices=_told(case, [found]),
        details=_both(found, CorrectionState.DECLINED),
    )


def _hand(case: Case, ask: Ask, found: Correction) -> Hand:
    role, *_ = answers_as(case, ask.by, CORRECTABLE[found.fact], found.asked.name)
    return Hand(person=ask.by.person, name=ask.by.name, role=role, on=ask.today, at=ask.now)


def _both(found: Correction, state: CorrectionState) -> dict[str, str]:
    """For the audit trail: who asked, beside whoever answers, and what came of it."""
    return {"asked_by": found.asked.person, "answer": state}


def _with(case: Case, done: Correction) -> Case:
    others = (done if one.number == done.number else one for one in case.corrections)
    return replace(case, corrections=tuple(others))


def _told(case: Case, found: Iterable[Correction]) -> tuple[Notice, ...]:
    """Whoever asked is told, one to one, what came of it."""
    return tuple(
        Notice(
            kind=NoticeKind.CORRECTION,
            to=Audience(person=one.asked.person),
            reference=case.reference,
            about=one.key,
        )
        for one in found
    )
