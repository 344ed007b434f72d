"""Filling in a form: what is asked next, what an answer changes, and what is sent.

Where somebody has got to is worked out from what is answered and is never kept, so a draft
can be left, changed or read under a newer edition of its form, and still has one next page.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from procedure.complaints import complaint, normal
from procedure.questions import Answers, Entries, Form, PageKey, Question, Step
from procedure.reading import shown, summed_up
from procedure.walking import Sheet, entry_keys, next_entry, sheet_at, sheets
from procedure.words import counted

_LAST_DAY: Final = date.max  # an answer taken once is not judged again by a later day


@dataclass(frozen=True, slots=True)
class Filled:
    """What has been answered; nothing else is kept.

    An entry of a list is there as soon as its key is in ``answers``, with or without answers.
    ``done`` holds pages, entries' pages and lists that were sent and not opened again.
    """

    answers: Mapping[PageKey, Answers] = field(default_factory=dict[PageKey, Answers])
    done: frozenset[PageKey] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """``key`` is a page ("circumstances"), a list ("children") or an entry ("children/1")."""

    step: Step
    key: PageKey


@dataclass(frozen=True, slots=True)
class Taken:
    """``opened`` means that the answers led to more questions on the same page."""

    filled: Filled
    complaints: Mapping[str, str] = field(default_factory=dict[str, str])
    opened: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of "Check your answers", safe to show: what identifies reads "Given".

    A page has a line for each question, an entry one line in all, and so has a list.
    """

    key: PageKey
    title: str
    asks: str
    shows: str


def place(form: Form, filled: Filled) -> Place | None:
    """Return where to go on, or None when everything is answered."""
    open_ = (s for s in sheets(form, filled.answers) if not _finished(s, filled))
    here = next(open_, None)
    return Place(here.step, here.key) if here else None


def asked(form: Form, filled: Filled, key: PageKey) -> tuple[Question, ...]:
    here = sheet_at(form, filled.answers, key)
    return here.questions if here else ()


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
    complaints = _complaints(now, kept, today)
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


def entries(form: Form, filled: Filled, list_id: str) -> tuple[PageKey, ...]:
    known = sheet_at(form, filled.answers, PageKey(list_id))
    return entry_keys(filled.answers, list_id) if known else ()


def progress(form: Form, filled: Filled) -> tuple[int, int]:
    """Return "page 3 of about 11", by the steps that are asked as things stand."""
    steps = list(dict.fromkeys(sheet.step.id for sheet in sheets(form, filled.answers)))
    here = place(form, filled)
    return (steps.index(here.step.id) + 1 if here else len(steps)), len(steps)


def missing(form: Form, filled: Filled) -> tuple[str, ...]:
    """Say everything that stands in the way of sending, at once and in order."""
    found: list[str] = []
    for sheet in sheets(form, filled.answers):
        if not _finished(sheet, filled):
            wrong = _complaints(sheet, filled, _LAST_DAY).values()
            found += [f"{sheet.title}: {says}" for says in wrong or ("Continue from this page.",)]
    return tuple(found)


def flat(form: Form, filled: Filled) -> Answers:
    """Return the answers outside lists, only to what is now asked."""
    found: dict[str, str] = {}
    for sheet in sheets(form, filled.answers):
        if not sheet.is_entry:
            found |= sheet.answers
    return found


def payload(form: Form, filled: Filled) -> Mapping[PageKey, Answers]:
    """Return what is sent: answers by page and entry, only to what is now asked."""
    return {s.key: s.answers for s in sheets(form, filled.answers) if s.answers}


def rows(form: Form, filled: Filled) -> tuple[Row, ...]:
    return tuple(row for s in sheets(form, filled.answers) for row in _rows(s, filled))


def _rows(sheet: Sheet, filled: Filled) -> tuple[Row, ...]:
    if sheet.is_list:
        number = len(entry_keys(filled.answers, sheet.step.id))
        shows = f"{number} given" if number else "None given"
        return (Row(sheet.key, sheet.title, sheet.title, shows),)
    if sheet.is_entry:
        return (Row(sheet.key, sheet.title, sheet.title, summed_up(sheet)),)
    return tuple(
        Row(
            sheet.key,
            sheet.title,
            question.asks,
            shown(question, sheet.answers.get(question.id, "")),
        )
        for question in sheet.questions
    )


def _finished(sheet: Sheet, filled: Filled) -> bool:
    return sheet.key in filled.done and not _complaints(sheet, filled, _LAST_DAY)


def _complaints(sheet: Sheet, filled: Filled, today: date) -> dict[str, str]:
    if sheet.is_list:
        says = _wrong_number(sheet.step, len(entry_keys(filled.answers, sheet.step.id)))
        return {sheet.step.id: says} if says else {}
    judged = ((q.id, complaint(q, sheet.answers.get(q.id, ""), today)) for q in sheet.questions)
    return {asked_id: says for asked_id, says in judged if says}


def _wrong_number(step: Step, number: int) -> str | None:
    assert isinstance(step, Entries)
    if number < step.least:
        return f"Add at least {counted(step.least, step.one)}."
    if number > step.most:
        return f"Remove {number - step.most}: there is room for {step.most}."
    return None


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
    is_entry = isinstance(here.step, Entries) and here.key != here.step.id
    return is_entry and not any(filled.answers.get(here.key, {}).values())


def _is_at(key: PageKey, form: Form, filled: Filled) -> bool:
    here = place(form, filled)
    return here is not None and here.key == key
