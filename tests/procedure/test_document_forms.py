"""Documents and registers as they are printed for people who review the procedure."""

import pytest

from procedure.document_forms import written_lines
from procedure.documents import DOCUMENTS
from procedure.documents.comes_from import COMES_FROM
from procedure.documents.standing_words import STANDING_WORDS
from procedure.must_ask import MUST_ASK
from procedure.questions import FormKey
from procedure.registers import REGISTERS
from procedure.registers.register import RegisterKey
from procedure.whole_forms import questions_of

LINES = list(written_lines())
PRINTED = "\n".join(LINES)


def under(title: str) -> str:
    _, _, after = PRINTED.partition(f"\n## {title}\n")
    return after.partition("\n## ")[0]


@pytest.mark.parametrize("key", DOCUMENTS)
def test_every_field_of_a_document_is_printed_under_its_title(key: FormKey) -> None:
    form = DOCUMENTS[key].form
    asked = questions_of(form).values()

    assert [q.asks for q in asked if f"| {q.asks} |" not in under(form.title)] == []


@pytest.mark.parametrize("key", REGISTERS)
def test_every_column_of_a_register_is_printed_under_its_title(key: RegisterKey) -> None:
    printed = under(f"Register: {key.label}")

    assert [c.asks for c in REGISTERS[key].columns if f"| {c.asks} |" not in printed] == []


def test_who_writes_and_who_agrees_is_printed_in_order() -> None:
    assert (
        "| Terms of Reference | Case Review Panel Chair or Reviewer"
        " | Case Review Panel Chair, Subgroup Chair then Partnership Chair | s10.1* |"
    ) in LINES
    assert "| Genogram | Lead agency | - | s14.2 |" in LINES


def test_where_a_part_comes_from_is_printed_in_the_words_of_its_questions() -> None:
    assert (
        "| Multi-Agency Chronology | Agencies' chronologies"
        " | Agency chronology:"
        " Agency; Link to it in the partnership's document store; Version | s15.4 |"
    ) in LINES
    assert "| Delay notice | Six months end | When something is due: C22 | s3 |" in LINES
    assert (
        "| Delay notice | Decision to hold the review | Decision to initiate a review | s3 |"
    ) in LINES


def test_every_part_sentence_and_duty_to_ask_is_printed_once() -> None:
    parts = sum(map(len, COMES_FROM.values()))
    sentences = sum(map(len, STANDING_WORDS.values()))
    must = sum(map(len, MUST_ASK.values()))
    head = 3

    assert under("What is put into a document from elsewhere").count("\n|") == parts + head - 1
    assert under("What a document always says").count("\n|") == sentences + head - 1
    assert under("What a partnership may not leave out").count("\n|") == must + head - 1


def test_the_columns_of_a_chronology_are_printed_with_it() -> None:
    assert (
        "| `row-who` | Who was involved | Codes, not names. | A few words, up to 200 characters"
        " | yes | always | 2 | Say who was involved | [26, 27] |"
    ) in under("Agency chronology")
    assert "Columns of the Genogram" not in PRINTED
