"""Cases at the desk that begin without a referral, and what they are compared with as they begin.

A likeness to another case is for the Business Unit to judge: it is put on the new case as a
question, and neither whoever opened the case nor a referrer is told of it.
"""

from dataclasses import replace
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.saving import bare_ask, begin_case, members_today
from procedure.actions import Action
from procedure.case import CaseReference, FormId
from procedure.casework.ask import Change
from procedure.casework.opening import New, begun_on, opened, opening_bars
from procedure.conditions import Answers
from procedure.desk import AtPage, Done, Draft, NotYet, Outcome, Refused
from procedure.editions import NoEdition, edition_on
from procedure.filling import flat
from procedure.permissions import refusal
from procedure.questions import FormKey
from procedure.roles import Actor
from procedure.sources import section
from storage.unit_of_work import UnitOfWork

_UNNUMBERED: Final = CaseReference("")


def may_not_begin(form: FormKey, by: Actor, about: Circumstances) -> Refused | None:
    ask = bare_ask(Action.OPEN_CASE, by, about)
    return refusal(by, Action.OPEN_CASE) or opening_bars(form, ask)


def open_without_referral(
    draft: Draft, by: Actor, about: Circumstances, work: UnitOfWork
) -> Outcome:
    """Open a case from a finished form; nothing is numbered until it may be opened."""
    if refused := may_not_begin(draft.form, by, about):
        return refused
    answers = flat(about.partnership.forms[draft.form], draft.filled)
    ask = replace(bare_ask(Action.OPEN_CASE, by, about), answers=answers, form=FormId(draft.id))
    new = _new(answers, about, work)
    if isinstance(new, Refused):
        return new
    verdict = opened(draft.form, ask, new)
    if isinstance(verdict, NotYet):
        return AtPage(draft, verdict.complaints)
    if isinstance(verdict, Refused):
        return AtPage(draft, says=f"Nothing has been sent yet. {verdict}")
    reference = work.next_reference(about.partnership.reference_prefix, ask.today.year)
    numbered = opened(draft.form, ask, replace(new, reference=reference))
    assert isinstance(numbered, Change), "what was allowed without a number is allowed with one"
    begin_case(numbered, draft, ask, about, work)
    work.forms.send(draft.id, reference)
    return Done(reference, numbered.says)


def _new(answers: Answers, about: Circumstances, work: UnitOfWork) -> New | Refused:
    today = about.clock.today()
    try:
        edition = edition_on(begun_on(answers, today))
    except NoEdition as none:
        return Refused(
            f"{none} The case has not been opened, and what you wrote is kept."
            " Tell the Business Manager.",
            section("4.1"),
        )
    return New(
        reference=_UNNUMBERED, edition=edition.key, members=frozenset(members_today(work, today))
    )
