"""A partnership's own templates: read from its folder, and everything wrong with them said.

One that leaves a field out would leave out what somebody wrote, so each field must be printed.
What a template may call a field, and how, is in docs/documents.md.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from jinja2 import TemplateError, nodes

from bot.documents.context import context, part_name
from bot.documents.record import Record, Written, form_of
from bot.documents.rendering import NotATemplate, language, opened, rendered
from bot.documents.templates import file_of
from bot.documents.values import name_of
from bot.documents.which import PARTS, standing_words
from procedure.case import Case, CaseReference, FormId
from procedure.documents.drawn import Kept
from procedure.questions import Entries, Form, FormKey, Page, PageKey
from procedure.stages import Stage
from procedure.words import listed

_ALWAYS: Final = {
    "reference": "the case's reference",
    "mark": "the word REHEARSAL, in a rehearsal",
    "no_longer_asked.words": "what was answered when it was still asked",
}
_STANDING: Final = {"standing_words": "what such a document always says"}
_HEADERS: Final = ("HEADER_URI", "FOOTER_URI")
_SOME_DAY: Final = date(2026, 9, 7)


def own_in(folder: Path | None) -> Mapping[FormKey, bytes]:
    """Read every template in the folder.  Complaints about them were made before."""
    if folder is None:
        return {}
    return {key: file.read_bytes() for file in _files(folder) if (key := _key(file))}


def complaints_about(folder: Path, forms: Mapping[FormKey, Form]) -> tuple[str, ...]:
    """Say what is wrong with each template, measured against the fields as they are asked."""
    return tuple(said for file in _files(folder) for said in _wrong(file, forms))


def _files(folder: Path) -> list[Path]:
    """Word keeps a file beside an open document whose name begins with "~$"."""
    return sorted(f for f in folder.glob("*.docx") if not f.name.startswith("~"))


def _key(file: Path) -> FormKey | None:
    return next((key for key in PARTS if file_of(key) == file.name), None)


def _wrong(file: Path, forms: Mapping[FormKey, Form]) -> Iterator[str]:
    key = _key(file)
    if key is None:
        names = listed((file_of(one) for one in PARTS), "or")
        yield f"{file.name} is not the name of a document; it must be {names}."
        return
    try:
        yield from _lacking(file.read_bytes(), key, forms, file.name)
    except NotATemplate as fault:
        yield f"{file.name} {fault}."
    except OSError:
        yield f"{file.name} cannot be read."


def _lacking(
    template: bytes, key: FormKey, forms: Mapping[FormKey, Form], name: str
) -> Iterator[str]:
    called = _called(template)
    for field, means in needed(key, form_of(key, forms)).items():
        if field not in called:
            yield f"{name} does not print {field}, which stands for “{means}”."
    for values in _tried(key, forms):
        rendered(template, values)


def needed(key: FormKey, form: Form) -> dict[str, str]:
    """Return every field that a template of this form must print, and what it stands for."""
    found: dict[str, str] = {}
    for step in form.steps:
        if isinstance(step, Entries):
            found |= _in_list(step)
        else:
            found |= {f"answers.{name_of(one.id)}": one.asks for one in step.questions}
    drawn = {
        f"parts.{part_name(one)}.words": one.part
        for one in PARTS[key]
        if one.origin is not Kept.REFERENCE
    }
    about = _ALWAYS | (_STANDING if standing_words(key) else {})
    return found | drawn | {f"quorate.{field}": means for field, means in about.items()}


def _in_list(step: Entries) -> dict[str, str]:
    place = f"lists.{name_of(step.id)}"
    return {f"{place}.{name_of(one.id)}": one.asks for one in step.page.questions}


def _called(template: bytes) -> frozenset[str]:
    """Return every field that a template prints: "lists.children.child_name" for one in a list."""
    found: set[str] = set()
    for text in _texts(template):
        try:
            tree = language().parse(text)
        except TemplateError as fault:
            raise NotATemplate(f"cannot be read as a template: {fault.message}") from None
        found |= set(_printed(tree, {}))
    return frozenset(found)


def _texts(template: bytes) -> Iterator[str]:
    document = opened(template)
    yield document.patch_xml(document.get_xml())
    for where in _HEADERS:
        for _, part in document.get_headers_footers(getattr(document, where)):
            yield document.patch_xml(document.get_part_xml(part))


def _printed(node: nodes.Node, over: Mapping[str, str]) -> Iterator[str]:
    """Yield what is printed, by its full name; a mere look whether it was asked prints nothing."""
    if isinstance(node, nodes.Output):
        named = node.find_all((nodes.Getattr, nodes.Name))
        yield from (_dotted(one, over) for one in named)
    if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name):
        over = {**over, node.target.name: _dotted(node.iter, over)}
    for child in node.iter_child_nodes():
        yield from _printed(child, over)


def _dotted(node: Any, over: Mapping[str, str]) -> str:
    match node:
        case nodes.Getattr():
            return f"{_dotted(node.node, over)}.{node.attr}"
        case nodes.Name():
            return over.get(node.name) or str(node.name)
        case _:
            return ""


def _tried(key: FormKey, forms: Mapping[FormKey, Form]) -> Iterator[Mapping[str, Any]]:
    """Yield the values of a form with nothing on it, and of one with an entry in every list."""
    nowhere = Case(
        reference=CaseReference("TRY-2026-001"),
        stage=Stage.LA_CONSIDERATION,
        edition="",
        opened=_SOME_DAY,
    )
    form = form_of(key, forms)
    entries = [PageKey(f"{step.id}/1") for step in form.steps if not isinstance(step, Page)]
    written = Written(id=FormId(""), form=key, by="", answers={one: {} for one in entries})
    record = Record(
        case=nowhere,
        written=(written,),
        forms=forms,
        partnership="",
        made_on=_SOME_DAY,
        made_by="",
    )
    return (context(key, record, one) for one in (None, written))
