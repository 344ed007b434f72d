"""Where things stand: panels, tables, and rows of facts and of buttons.

Half of all cards are read on a telephone, so that nothing here is more than three columns wide.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from adaptivecards.containers import ActionSet

from cards.elements.kinds import Cell, Container, Row, Submit, Table, TableColumn
from cards.elements.made import Part, made
from cards.elements.text import bold, subtle, text

_WIDEST: Final = 3


def panel(*parts: Part, style: str | None = None) -> Part:
    """Return parts that belong together; a style frames them in a colour."""
    return made(Container, items=list(parts), style=style)


def ruled(*parts: Part) -> Part:
    """Return parts that belong together, under a line."""
    return made(Container, items=list(parts), separator=True, spacing="Medium")


def facts(rows: Iterable[tuple[str, str]]) -> list[Part]:
    """Return what is known, each under its name; not a FactSet, which is read as Markdown."""
    return [made(Container, items=_fact(*row), spacing="Small") for row in rows]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Part:
    if len(head) > _WIDEST:
        raise ValueError(f"a table of {len(head)} columns cannot be read on a telephone")
    return made(
        Table,
        columns=[made(TableColumn, width=1) for _ in head],
        rows=[_row(bold(word) for word in head), *(_row(map(text, row)) for row in rows)],
        headed=True,
        lines=True,
    )


def actions(*buttons: Submit) -> Part:
    return made(ActionSet, actions=list(buttons))


def _fact(name: str, value: str) -> list[Part]:
    says = text(value)
    says.spacing = "None"
    return [subtle(name), says]


def _row(cells: Iterable[Part]) -> Row:
    made_cells = [made(Cell, type="TableCell", items=[cell]) for cell in cells]
    return made(Row, type="TableRow", cells=made_cells)
