"""Lists that somebody keeps in a spreadsheet and saves as CSV, read line by line.

Everything wrong is said at once, by line number: what a line holds may be a person's name,
and complaints end up in terminals and tickets.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from procedure.words import listed

ENCODING: Final = "utf-8-sig"  # with the mark that spreadsheets put first, or without
LONGEST_CELL: Final = 200

Cells: TypeAlias = Mapping[str, str]


class NotAList(ValueError):
    """The file will not do; ``complaints`` has a sentence for each thing wrong with it."""

    def __init__(self, *complaints: str) -> None:
        super().__init__("\n".join(complaints))
        self.complaints = complaints


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file, under its number as an editor shows it."""

    number: int
    cells: Cells = field(repr=False)

    def fault(self, column: str, allowed: str) -> str:
        said = "will not do" if self.cells[column] else "is empty"
        return f"Line {self.number}: {column} {said}; it must be {allowed}."


def lines(file: Path, columns: tuple[str, ...]) -> tuple[Line, ...]:
    """Return the lines that are not empty, each cell without blanks around it."""
    try:
        with file.open(encoding=ENCODING, newline="") as opened:
            return tuple(_lines(opened, file, columns))
    except OSError as fault:
        raise NotAList(f"{file} cannot be read: {fault.strerror}.") from None
    except UnicodeDecodeError:
        raise NotAList(f"{file} is not text in UTF-8; save it as CSV UTF-8.") from None
    except csv.Error:
        raise NotAList(f"{file} is not CSV; save it as CSV UTF-8.") from None


def _lines(opened: Iterator[str], file: Path, columns: tuple[str, ...]) -> Iterator[Line]:
    rows = csv.reader(opened, strict=True)
    if tuple(cell.strip() for cell in next(rows, [])) != columns:
        raise NotAList(f"The first line of {file} must be {','.join(columns)}")
    for row in rows:
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        if len(cells) != len(columns) or any(len(cell) > LONGEST_CELL for cell in cells):
            raise NotAList(
                f"Line {rows.line_num} must have {len(columns)} cells of at most {LONGEST_CELL} "
                f"characters: {listed(columns)}."
            )
        yield Line(rows.line_num, dict(zip(columns, cells, strict=True)))
