"""What sections 2 and 3 hold when they are begun: what was taken back, and what was advised.

Nothing is sent by it, and whoever writes may change all of it.
"""

from collections.abc import Mapping
from typing import Final

from procedure.before_deciding import ANSWERED, last_of
from procedure.case import Case, DecisionCode, Undone
from procedure.conditions import Answers
from procedure.desk import Draft
from procedure.filling import Filled
from procedure.questions import YES, FormKey, PageKey
from procedure.roles import Actor
from storage.unit_of_work import UnitOfWork

# What is true of the day of signing is said on that day.
_ASKED_ANEW: Final = frozenset({"record-right", "own-interest", "own-interest-what"})
_CHALLENGE: Final = PageKey("challenge")


def from_the_record(draft: Draft, by: Actor, work: UnitOfWork) -> Draft:
    case = work.cases.find(draft.about) if draft.about else None
    if case is None:
        return draft
    match draft.form:
        case FormKey.SECTION_2:
            return _as_undone(draft, case, by, work)
        case FormKey.SECTION_3:
            return _with_advice(draft, case, work)
        case _:
            return draft


def _as_undone(draft: Draft, case: Case, by: Actor, work: UnitOfWork) -> Draft:
    """Whoever signs section 2 anew goes on from what they signed before."""
    made = [
        one
        for one in case.signatures
        if one.decision is DecisionCode.RECOMMENDATION and one.outcome not in set(Undone)
    ]
    if not made or made[-1].by != by.person:
        return draft
    before = work.forms.get(made[-1].form).draft
    if before.form is not draft.form:
        return draft
    pages = {
        page: {key: words for key, words in answers.items() if key not in _ASKED_ANEW}
        for page, answers in before.filled.answers.items()
    }
    return work.forms.save(draft, Filled(pages))


def _with_advice(draft: Draft, case: Case, work: UnitOfWork) -> Draft:
    """Peer challenge that is on record is not written again."""
    made = last_of(case, DecisionCode.PEER_CHALLENGE, ANSWERED)
    if made is None:
        return draft
    asked = [one for one in case.signatures if one.about == made.about]
    said: dict[str, str] = {}
    for one in asked:
        if one.decision is DecisionCode.PEER_CHALLENGE:
            said |= _flat(work.forms.answers(one.form))
    whom = ", ".join(filter(None, (said.get("chair-name"), said.get("partnership"))))
    known = {
        "challenge": YES,
        "challenge-from": whom,
        "challenge-on": said.get("advised-on", ""),
        "challenge-advice": said.get("advice", ""),
    }
    return work.forms.save(draft, Filled({_CHALLENGE: known}))


def _flat(pages: Mapping[PageKey, Answers]) -> dict[str, str]:
    return {key: words for page in pages.values() for key, words in page.items()}
