"""Forms at the desk: begun, turned page by page, put aside, thrown away.

What somebody is still writing is theirs alone: nobody else may open it, and no channel, case
or audit row hears of it until it is sent.  Of a reply that is asked for, the office sees that
it is begun.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.in_hand import ACTION_OF, hold, let_go, show_in_hand
from bot.desk.kept_drafts import no_longer
from bot.desk.opening import may_not_begin
from bot.desk.prefilled import prefilled
from bot.desk.prepared import prepared
from bot.desk.signing_again import from_the_record
from procedure.actions import Action
from procedure.case import FormId
from procedure.desk import (
    AtPage,
    BeginForm,
    DiscardForm,
    Done,
    Draft,
    Move,
    Outcome,
    Refused,
    TurnPage,
)
from procedure.filling import Filled
from procedure.forms.opening import OPENS
from procedure.lengths import KEEP_DRAFT
from procedure.permissions import refusal
from procedure.questions import Form, FormKey, PageKey
from procedure.roles import Actor
from procedure.sources import section
from procedure.turning import add, back, can_add, keep, remove, reopen, take
from storage.forms import NoSuchForm
from storage.sealed import KeyId
from storage.unit_of_work import UnitOfWork

_OLD: Final = (
    "The page you used was an old one, so nothing on it was saved. This is where you are."
)
_WRITTEN_SINCE: Final = (
    "You have gone on with this form since, so nothing was thrown away. This is where you are."
)
_OPENED: Final = "Your answer leads to more questions on this page."
_FULL: Final = "There is no room for another."
_GONE: Final = Refused(
    "This form is no longer here: it was sent, thrown away or has expired. Say hello to begin.",
    section("4.1"),
)


def begin(
    command: BeginForm, by: Actor, key_id: KeyId, about: Circumstances, work: UnitOfWork
) -> Outcome:
    """Begin a form, or go on with the one this person has open.

    A form about a case is sealed with the key of the case, and needs the right to send it.
    """
    if command.form in OPENS and (refused := may_not_begin(command.form, by, about)):
        return refused
    if found := work.forms.open_by(by.person, command.form, command.about):
        if refused := no_longer(found, ACTION_OF.get(found.form, Action.WRITE_FORM), by, work):
            return refused
        hold(found, by, work)
        return AtPage(found)
    if command.about:
        case = work.cases.find(command.about)
        refused = refusal(by, ACTION_OF[command.form], case) if case else _GONE
        if refused:
            return refused
        key_id = work.cases.key_of(command.about)
    chosen = about.partnership
    expires = chosen.calendar.add(about.clock.today(), chosen.settings.length(KEEP_DRAFT))
    draft = work.forms.begin(command.form, by.person, command.about, key_id, expires)
    draft = from_the_record(_as_sent_before(draft, by, work), by, work)
    draft = prepared(prefilled(draft, about, work), by, work, about.clock.today())
    hold(draft, by, work)
    show_in_hand(draft, work)
    return AtPage(draft)


def _as_sent_before(draft: Draft, by: Actor, work: UnitOfWork) -> Draft:
    """An agency whose reply was sent back goes on from what it wrote."""
    case = work.cases.find(draft.about) if draft.about else None
    asked = case.request_to(by.agency.key) if case else None
    if draft.form is not FormKey.INFORMATION_REPLY or asked is None or not asked.sent_back:
        return draft
    before = work.forms.get(FormId(asked.reply)).draft
    return work.forms.save(draft, before.filled)


def mine(id: FormId, by: Actor, work: UnitOfWork) -> Draft | Refused:
    """Return the form if it is open and this person's own; the same refusal for either."""
    try:
        stored = work.forms.get(id)
    except NoSuchForm:
        return _GONE
    if stored.sent or stored.owner != by.person:
        return _GONE
    return stored.draft


def turn(command: TurnPage, by: Actor, about: Circumstances, work: UnitOfWork) -> Outcome:
    """Take what was typed, move, and save it all in one go."""
    draft = mine(command.draft, by, work)
    if isinstance(draft, Refused):
        return draft
    if refused := no_longer(draft, ACTION_OF.get(draft.form, Action.WRITE_FORM), by, work):
        return refused
    hold(draft, by, work)
    if command.move is Move.SHOW:
        return AtPage(draft)
    if command.version != draft.version:
        return AtPage(draft, says=_OLD)
    moved = _moved(draft, command, about)
    saved = work.forms.save(draft, moved.draft.filled)
    if command.move is Move.LATER:
        let_go(draft, by, work)
    return replace(moved, draft=saved)


def discard(command: DiscardForm, by: Actor, work: UnitOfWork) -> Outcome:
    draft = mine(command.draft, by, work)
    if isinstance(draft, Refused):
        return draft
    if command.version != draft.version:
        return AtPage(draft, says=_WRITTEN_SINCE)
    work.forms.discard(draft.id)
    let_go(draft, by, work)
    show_in_hand(draft, work)
    return Done(None, "Thrown away. Nothing was sent and nothing was kept.")


def _moved(draft: Draft, command: TurnPage, about: Circumstances) -> AtPage:
    form = about.partnership.forms[draft.form]
    match command.move:
        case Move.NEXT:
            return _taken(draft, command, form, about.clock.today())
        case Move.ADD:
            return _added(draft, command.page, form)
        case _:
            return AtPage(replace(draft, filled=_turned(draft, command, form)))


def _turned(draft: Draft, command: TurnPage, form: Form) -> Filled:
    """Turn to another page; what was typed on this one is saved unjudged."""
    filled, page = draft.filled, command.page
    match command.move:
        case Move.BACK:
            return back(form, keep(form, filled, page, command.typed))
        case Move.CHANGE:
            return reopen(form, filled, page)
        case Move.REMOVE:
            return remove(form, filled, page)
        case _:
            return keep(form, filled, page, command.typed)


def _taken(draft: Draft, command: TurnPage, form: Form, today: date) -> AtPage:
    taken = take(form, draft.filled, command.page, command.typed, today)
    says = _OPENED if taken.opened and not taken.complaints else ""
    return replace(_at(draft, taken.filled), complaints=taken.complaints, says=says)


def _added(draft: Draft, list_id: PageKey, form: Form) -> AtPage:
    if not can_add(form, draft.filled, list_id):
        return AtPage(draft, says=_FULL)
    return _at(draft, add(form, draft.filled, list_id))


def _at(draft: Draft, filled: Filled) -> AtPage:
    return AtPage(replace(draft, filled=filled))
