"""A partnership's own templates: used in place of ours, refused if words would be left out."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import docx
import pytest

from bot.documents.own_templates import complaints_about, needed, own_in
from bot.documents.record import form_of
from bot.documents.templates import FOLDER, Templates
from procedure.forms import FORMS
from procedure.questions import FormKey, Kind, Page, PageKey
from tests.documents.given_record import record, written
from tests.documents.reading import under_headings, whole_text

KEY: Final = FormKey.BOARD_NOTICE
KEY_OF_FORM: Final = FormKey.REFERRAL
OWN: Final = "The Anyshire way"


def template(key: FormKey = KEY, without: str = "", more: str = "") -> bytes:
    """Return one that prints every field it must, in words of the partnership's own."""
    document: Any = docx.Document()
    document.add_paragraph(f"{OWN} {more}")
    for field in needed(key, form_of(key, FORMS)):
        if field != without:
            document.add_paragraph(_printing(field))
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def _printing(field: str) -> str:
    place, name, *within = field.split(".")
    if place == "lists" or within:
        return f"{{% for one in {place}.{name} %}}{{{{ one.{within[0]} }}}}{{% endfor %}}"
    return f"{{{{ {field} }}}}"


def put(folder: Path, file: bytes, name: str = f"{KEY}.docx") -> tuple[str, ...]:
    (folder / name).write_bytes(file)
    return complaints_about(folder, FORMS)


def test_a_partnerships_own_is_used_instead(tmp_path: Path) -> None:
    complaints = put(tmp_path, template())
    pages = {PageKey("notice"): {"words": "Nothing to add"}}
    sent = written(KEY, pages)
    file = Templates(own_in(tmp_path)).document(KEY, record(sent), sent)

    assert complaints == ()
    assert OWN in whole_text(file)
    assert OWN not in whole_text(Templates().document(KEY, record(sent), sent))


def test_a_copy_of_ours_will_do(tmp_path: Path) -> None:
    for file in FOLDER.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())

    assert complaints_about(tmp_path, FORMS) == ()


@pytest.mark.parametrize("key", [KEY, FormKey.REFERRAL, FormKey.AGENCIES_NOTICE])
def test_every_field_that_is_left_out_is_complained_of_by_file_and_name(
    tmp_path: Path, key: FormKey
) -> None:
    fields = needed(key, form_of(key, FORMS))
    said = [put(tmp_path, template(key, without=one), f"{key}.docx") for one in fields]

    assert said == [
        (f"{key}.docx does not print {field}, which stands for “{means}”.",)
        for field, means in fields.items()
    ]


def test_to_look_whether_a_field_was_asked_is_not_to_print_it(tmp_path: Path) -> None:
    [field, *_] = needed(KEY, form_of(KEY, FORMS))
    looks = f"{{% if {field}.asked %}}yes{{% endif %}}"
    [said] = put(tmp_path, template(without=field, more=looks))

    assert said.startswith(f"{KEY}.docx does not print {field},")


@pytest.mark.parametrize(
    ("file", "says"),
    [
        pytest.param(b"no Word file", "is not a Word file (.docx).", id="no Word file"),
        pytest.param(template(more="{% if %}"), "cannot be read as a template", id="unreadable"),
        pytest.param(
            template(more="{{ answers.no_such }}"), "cannot be filled in", id="no such field"
        ),
        pytest.param(
            template(more="{{ quorate.reference.__class__.mro() }}"),
            "cannot be filled in",
            id="reaching past its values",
        ),
    ],
)
def test_one_that_cannot_be_used_is_said_to_be_so(tmp_path: Path, file: bytes, says: str) -> None:
    [said] = put(tmp_path, file)

    assert said.startswith(f"{KEY}.docx {says}")


def test_a_file_that_is_no_document_of_ours_is_said_to_be_so(tmp_path: Path) -> None:
    [said] = put(tmp_path, template(), "letter.docx")

    assert said.startswith("letter.docx is not the name of a document; it must be referral.docx,")


def test_a_file_that_word_keeps_beside_an_open_one_is_no_template(tmp_path: Path) -> None:
    assert put(tmp_path, b"somebody", "~$ard-notice.docx") == ()


def test_own_fields_without_an_own_template_get_one_made_for_them() -> None:
    first, *steps = FORMS[KEY_OF_FORM].steps
    assert isinstance(first, Page)
    hospital = replace(first.questions[0], id="hospital", asks="Which hospital?", kind=Kind.LINE)
    asked = replace(first, questions=(*first.questions, hospital))
    forms = {**FORMS, KEY_OF_FORM: replace(FORMS[KEY_OF_FORM], steps=(asked, *steps))}
    sent = written(KEY_OF_FORM, {PageKey(first.id): {"hospital": "St Crispin's"}})
    file = Templates().document(KEY_OF_FORM, record(sent, forms=forms), sent)

    assert under_headings(file)[(first.title, "Which hospital?")] == ["St Crispin's"]
