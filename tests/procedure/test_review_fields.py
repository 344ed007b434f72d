"""Every field of section 4.3 of the design is there, and says what it rests on."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

import pytest

from procedure.documents import DOCUMENTS
from procedure.documents.comes_from import COMES_FROM
from procedure.documents.review import REVIEW
from procedure.documents.scoping import SCOPING
from procedure.documents.standing_words import STANDING_WORDS
from procedure.questions import FormKey
from procedure.registers import REGISTERS
from procedure.registers.register import RegisterKey
from procedure.sources import Instrument, Source
from procedure.whole_forms import questions_of
from tests.procedure.review_fields_of_the_design import DEFAULT, OURS, SHARED, Field
from tests.procedure.review_fields_of_the_design_accounts import ACCOUNTS
from tests.procedure.review_fields_of_the_design_report import REPORT
from tests.procedure.review_fields_of_the_design_scope import SCOPE

DESIGN: Final = {**SCOPE, **ACCOUNTS, **REPORT}
ROWS: Final = [
    pytest.param(key, row, id=f"{key}: {row.says}")
    for key, fields in DESIGN.items()
    for row in fields.listed
]
LOG: Final = [
    (f"register:{column.id}", column.source)
    for column in REGISTERS[RegisterKey.FAMILY_CONTACT].columns
]
CHECKED: Final = re.compile("has-|lacks-")  # the lines of the report's checklist, typed elsewhere
BEFORE: Final = {  # what a document always says before a review too is typed with those documents
    f"says:{sentence.words}"
    for document in SCOPING
    for sentence in STANDING_WORDS.get(document.form.key, ())
}
CITED: Final = {Instrument.DEFAULT: DEFAULT, Instrument.OURS: OURS}
SECTION: Final = r"s\d[\d.]*[ab]?\*?"
# What a mark lets ours cite.  Without one, the guidance may ask for the field all the same.
ALLOWS: Final = {"S": SECTION, "": f"{DEFAULT}|{SHARED}|{SECTION}"}
BESIDES: Final = f"{OURS}|{SHARED}|{SECTION}|SI 2018/789 .+"


def parts(key: str) -> Iterator[tuple[str, Source]]:
    """Everything that stands in a document, by the name it is typed with, and its source."""
    document = DOCUMENTS[FormKey(key)]
    for question in questions_of(document.form).values():
        yield question.id, question.source
        yield from ((f"{question.id}={c.key}", question.source) for c in question.choices)
    for row in document.rows:
        yield f"column:{row.id}", row.source
        yield from ((f"column:{column.id}", column.source) for column in row.questions)
    for part in COMES_FROM[document.form.key]:
        yield f"part:{part.part}", part.source
    for sentence in STANDING_WORDS.get(document.form.key, ()):
        yield f"says:{sentence.words}", sentence.source


def cited(key: str, typed: str) -> set[str]:
    """How the thing typed is cited; standing words are typed by how they begin."""
    found = [source for name, source in chain(parts(key), LOG) if is_typed(name, typed)]
    return {CITED.get(source.instrument, str(source)) for source in found}


def rests_on(cites: str, key: str, typed: str) -> bool:
    found = cited(key, typed)
    return bool(found) if cites == SHARED else found == {cites}


def is_typed(name: str, typed: str) -> bool:
    return name == typed or (typed.startswith("says:") and name.startswith(typed))


def test_the_fields_of_every_document_of_a_review_are_typed() -> None:
    assert set(DESIGN) == {document.form.key.value for document in REVIEW}


@pytest.mark.parametrize(("key", "row"), ROWS)
def test_a_field_of_the_design_is_there_and_cites_what_it_rests_on(key: str, row: Field) -> None:
    wrong = [held for held in row.held if not rests_on(row.cites, key, held)]

    assert row.held
    assert wrong == []


@pytest.mark.parametrize(("key", "row"), ROWS)
def test_what_a_field_cites_is_what_its_mark_in_the_design_says(key: str, row: Field) -> None:
    allowed = ALLOWS.get(row.mark) or re.escape(row.mark.removeprefix("S "))

    assert re.fullmatch(allowed, row.cites), key


@pytest.mark.parametrize("key", DESIGN)
def test_what_the_design_does_not_list_is_in_the_guidance_or_is_our_own_choice(key: str) -> None:
    besides = DESIGN[key].besides
    wrong = [typed for typed, cites in besides.items() if not rests_on(cites, key, typed)]

    assert wrong == []
    assert [c for c in besides.values() if not re.fullmatch(BESIDES, c)] == []


@pytest.mark.parametrize("key", DESIGN)
def test_nothing_stands_in_a_document_that_is_not_typed(key: str) -> None:
    listed = [held.partition("=")[0] for row in DESIGN[key].listed for held in row.held]
    typed = (*listed, *DESIGN[key].besides)
    fields = [name for name, _ in parts(key) if "=" not in name and not CHECKED.match(name)]
    ours = [name for name in fields if name not in BEFORE]

    assert [name for name in ours if not any(is_typed(name, one) for one in typed)] == []
