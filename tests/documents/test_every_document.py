"""Every form and letter as a Word file: all that was given, under its heading, and no more."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path as Folder
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.layout import LANGUAGE
from bot.documents.record import ours
from bot.documents.templates import FOLDER, Templates, file_of, write_defaults
from bot.documents.values import NOT_GIVEN, cleaned
from bot.documents.which import PARTS, file_name, standing_words
from procedure.case import CaseReference
from procedure.conditions import Answers
from procedure.questions import FormKey, PageKey
from procedure.reading import in_words
from procedure.walking import Sheet, sheets
from procedure.words import long_date
from tests.documents.given_record import record, written
from tests.documents.reading import level_of, opened, under_headings, whole_text
from tests.procedure.roads import road

EVERY: Final = pytest.mark.parametrize("key", PARTS, ids=str)
OUR_OWN: Final = {"Please note", "From the record of the case"}
TYPED: Final = {
    "a template's own words": "{{ 7*7 }} {% for a in b %} {# gone #} {_{ x }_} {_% y %_}",
    "markup": "</w:t></w:r></w:p><w:p>&amp;<!-- x --> ]]> \"quoted\" 'quoted'",
    "an attribute": "{{ quorate.reference.__class__ }} {{p x }} {%tr y %}",
    "several lines": "One\nTwo\n\nFour",
    "a tab": "One\tTwo",
}

Path = tuple[str, ...]


def made(key: FormKey, answers: Mapping[PageKey, Answers]) -> bytes:
    sent = written(key, answers)
    return Templates().document(key, record(sent), sent)


def said(key: FormKey, answers: Mapping[PageKey, Answers]) -> dict[Path, str]:
    """Return what was given, by the headings under which it must stand."""
    return {
        (*_place(sheet), question.asks): in_words(question, sheet.answers[question.id])
        if question.id in sheet.answers
        else NOT_GIVEN
        for sheet in sheets(ours(key), answers)
        for question in sheet.questions
    }


def _place(sheet: Sheet) -> Path:
    return (sheet.step.title, sheet.title) if sheet.is_entry else (sheet.title,)


def found(file: bytes) -> dict[Path, str]:
    return {
        path: "\n".join(words)
        for path, words in under_headings(file).items()
        if path and words and path[0] not in OUR_OWN and words != ["None given"]
    }


@EVERY
@settings(max_examples=4, deadline=None)
@given(data=st.data())
def test_every_given_value_stands_under_its_heading_and_nothing_else_does(
    key: FormKey, data: st.DataObject
) -> None:
    filled = [stride.taken.filled for stride in road(ours(key), data)][-1]

    expected = {path: cleaned(words) for path, words in said(key, filled.answers).items()}
    assert found(made(key, filled.answers)) == expected


@EVERY
def test_what_was_not_given_says_so_and_what_is_not_asked_is_left_out(key: FormKey) -> None:
    empty = found(made(key, {}))

    assert empty == said(key, {})
    assert set(empty.values()) == {NOT_GIVEN}


@EVERY
def test_it_can_be_read_by_a_screen_reader(key: FormKey) -> None:
    document = opened(made(key, {}))
    levels = [level_of(each) for each in document.paragraphs if level_of(each)]
    headings = zip([0, *levels], levels, strict=False)
    language = document.styles["Normal"].element.xpath(".//w:lang/@w:val")

    assert document.core_properties.title == f"{ours(key).title}: BSCP-2026-014"
    assert (document.core_properties.language, language) == (LANGUAGE, [LANGUAGE])
    assert document.paragraphs[0].style.name == "Title"
    assert all(after <= before + 1 for before, after in headings)


@EVERY
def test_it_says_the_words_that_always_stand_in_it(key: FormKey) -> None:
    told = under_headings(made(key, {})).get(("Please note",), [])

    assert tuple(told) == standing_words(key)


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_what_people_type_comes_out_as_those_letters(typed: str) -> None:
    answers = {PageKey("circumstances"): {"circumstances": typed}}
    [words] = [w for path, w in found(made(FormKey.REFERRAL, answers)).items() if typed in w]

    assert words == typed


@settings(max_examples=20, deadline=None)
@given(typed=st.text(st.characters(exclude_categories=()), min_size=1, max_size=60))
def test_whatever_a_client_sends_can_be_opened_and_read(typed: str) -> None:
    answers = {PageKey("recommendation"): {"recommendation-why": typed}}
    file = made(FormKey.SECTION_2, answers)

    assert cleaned(typed) in "\n".join(each.text for each in opened(file).paragraphs)


def test_what_cannot_be_written_is_seen_to_have_been_there() -> None:
    assert cleaned("a\x00b\ud800c\x1bd\r\ne\x0bf") == "a\ufffdb\ufffdc\ufffdd\ne\nf"


def test_a_rehearsal_says_so_on_the_page_and_in_its_header() -> None:
    sent = written(FormKey.SECTION_3, {})
    real = Templates().document(FormKey.SECTION_3, record(sent), sent)
    played = Templates().document(FormKey.SECTION_3, record(sent, rehearsal=True), sent)

    assert "REHEARSAL" not in whole_text(real)
    assert whole_text(played).count("REHEARSAL") == 2


def test_it_says_who_made_the_copy_and_when() -> None:
    assert f"Exported by Priya Nair on {long_date(date(2026, 9, 7))}." in whole_text(
        made(FormKey.SECTION_2, {})
    )


def test_what_is_no_longer_asked_is_still_there() -> None:
    answers = {PageKey("circumstances"): {"asked-last-year": "What was written then"}}
    told = under_headings(made(FormKey.REFERRAL, answers))

    [words] = [w for path, w in told.items() if path[-1:] == ("asked-last-year",)]
    assert words == ["What was written then"]


def test_the_defaults_are_what_the_tables_say(tmp_path: Folder) -> None:
    write_defaults(tmp_path)
    names = [file_of(key) for key in PARTS]
    stale = [
        name for name in names if (FOLDER / name).read_bytes() != (tmp_path / name).read_bytes()
    ]

    assert stale == [], "make them afresh: .venv/bin/python -m bot.documents"
    assert sorted(each.name for each in FOLDER.iterdir()) == sorted(names)


def test_a_file_is_called_by_its_case_and_form_alone() -> None:
    reference = CaseReference("ANY-2026-004")

    assert file_name(reference, FormKey.SECTION_2) == "ANY-2026-004-section-2.docx"
    assert file_name(reference, FormKey.INFORMATION_REPLY, 3) == (
        "ANY-2026-004-information-reply-3.docx"
    )
