"""The part of the document about what is written: documents, their making, and registers."""

from collections.abc import Iterator
from itertools import chain

from procedure.document_questions import form_lines, page_lines, question_table
from procedure.document_sources import source_lines
from procedure.document_tables import table
from procedure.documents import DOCUMENTS
from procedure.documents.comes_from import COMES_FROM, offered_by
from procedure.documents.drawn import Drawn
from procedure.documents.standing_words import STANDING_WORDS
from procedure.documents.written import Document
from procedure.must_ask import MUST_ASK
from procedure.registers import REGISTERS
from procedure.registers.register import Register
from procedure.replacing import REPLACEABLE
from procedure.roles import Role
from procedure.whole_forms import questions_of
from procedure.words import listed


def written_lines() -> Iterator[str]:
    yield from chain(_documents(), _drawn(), _standing(), _replacing())
    for document in DOCUMENTS.values():
        yield from form_lines(document.form)
        yield from _rows(document)
    for register in REGISTERS.values():
        yield from _register(register)
    yield from source_lines()


def _documents() -> Iterator[str]:
    yield "## Documents\n"
    yield from table(
        "Document|Written by|Agreed by, in this order|Source",
        (
            (
                document.form.title,
                _roles(document.written_by, "or"),
                _roles(document.agreed_by, "then"),
                document.form.source,
            )
            for document in DOCUMENTS.values()
        ),
    )


def _drawn() -> Iterator[str]:
    yield "## What is put into a document from elsewhere\n"
    yield "Nobody writes these again. They are put in when the document is made.\n"
    yield from table(
        "Document|Part|From|Source",
        (
            (DOCUMENTS[key].form.title, part.part, _origin(part), part.source)
            for key, parts in COMES_FROM.items()
            for part in parts
        ),
    )


def _standing() -> Iterator[str]:
    yield "## What a document always says\n"
    yield from table(
        "Document|Says|Source",
        (
            (DOCUMENTS[key].form.title, sentence.words, sentence.source)
            for key, sentences in STANDING_WORDS.items()
            for sentence in sentences
        ),
    )


def _replacing() -> Iterator[str]:
    yield "## What a partnership may not leave out\n"
    yield "A partnership may put its own fields in place of these forms' and documents', page by"
    yield "page. It may reword what is listed here, and must go on asking it.\n"
    yield from table(
        "Form or document|Question|Source",
        (
            (REPLACEABLE[key].title, question.asks, question.source)
            for key, must in MUST_ASK.items()
            for question in questions_of(REPLACEABLE[key]).values()
            if question.id in must
        ),
    )


def _rows(document: Document) -> Iterator[str]:
    for row in document.rows:
        yield f"Columns of the {document.form.title}:\n"
        yield from page_lines(row)
        yield from question_table(row.questions)


def _register(register: Register) -> Iterator[str]:
    whole = "" if register.of_a_case else " One register for all cases."
    yield f"## Register: {register.key.label}\n"
    keepers = _roles(register.kept_by, "or")
    yield f"`{register.key}`, kept by {keepers} ({register.source}).{whole}\n"
    yield from page_lines(register.row)
    yield from question_table(register.columns)


def _roles(roles: tuple[Role, ...], last: str) -> str:
    return listed((role.label for role in roles), last) if roles else "-"


def _origin(part: Drawn) -> str:
    offered = offered_by(part.origin)
    taken = [offered[field].asks if field in offered else field for field in part.fields]
    return f"{part.origin.label}: {'; '.join(taken)}" if taken else part.origin.label
