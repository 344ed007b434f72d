"""The card for where a form has got to: a page, a list, or the look before sending."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from cards.check import CHECK, CheckView, check
from cards.confirm_discard import ConfirmDiscardView, confirm_discard
from cards.elements import Json
from cards.entries import EntriesView, entries
from cards.inputs import Asked
from cards.notice import NoticeView, notice
from cards.page import PageView, page
from cards.press import NO_CARD, Offer, Verb
from cards.saved import SavedView, saved
from procedure.conditions import Answers
from procedure.desk import AtPage, Done, Draft, MovedOn, NotYet, Outcome, Refused
from procedure.filling import Filled, Place, place, progress, rows
from procedure.filling import entries as entry_keys
from procedure.questions import Entries, Form, FormKey, PageKey

Forms: TypeAlias = Mapping[FormKey, Form]

SENDS: Final[Mapping[FormKey, str]] = {
    FormKey.REFERRAL: "Send the referral",
    FormKey.OPENING: "Open the case",
    FormKey.COPY: "Open the case",
    FormKey.NOTIFICATION_PACK: "Keep the preparation",
    FormKey.SECTION_2: "Sign section 2",
    FormKey.SECTION_3: "Sign section 3",
    FormKey.PEER_CHALLENGE: "Record it",
    FormKey.ASKED_AGENCIES: "Send the list to be confirmed",
    FormKey.INFORMATION_REPLY: "Send the reply",
    FormKey.COMBINED_SUMMARY: "Keep the report",
    FormKey.MEETING_RECORD: "Keep the record",
    FormKey.RAPID_REVIEW_REPORT: "Keep the report",
}
_MENU: Final = Offer(Verb.MENU, "What I can do")


def at_page(at: AtPage, form: Form, *, in_place: bool, shown: str = "") -> Json:
    """Return the card for a form as it stands.

    Only an answer ``in_place`` carries back what was typed; anything else stays in the chat.
    ``shown`` names a part of the answers to be checked, as "check/2".
    """
    here = place(form, at.draft.filled)
    if here is None:
        return _check(at, form, shown)
    if isinstance(here.step, Entries) and here.key == here.step.id:
        return _list(at, form, here, here.step)
    view = _page(at, form, here)
    return page(view if in_place else view.blank())


def last_words(outcome: Outcome, forms: Forms) -> Json:
    """Return what is said as a form leaves the chat."""
    match outcome:
        case AtPage(draft):
            number, of = progress(forms[draft.form], draft.filled)
            return saved(
                SavedView(
                    k=draft.id,
                    n=draft.version,
                    form=draft.form,
                    page=number,
                    pages=of,
                    until=draft.until,
                )
            )
        case Done(_, says) | MovedOn(says):
            return _leaving(says)
        case Refused():
            return _leaving(str(outcome))
        case NotYet(complaints):
            said = " ".join(complaints.values())
            return _leaving(f"Nothing has been sent yet. {said}")


def _leaving(says: str) -> Json:
    return notice(NoticeView(k=NO_CARD, says=says, offers=(_MENU,)))


def sure(draft: Draft) -> Json:
    return confirm_discard(ConfirmDiscardView(k=draft.id, n=draft.version, form=draft.form))


def _page(at: AtPage, form: Form, here: Place) -> PageView:
    draft = at.draft
    step = here.step.page if isinstance(here.step, Entries) else here.step
    answers = draft.filled.answers.get(here.key, {})
    return PageView(
        k=draft.id,
        n=draft.version,
        form=draft.form,
        key=here.key,
        title=_title(form, here, draft.filled),
        page=here.number,
        pages=here.of,
        source=step.source,
        says="\n".join(words for words in (at.says, "" if step.urgent else step.says) if words),
        warning=step.says if step.urgent else "",
        asked=_asked(at, here, answers),
        first=here.number == 1,
        removes=_removes(form, here, draft.filled),
    )


def _title(form: Form, here: Place, filled: Filled) -> str:
    if not isinstance(here.step, Entries):
        return here.step.title
    known = entry_keys(form, filled, here.step.id)
    number = known.index(here.key) + 1 if here.key in known else len(known) + 1
    return f"{here.step.page.title} {number}"


def _removes(form: Form, here: Place, filled: Filled) -> str:
    """An entry may be taken out once it is there, but the ones a list must have may not."""
    if not isinstance(here.step, Entries):
        return ""
    known = entry_keys(form, filled, here.step.id)
    if here.key not in known or len(known) <= here.step.least:
        return ""
    return f"Remove this {here.step.one}"


def _asked(at: AtPage, here: Place, answers: Answers) -> tuple[Asked, ...]:
    return tuple(
        Asked(
            question=question,
            value=answers.get(question.id, ""),
            complaint=at.complaints.get(question.id, ""),
        )
        for question in here.questions
    )


def _list(at: AtPage, form: Form, here: Place, step: Entries) -> Json:
    draft = at.draft
    return entries(
        EntriesView(
            k=draft.id,
            n=draft.version,
            form=draft.form,
            key=PageKey(step.id),
            title=step.title,
            one=step.one,
            page=here.number,
            pages=here.of,
            source=step.source,
            entries=entry_keys(form, draft.filled, step.id),
            most=step.most,
            says=step.says,
            complaint=at.complaints.get(step.id, at.says),
        )
    )


def _check(at: AtPage, form: Form, shown: str) -> Json:
    draft = at.draft
    _, _, part = shown.partition(f"{CHECK}/")
    return check(
        CheckView(
            k=draft.id,
            n=draft.version,
            form=draft.form,
            rows=rows(form, draft.filled),
            sends=SENDS[draft.form],
            says=at.says,
            part=int(part) if part.isdecimal() else 1,
        )
    )
