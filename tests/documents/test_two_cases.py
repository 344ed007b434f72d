"""Two cases with a word of its own in every field: each file has those of its case alone."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

import pytest

from bot.desk.circumstances import Circumstances
from bot.desk.exporting import exportable, ready
from bot.documents.record import form_of
from bot.documents.templates import Templates
from bot.documents.which import PARTS
from bot.partnership import CivilClock, Partnership
from procedure.calendar import england
from procedure.case import CaseReference, FormId
from procedure.conditions import Answers
from procedure.desk import Draft
from procedure.disclosure import InChannel
from procedure.filling import Filled
from procedure.forms import FORMS
from procedure.questions import Entries, FormKey, Kind, PageKey, Question
from procedure.settings import Settings
from procedure.walking import sheets
from procedure.whole_forms import page_of
from storage.forms import StoredForm
from storage.store import Store
from storage.unit_of_work import UnitOfWork
from tests.documents.reading import whole_text
from tests.storage.examples import BARE, BEA

ABOUT: Final = Circumstances(
    Partnership(
        name=InChannel("Anyshire"),
        reference_prefix="ASCP",
        settings=Settings(),
        calendar=england(),
        agencies={},
    ),
    CivilClock(),
)
CASES: Final = {"kwzone": CaseReference("ASCP-2026-001"), "kwztwo": CaseReference("ASCP-2026-002")}
TYPED: Final = frozenset({Kind.LINE, Kind.TEXT})
KEYS: Final = tuple(dict.fromkeys((*PARTS, *FORMS)))


@pytest.fixture
async def files(store: Store) -> Mapping[str, Mapping[FormKey, bytes]]:
    """Return every file of each case, by the word that was typed all over it."""
    for word, reference in CASES.items():
        await store.run(partial(_fill, word, reference))
    return {word: await store.run(partial(_made, reference)) for word, reference in CASES.items()}


def canaries(word: str, key: FormKey) -> Mapping[PageKey, Answers]:
    """Return a word of its own for each field that takes words, and for others any answer."""
    return {
        PageKey(f"{step.id}/{number}" if number else step.id): {
            question.id: _answer(f"{word}-{key}-{question.id}-{number}", question)
            for question in page_of(step).questions
        }
        for step in form_of(key, FORMS).steps
        for number in ((1, 2) if isinstance(step, Entries) else (0,))
    }


def _answer(word: str, question: Question) -> str:
    if question.kind in TYPED:
        return word
    return question.possible[0] if question.possible else "2026-09-07"


def _fill(word: str, reference: CaseReference, work: UnitOfWork) -> None:
    case = work.cases.add(replace(BARE, reference=reference), key := work.keys.make())
    for key_of_form in KEYS:
        draft = Draft(
            id=FormId(f"{word}-{key_of_form}"),
            form=key_of_form,
            version=1,
            filled=Filled(canaries(word, key_of_form)),
            about=case.reference,
        )
        work.forms.record(StoredForm(draft=draft, owner=BEA, key_id=key, sent=case.reference))


def _made(reference: CaseReference, work: UnitOfWork) -> Mapping[FormKey, bytes]:
    case = work.cases.get(reference)
    found = [ready(case, one, "somebody", ABOUT, work) for one in exportable(case, work)]
    assert not [one.name for one in found if "kwz" in one.name]
    return {
        one.what.form: Templates().document(one.what.form, one.record, one.written)
        for one in found
    }


def _asked(word: str, key: FormKey) -> Iterator[str]:
    """Yield every word that was typed where it was asked for."""
    for sheet in sheets(form_of(key, FORMS), canaries(word, key)):
        for question in sheet.questions:
            if question.kind in TYPED:
                yield sheet.answers[question.id]


async def test_every_file_has_every_word_of_its_own_case_and_none_of_the_other(
    files: Mapping[str, Mapping[FormKey, bytes]],
) -> None:
    others = {"kwzone": "kwztwo", "kwztwo": "kwzone"}
    texts = {
        word: {key: whole_text(file) for key, file in made.items()} for word, made in files.items()
    }
    lacking = [
        said
        for word, made in texts.items()
        for key, text in made.items()
        for said in _asked(word, key)
        if said not in text
    ]
    strayed = [
        (word, key)
        for word, made in texts.items()
        for key, text in made.items()
        if others[word] in text
    ]

    assert [set(made) for made in texts.values()] == [set(PARTS), set(PARTS)]
    assert (lacking, strayed) == ([], [])


async def test_a_second_form_of_a_kind_is_another_file(store: Store) -> None:
    word, reference = next(iter(CASES.items()))

    def twice(work: UnitOfWork) -> list[tuple[str, str]]:
        _fill(word, reference, work)
        again = Draft(
            id=FormId("again"), form=FormKey.INFORMATION_REPLY, version=1, filled=Filled()
        )
        key = work.cases.key_of(reference)
        work.forms.record(StoredForm(draft=again, owner=BEA, key_id=key, sent=reference))
        case = work.cases.get(reference)
        found = [one for one in exportable(case, work) if one.form is FormKey.INFORMATION_REPLY]
        return [(one.key, ready(case, one, "", ABOUT, work).name) for one in found]

    assert await store.run(twice) == [
        ("information-reply", "ASCP-2026-001-information-reply.docx"),
        ("information-reply/2", "ASCP-2026-001-information-reply-2.docx"),
    ]
