"""Telling the decision, one recipient at a time, each with the day and the proof (4.7, 4.8).

What goes out in Teams is ticked once it has arrived; what went by hand, once somebody says so.
The Board and the agencies have been told on the day the last of them was.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from procedure.case import Case, DecisionCode, Entry
from procedure.casework.ask import (
    Ask,
    Change,
    Verdict,
    day,
    in_future,
    with_fact,
    with_signature,
)
from procedure.casework.telling import (
    SENDING,
    TOUCHES,
    dated,
    decided_after,
    heard_by,
    notice_row,
    proof_complaints,
    times,
)
from procedure.desk import NotYet, Refused
from procedure.facts import Fact
from procedure.forms.correction import NAMES_SOMEBODY
from procedure.forms.told import NOT_TOLD, TEAMS, TOLD
from procedure.identifiers import passes
from procedure.notices import Audience, Notice, NoticeKind
from procedure.permissions import refusal
from procedure.recipients import (
    BOARD,
    PANEL,
    REFERRER,
    Recipient,
    is_decided,
    made_of,
    recipient,
    told_on,
)
from procedure.registers.kept import KeptRow
from procedure.roles import PersonId
from procedure.sources import section
from procedure.words import short_date

_SHARING: Final = section("4.8")
_NOBODY: Final = Refused(
    "They are not among those who are told the decision on this case. Nothing was changed.",
    _SHARING,
)
_DATED: Final = {REFERRER: Fact.REFERRER_TOLD, PANEL: Fact.PANEL_TOLD}
_REOPENED: Final = {REFERRER: Fact.REFERRER_NOT_TOLD}


def tell(case: Case, ask: Ask) -> Verdict:
    """Tell one of them in Teams, or record that they were told by hand."""
    found = recipient(case, ask.about)
    if found is None or found.action is not ask.action:
        return _NOBODY
    if refused := _not_now(case, found):
        return refused
    if ask.answers["how"] == TEAMS:
        return _in_teams(case, ask, found)
    return _not_as_given(case, ask) or _by_hand(case, ask, found)


def tell_board(case: Case, ask: Ask) -> Verdict:
    """The task of the Partnership Chair names the Board alone."""
    return tell(case, replace(ask, about=ask.about or BOARD))


def tell_panel(case: Case, ask: Ask) -> Verdict:
    return tell(case, replace(ask, about=ask.about or PANEL))


def tell_by_hand(case: Case, ask: Ask) -> Verdict:
    return tell(case, replace(ask, about=ask.about or REFERRER))


def correct(case: Case, ask: Ask) -> Verdict:
    """Put a wrong tick right by a new entry, with the reason; the wrong one stays beneath it."""
    found = recipient(case, ask.about)
    if found is None or made_of(case, found.key) is None:
        return Refused(
            "Nothing is recorded that could be put right here. Nothing was changed.", _SHARING
        )
    if refused := refusal(ask.by, found.action, case):
        return refused
    if not passes(ask.answers["reason"]):
        return NotYet({"reason": NAMES_SOMEBODY})
    if ask.answers["what"] == NOT_TOLD:
        return _not_told(case, ask, found)
    return _not_as_given(case, ask) or _by_hand(case, ask, found)


def _not_now(case: Case, found: Recipient) -> Refused | None:
    if not is_decided(case):
        return Refused("There is no decision to tell yet.", found.source)
    if on := told_on(case, found.key):
        return Refused(
            f"They were told on {short_date(on)}. Nothing was changed. If that is wrong, put it"
            " right from “Who has been told”.",
            found.source,
        )
    return None


def _not_as_given(case: Case, ask: Ask) -> Refused | NotYet | None:
    return (
        in_future(ask, "told-on")
        or decided_after(case, ask, "told-on")
        or proof_complaints(ask, "proof")
    )


def _in_teams(case: Case, ask: Ask, found: Recipient) -> Verdict:
    made = made_of(case, found.key)
    if made is not None and made.outcome == SENDING:
        return Refused(
            "It is on its way to them already, and is ticked once it has arrived. If they cannot"
            " be reached in Teams, tell them another way and record that.",
            found.source,
        )
    people = heard_by(ask, found)
    if not people:
        return NotYet({"how": "Nobody of theirs is on Teams. Tell them another way"})
    about = f"{found.key}/{times(case, DecisionCode.TOLD, found.key)}"
    return Change(
        case=with_signature(case, ask, DecisionCode.TOLD, SENDING, found.key),
        says="It is being sent. It is ticked once it has arrived.",
        touches=TOUCHES,
        notices=tuple(_notices(case, about, people)),
    )


def _notices(case: Case, about: str, people: tuple[PersonId, ...]) -> Iterator[Notice]:
    for one in people:
        yield Notice(
            kind=NoticeKind.DECIDED,
            to=Audience(person=one),
            reference=case.reference,
            about=about,
            marks=Fact.BOARD_TOLD,
        )


def _by_hand(case: Case, ask: Ask, found: Recipient) -> Change:
    on = day(ask.answers, "told-on")
    code = DecisionCode.REFERRER_TOLD if found.key == REFERRER else DecisionCode.TOLD
    case = with_signature(case, ask, code, TOLD, found.key if code is DecisionCode.TOLD else "")
    *others, mine = case.signatures
    case = replace(case, signatures=(*others, replace(mine, on=on, at="")))
    case = with_fact(case, ask, _DATED[found.key], on) if found.key in _DATED else case
    return Change(
        case=dated(case, _entry(case, ask)),
        says="It is recorded that they were told.",
        touches=TOUCHES,
        why=ask.answers.get("reason", ""),
        rows=_rows(found, ask),
    )


def _not_told(case: Case, ask: Ask, found: Recipient) -> Change:
    code = DecisionCode.REFERRER_TOLD if found.key == REFERRER else DecisionCode.TOLD
    about = "" if found.key == REFERRER else found.key
    case = with_signature(case, ask, code, NOT_TOLD, about)
    reopened = _REOPENED.get(found.key, Fact.BOARD_NOT_TOLD)
    return Change(
        case=case if found.key == PANEL else with_fact(case, ask, reopened, ask.today),
        says="It is recorded that they have not been told. They are on the list again.",
        touches=TOUCHES,
        why=ask.answers["reason"],
    )


def _entry(case: Case, ask: Ask) -> Entry:
    """As what a fact is entered that follows from this: by whoever pressed, today."""
    role = case.signatures[-1].role
    return Entry(on=ask.today, by=ask.by.person, role=role, entered=ask.today)


def _rows(found: Recipient, ask: Ask) -> tuple[KeptRow, ...]:
    """The national Panel is an outside body, and what it is told has a row of its register."""
    return (notice_row(ask, found.key),) if found.key == PANEL else ()
