"""A table as the document writes it."""

from collections.abc import Iterable, Iterator


def table(head: str, rows: Iterable[Iterable[object]]) -> Iterator[str]:
    names = head.split("|")
    yield row(names)
    yield row("---" for _ in names)
    yield from map(row, rows)
    yield ""


def row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"
