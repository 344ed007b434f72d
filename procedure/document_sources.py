"""The part of the document about what a source is, and what others have published."""

from collections.abc import Iterator

from procedure.document_tables import table
from procedure.published import PUBLISHED


def source_lines() -> Iterator[str]:
    yield "## Sources\n"
    yield "* s4.6: the partnership's own guidance, by its section."
    yield "* setting: a length or a reading that the partnership may choose."
    yield "* [13, 14]: what others have published, by the numbers below. It binds nobody here, and"
    yield "  only its opening could be read."
    yield "* default: proposed where the guidance is silent."
    yield "* our own choice: added by us, with the reason.\n"
    yield from table(
        "Number|Title|By", ((number, each.title, each.by) for number, each in PUBLISHED.items())
    )
