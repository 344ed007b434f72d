"""Reading a Word file as a person does: what stands under which heading."""

from io import BytesIO
from typing import Any

import docx


def opened(file: bytes) -> Any:
    return docx.Document(BytesIO(file))


def under_headings(file: bytes) -> dict[tuple[str, ...], list[str]]:
    """Return the words under each heading, by it and the headings above it."""
    found: dict[tuple[str, ...], list[str]] = {}
    path: list[str] = []
    for paragraph in opened(file).paragraphs:
        level = level_of(paragraph)
        if level:
            path = [*path[: level - 1], paragraph.text]
            assert tuple(path) not in found, path
            found[tuple(path)] = []
        else:
            found.setdefault(tuple(path), []).append(paragraph.text)
    return found


def level_of(paragraph: Any) -> int:
    """Return 1 for a heading 1; 0 for words."""
    style = paragraph.style.name
    return int(style.removeprefix("Heading ")) if style.startswith("Heading ") else 0


def whole_text(file: bytes) -> str:
    """Return every word of the file, headers and properties included."""
    document = opened(file)
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [p.text for section in document.sections for p in section.header.paragraphs]
    named = document.core_properties
    return "\n".join([*lines, named.title, named.author, named.subject, named.comments])
