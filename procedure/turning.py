"""Turning the pages of a form: what an answer changes, and where going on or back leads.

Every move gives a new ``Filled`` and leaves the old one as it was.  A move that cannot be made
(an old page, a list that is full) changes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from procedure.complaints import normal
from procedure.conditions import Answers
from procedure.filling import Filled, Place, entries, place, wrong
from procedure.questions import Entries, Form, PageKey
from procedure.walking import Sheet, next_entry, sheet_at, sheets


@dataclass(frozen=True, slots=True)
class Taken:
    """``opened`` means that the answers led to more questions on the same page."""

    filled: Filled
    complaints: Mapping[str, str] = field(default_factory=dict[str, str])
    opened: bool = False


def take(form: Form, filled: Filled, key: PageKey, typed: Answers, today: date) -> Taken:
    """Keep what was typed, and go on from the page if it will do.

    Clients leave empty inputs out of a press.  So an optional question that was shown and is
    not in ``typed`` was emptied; a required one keeps the answer it had.
    """
    shown = sheet_at(form, filled.answers, key)
    if shown is None:
        return Taken(filled)
    emptied = {q.id for q in shown.questions if not q.required} - set(typed)
    kept = _written(filled, shown, typed, emptied)
    now = sheet_at(form, kept.answers, key) or shown
    seen = {question.id for question in shown.questions} | set(typed)
    complaints = wrong(now, kept, today)
    told = {q: says for q, says in complaints.items() if q in seen or now.is_list}
    opened = any(question.id not in seen for question in now.questions)
    if told or opened:
        return Taken(reopen(form, kept, key), told, opened)
    return Taken(replace(kept, done=kept.done | {key}))


def keep(form: Form, filled: Filled, key: PageKey, typed: Answers) -> Filled:
    """Save what was typed without judging it; the page is still to be sent."""
    here = sheet_at(form, filled.answers, key)
    return reopen(form, _written(filled, here, typed, set()), key) if here else filled


def back(form: Form, filled: Filled) -> Filled:
    """Open again what was done last before this place, or take away an entry left blank."""
    here = place(form, filled)
    if here and _is_blank_entry(here, filled):
        fewer = remove(form, filled, here.key)
        if not _is_at(here.key, form, fewer):
            return fewer
    order = [sheet.key for sheet in sheets(form, filled.answers)]
    before = order[: order.index(here.key)] if here else order
    return reopen(form, filled, before[-1]) if before else filled


def reopen(form: Form, filled: Filled, key: PageKey) -> Filled:
    """Ask for a page, an entry or a list again, with the answers it has."""
    known = sheet_at(form, filled.answers, key)
    return replace(filled, done=filled.done - {key}) if known else filled


def can_add(form: Form, filled: Filled, list_id: str) -> bool:
    here = sheet_at(form, filled.answers, PageKey(list_id))
    if here is None or not isinstance(here.step, Entries):
        return False
    return len(entries(form, filled, list_id)) < here.step.most


def add(form: Form, filled: Filled, list_id: str) -> Filled:
    """Begin another entry; the list is to be confirmed again."""
    if not can_add(form, filled, list_id):
        return filled
    more: dict[PageKey, Answers] = {next_entry(filled.answers, list_id): {}}
    return Filled({**filled.answers, **more}, filled.done - {PageKey(list_id)})


def remove(form: Form, filled: Filled, key: PageKey) -> Filled:
    """Take an entry out for good; the list is to be confirmed again."""
    here = sheet_at(form, filled.answers, key)
    if here is None or not here.is_entry:
        return filled
    left = {other: answers for other, answers in filled.answers.items() if other != key}
    return Filled(left, filled.done - {key, PageKey(here.step.id)})


def _written(filled: Filled, sheet: Sheet, typed: Answers, emptied: set[str]) -> Filled:
    """Put what was typed into a page.  What was typed to a question now closed stays."""
    if sheet.is_list:
        return filled
    page = sheet.step.page if isinstance(sheet.step, Entries) else sheet.step
    fresh = {q.id: normal(q, typed[q.id]) for q in page.questions if q.id in typed}
    stood = filled.answers.get(sheet.key, {})
    both = {q: text for q, text in {**stood, **fresh}.items() if q not in emptied and text}
    return replace(filled, answers={**filled.answers, sheet.key: both})


def _is_blank_entry(here: Place, filled: Filled) -> bool:
    return here.key != here.step.id and not any(filled.answers.get(here.key, {}).values())


def _is_at(key: PageKey, form: Form, filled: Filled) -> bool:
    here = place(form, filled)
    return here is not None and here.key == key
