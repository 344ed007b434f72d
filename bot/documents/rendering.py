"""From a template and values to a Word file.

Templates come from whoever runs the service, and answers from anybody.  Both are held at arm's
length: answers are escaped by what they are, and a template cannot reach past its values.
"""

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docxtpl.template import DocxTemplate
from jinja2 import Environment, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.documents.packing import packed

_NO_WORD_FILE: Final = (BadZipFile, KeyError, PackageNotFoundError, ValueError, OSError)


class NotATemplate(ValueError):
    """Says what is wrong with a template, as the end of a sentence about it."""


def rendered(template: bytes, values: Mapping[str, Any]) -> bytes:
    document = opened(template)
    try:
        document.render(dict(values), language())
    except TemplateError as fault:
        raise NotATemplate(f"cannot be filled in: {fault.message}") from None
    return saved(document)


def opened(template: bytes) -> Any:
    document = DocxTemplate(BytesIO(template))
    try:
        document.init_docx()
    except _NO_WORD_FILE:
        raise NotATemplate("is not a Word file (.docx)") from None
    return document


def saved(document: Any) -> bytes:
    kept = BytesIO()
    document.save(kept)
    return packed(kept.getvalue())


def language() -> Environment:
    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
