"""A form as far as it has been filled in: what is asked next, what is wrong, and what is sent.

Where somebody has got to is worked out from what is answered and is never kept, so a draft
can be left, changed or read under a newer edition of its form, and still has one next page.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from procedure.complaints import complaint
from procedure.conditions import Answers
from procedure.questions import Entries, Form, PageKey, Question, Step
from procedure.reading import shown, summed_up
from procedure.walking import Sheet, entry_keys, sheet_at, sheets
from procedure.words import counted

_LAST_DAY: Final = date.max  # an answer taken once is not judged again by a later day


@dataclass(frozen=True, slots=True)
class Filled:
    """What has been answered; nothing else is kept.

    An entry of a list is there as soon as its key is in ``answers``, with or without answers.
    ``done`` holds pages, entries' pages and lists that were sent and not opened again.
    """

    answers: Mapping[PageKey, Answers] = field(default_factory=dict[PageKey, Answers], repr=False)
    done: frozenset[PageKey] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """``key`` is a page ("circumstances"), a list ("children") or an entry ("children/1").

    What is asked there, and that it is step ``number`` of about ``of``, is as things stand.
    """

    step: Step
    key: PageKey
    questions: tuple[Question, ...] = field(compare=False)
    number: int = field(compare=False)
    of: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of "Check your answers", safe to show: what identifies reads "Given".

    A page has a line for each question, an entry one line in all, and so has a list.
    """

    key: PageKey
    title: str
    asks: str
    shows: str = field(repr=False)


def place(form: Form, filled: Filled) -> Place | None:
    """Return where to go on, or None when everything is answered."""
    walk = sheets(form, filled.answers)
    here = next((sheet for sheet in walk if not _finished(sheet, filled)), None)
    if here is None:
        return None
    steps = _steps(walk)
    return Place(here.step, here.key, here.questions, steps.index(here.step.id) + 1, len(steps))


def asked(form: Form, filled: Filled, key: PageKey) -> tuple[Question, ...]:
    here = sheet_at(form, filled.answers, key)
    return here.questions if here else ()


def entries(form: Form, filled: Filled, list_id: str) -> tuple[PageKey, ...]:
    known = sheet_at(form, filled.answers, PageKey(list_id))
    return entry_keys(filled.answers, list_id) if known else ()


def progress(form: Form, filled: Filled) -> tuple[int, int]:
    """Return "page 3 of about 11"; with everything answered, the last of them."""
    if here := place(form, filled):
        return here.number, here.of
    of = len(_steps(sheets(form, filled.answers)))
    return of, of


def missing(form: Form, filled: Filled) -> tuple[str, ...]:
    """Say everything that stands in the way of sending, at once and in order."""
    found: list[str] = []
    for sheet in sheets(form, filled.answers):
        if not _finished(sheet, filled):
            stands = wrong(sheet, filled, _LAST_DAY).values()
            found += [f"{sheet.title}: {says}" for says in stands or ("Continue from this page.",)]
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


def _steps(walk: Iterable[Sheet]) -> list[str]:
    return list(dict.fromkeys(sheet.step.id for sheet in walk))


def _finished(sheet: Sheet, filled: Filled) -> bool:
    return sheet.key in filled.done and not wrong(sheet, filled, _LAST_DAY)


def wrong(sheet: Sheet, filled: Filled, today: date) -> dict[str, str]:
    """Say what is wrong with each answer of a page, or with how many entries a list has."""
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
