"""Cases at the desk: a referral lodged, a thing done, a section signed.

Who asks is looked up again in the transaction that acts on it: a role taken away a moment ago
is gone.  The rules answer first, so that a second press hears who did it and when; only then is
it asked whether the card pressed was an old one.
"""

from dataclasses import replace
from typing import Final
from uuid import uuid4

from bot.desk.acting import acting_now
from bot.desk.circumstances import Circumstances
from bot.desk.forms import mine
from bot.desk.in_hand import ACTION_OF, let_go
from bot.desk.offered_forms import Put, enrolled, form_for
from bot.desk.opening import open_without_referral
from bot.desk.saving import bare_ask, open_case, save_change
from bot.desk.shown import shown_for
from procedure.actions import Action
from procedure.case import Case, CaseReference, FormId
from procedure.casework.ask import Ask, Change, Verdict
from procedure.casework.confirming import lapsing
from procedure.casework.edition import under_edition
from procedure.casework.entering import ENTERED
from procedure.casework.lapsing import with_lapses
from procedure.casework.table import FORM_OF, RULES
from procedure.casework.telling import gone_on
from procedure.desk import Act, AtPage, Done, Draft, MovedOn, NotYet, Outcome, Refused, SendForm
from procedure.editions import NoEdition
from procedure.filling import Filled, flat, missing
from procedure.forms.opening import OPENS
from procedure.permissions import NOT_YOURS, refusal
from procedure.questions import Form, FormKey, PageKey
from procedure.roles import Actor
from procedure.sources import section
from procedure.turning import take
from storage.cases import NoSuchCase
from storage.forms import StoredForm
from storage.unit_of_work import UnitOfWork

_CHANGED: Final = "The case has changed since this card was drawn, so nothing was recorded."
_OLD: Final = MovedOn(f"{_CHANGED} Look again, then press again.")
_OLD_FORM: Final = MovedOn(
    f"{_CHANGED} What you wrote is still here: look again, then press again."
)
_BY_PAGES: Final = Refused(
    "This is written page by page and sent from its last page. Begin it from its own card.",
    section("4.7"),
)
_WHO_IS_ON_IT: Final = frozenset({Action.ADD_MEMBER, Action.REMOVE_MEMBER})
_KNOWS_EVERYBODY: Final = _WHO_IS_ON_IT | {
    Action.TAKE_ATTENDANCE,
    Action.ASK_FOR_CORRECTION,
    *ENTERED,
    Action.COMMISSION_REVIEW,
    Action.ISSUE_REQUESTS,
    Action.CHASE_REPLY,
    Action.TELL_BOARD,
    Action.TELL_AGENCY,
    Action.RELEASE_RECORDS,
    Action.REMIND,
}


def change(command: SendForm | Act, by: Actor, about: Circumstances, work: UnitOfWork) -> Outcome:
    if isinstance(command, Act):
        return act(command, by, about, work)
    return send(command, by, about, work)


def act(command: Act, by: Actor, about: Circumstances, work: UnitOfWork) -> Outcome:
    """Do one thing on a case, from a card."""
    try:
        case = work.cases.get(command.reference)
    except NoSuchCase:
        return NOT_YOURS
    by = acting_now(by, about, work)
    if refused := refusal(by, command.action, case):
        return refused
    form = _form(command, case, about, work)
    filled = _filled(command, form, about)
    if not isinstance(filled, Filled):
        return filled
    ask = _answered(_ask(command, by, about, work), form, filled)
    verdict = _ruled(case, ask)
    if isinstance(verdict, Change):
        if is_old(case, command):
            return _OLD_FORM if form else _OLD
        _keep_form(ask, case, filled, work)
    return _settled(case, verdict, ask, work, about)


def send(command: SendForm, by: Actor, about: Circumstances, work: UnitOfWork) -> Outcome:
    """Send a finished form: lodge the referral, or sign the section it is."""
    draft = mine(command.draft, by, work)
    if isinstance(draft, Refused):
        return draft
    if command.version != draft.version:
        return AtPage(draft, says="That page was an old one. Nothing has been sent yet.")
    if wanting := missing(about.partnership.forms[draft.form], draft.filled):
        return AtPage(draft, says=f"Nothing has been sent yet. {wanting[0]}")
    if draft.form is FormKey.REFERRAL:
        return _lodge(draft, by, about, work)
    if draft.form in OPENS:
        return open_without_referral(draft, by, about, work)
    return _sign(draft, by, about, work)


def _lodge(draft: Draft, by: Actor, about: Circumstances, work: UnitOfWork) -> Outcome:
    ask = bare_ask(Action.LODGE_REFERRAL, by, about)
    try:
        case = open_case(draft, ask, about, work)
    except NoEdition as none:
        return Refused(
            f"{none} Your referral has not been sent, and what you wrote is kept."
            " Tell the Business Manager.",
            section("4.1"),
        )
    work.forms.send(draft.id, case.reference)
    return Done(
        case.reference, f"Your referral has been received. Its reference is {case.reference}."
    )


def _sign(draft: Draft, by: Actor, about: Circumstances, work: UnitOfWork) -> Outcome:
    try:
        case = work.cases.get(draft.about or CaseReference(""))
    except NoSuchCase:
        return NOT_YOURS
    action = ACTION_OF[draft.form]
    by = acting_now(by, about, work)
    if refused := refusal(by, action, case):
        return refused
    answers = flat(about.partnership.forms[draft.form], draft.filled)
    ask = replace(bare_ask(action, by, about), form=draft.id, answers=answers)
    outcome = _settled(case, _ruled(case, ask), ask, work, about)
    if isinstance(outcome, Done):
        work.forms.send(draft.id, case.reference)
        let_go(draft, by, work)
    return outcome


def _ruled(case: Case, ask: Ask) -> Verdict:
    verdict = RULES[ask.action](case, ask)
    if not isinstance(verdict, Change):
        return verdict
    return under_edition(case, gone_on(with_lapses(case, lapsing(case, verdict), ask), ask))


def _settled(
    case: Case, verdict: Verdict, ask: Ask, work: UnitOfWork, about: Circumstances
) -> Outcome:
    match verdict:
        case Change():
            save_change(case, verdict, ask, about, work)
            return Done(case.reference, verdict.says)
        case _:
            return verdict


def is_old(case: Case, command: Act) -> bool:
    """Whether anything shown on the card has been touched since it was drawn."""
    return case.version_of(shown_for(command.action, command.about)) > command.version


def _form(command: Act, case: Case, about: Circumstances, work: UnitOfWork) -> Form | None:
    """Return the form of an action, as it is put to people now; some actions have none."""
    key = FORM_OF.get(command.action)
    put = Put(command.about, command.answers)
    return form_for(key, case, about, work, put) if key else None


def _filled(command: Act, form: Form | None, about: Circumstances) -> Filled | NotYet | Refused:
    """Judge the answers of a one-page form; an action without a form has none to judge."""
    if form is None:
        return Filled()
    if len(form.steps) > 1:
        return _BY_PAGES
    page = PageKey(form.steps[0].id)
    taken = take(form, Filled(), page, command.answers, about.clock.today())
    return NotYet(taken.complaints) if taken.complaints or taken.opened else taken.filled


def _keep_form(ask: Ask, case: Case, filled: Filled, work: UnitOfWork) -> None:
    """Keep what was typed on a card as a sent form, sealed with the key of the case."""
    if not ask.form:
        return
    draft = Draft(
        id=ask.form,
        form=FORM_OF[ask.action],
        version=1,
        filled=filled,
        about=case.reference,
    )
    key_id = work.cases.key_of(case.reference)
    work.forms.record(
        StoredForm(draft=draft, owner=ask.by.person, key_id=key_id, sent=case.reference)
    )


def _ask(command: Act, by: Actor, about: Circumstances, work: UnitOfWork) -> Ask:
    ask = replace(bare_ask(command.action, by, about), about=command.about)
    if command.action in _KNOWS_EVERYBODY:
        return replace(ask, enrolled=enrolled(about, work))
    return ask


def _answered(ask: Ask, form: Form | None, filled: Filled) -> Ask:
    """Add what was answered; whom it is about may be one of the answers."""
    if form is None:
        return ask
    answers = flat(form, filled)
    whom = answers["person"] if ask.action in _WHO_IS_ON_IT else ask.about
    return replace(ask, answers=answers, about=whom, form=FormId(uuid4().hex))
