"""The Partnership Chair seeks peer challenge from the chair of another partnership (4.7).

Nobody waits for it who has not asked for it, no clock stops, and the decision stays the Chair's.
"""

from dataclasses import replace
from typing import Final

from procedure.before_deciding import ANSWERED, ASKED, may_ask, open_one
from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask, Change, Verdict, day, in_future, with_signature
from procedure.casework.questioning import with_next
from procedure.desk import NotYet, Refused
from procedure.questions import YES
from procedure.sources import section
from procedure.words import short_date

_SECTIONS: Final = section("4.7")
_CODE: Final = DecisionCode.PEER_CHALLENGE
_TOUCHES: Final = frozenset({Topic.QUESTIONS})
_NOT_NOW: Final = Refused(
    "Peer challenge is sought once section 2 is signed and until section 3 is.", _SECTIONS
)
_NOT_ASKED: Final = Refused(
    "No peer challenge waits to be answered. Record first whom you asked.", _SECTIONS
)


def seek(case: Case, ask: Ask) -> Verdict:
    """Record who was asked; the bot writes to nobody outside the partnership."""
    if not may_ask(case):
        return _NOT_NOW
    if waiting := open_one(case, _CODE):
        return Refused(
            f"You asked for peer challenge on {waiting.when}. Record what was advised first.",
            _SECTIONS,
        )
    if ask.answers.get("answered") == YES:
        return in_future(ask, "advised-on") or _recorded(_at_once(case, ask))
    return _recorded(with_next(case, ask, _CODE, ASKED))


def record_advice(case: Case, ask: Ask) -> Verdict:
    waiting = open_one(case, _CODE)
    if waiting is None:
        return _NOT_ASKED
    if refused := in_future(ask, "advised-on"):
        return refused
    on = day(ask.answers, "advised-on")
    if on < waiting.on:
        asked = short_date(waiting.on)
        return NotYet({"advised-on": f"They cannot have advised before you asked, {asked}"})
    return _recorded(_dated(with_signature(case, ask, _CODE, ANSWERED, waiting.about), ask))


def _at_once(case: Case, ask: Ask) -> Case:
    return _dated(with_next(case, ask, _CODE, ANSWERED), ask)


def _dated(case: Case, ask: Ask) -> Case:
    """Advice is of the day it was given, whenever that is put on record."""
    *others, mine = case.signatures
    dated = replace(mine, on=day(ask.answers, "advised-on"), at="")
    return replace(case, signatures=(*others, dated))


def _recorded(case: Case) -> Change:
    return Change(
        case=case,
        says="It is recorded, and stands on your card for section 3.",
        touches=_TOUCHES,
    )
