"""The people file: who may act, for which agency, as what, from when until when.

A line is one role of one person, so somebody with two roles has two lines.  Who stands in
for whom is given by object id, which two people never share, and kept as the name that a
record will show.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from bot.host.csv_file import Cells, Line, NotAList, lines
from procedure.roles import Role
from storage.people_file import PersonLine

COLUMNS: Final = (
    "object_id", "tenant", "name", "agency", "role", "from", "until", "deputy_for",
)  # fmt: skip

_GUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
A_DAY: Final = "a date such as 2026-09-01"

Rule = tuple[str, Callable[[str], object], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What the configuration lets a people file say."""

    tenants: Collection[str]
    agencies: Collection[str]


def read_people(file: Path, allowed: Allowed) -> tuple[PersonLine, ...]:
    """Read a people file.  Raises NotAList with every bad line named."""
    found = lines(file, COLUMNS)
    names = {line.cells["object_id"].lower(): line.cells["name"] for line in found}
    rules = _rules(allowed, names)
    complaints = [*_faults(found, rules), *_contradictions(found)]
    if not found:
        complaints.append(f"{file} has nobody in it; it must have a line for each role.")
    if complaints:
        raise NotAList(*complaints)
    return tuple(_person(line.cells, names) for line in found)


def _rules(allowed: Allowed, names: Mapping[str, str]) -> Sequence[Rule]:
    return (
        ("object_id", _is_guid, "the person's object id in Entra, a GUID"),
        ("tenant", lambda said: said.lower() in allowed.tenants, _one_of(allowed.tenants)),
        ("name", bool, "the person's name"),
        ("agency", lambda said: said in allowed.agencies, _one_of(allowed.agencies)),
        ("role", lambda said: said in set(Role), _one_of(list(Role))),
        ("from", day_in, A_DAY),
        ("until", lambda said: not said or day_in(said), f"{A_DAY}, or left empty"),
        (
            "deputy_for",
            lambda said: not said or said.lower() in names,
            "the object id of somebody in this file, or left empty",
        ),
    )


def _faults(found: Sequence[Line], rules: Sequence[Rule]) -> Iterator[str]:
    for line in found:
        for column, will_do, allowed in rules:
            if not will_do(line.cells[column]):
                yield line.fault(column, allowed)
        first, last = day_in(line.cells["from"]), day_in(line.cells["until"])
        if first and last and last < first:
            yield line.fault("until", "on or after the day it runs from")


def _contradictions(found: Sequence[Line]) -> Iterator[str]:
    """One person is one name and one agency, and is given a role once from any day."""
    first: dict[str, Line] = {}
    given: dict[tuple[str, ...], Line] = {}
    for line in found:
        person = line.cells["object_id"].lower()
        other = first.setdefault(person, line)
        for column in ("tenant", "name", "agency"):
            if line.cells[column] != other.cells[column]:
                yield line.fault(column, f"as in line {other.number}, which has the same person")
        role = (person, line.cells["role"], line.cells["from"])
        if (same := given.setdefault(role, line)) is not line:
            yield f"Line {line.number} gives the role that line {same.number} gives already."


def day_in(said: str) -> date | None:
    try:
        return date.fromisoformat(said) if _DAY.fullmatch(said) else None
    except ValueError:
        return None


def _person(cells: Cells, names: Mapping[str, str]) -> PersonLine:
    since = day_in(cells["from"])
    assert since, "every line has been checked"
    return PersonLine(
        object_id=cells["object_id"].lower(),
        tenant=cells["tenant"].lower(),
        name=cells["name"],
        agency=cells["agency"],
        role=cells["role"],
        since=since,
        until=day_in(cells["until"]),
        deputy_for=names.get(cells["deputy_for"].lower(), ""),
    )


def _is_guid(said: str) -> bool:
    return _GUID.fullmatch(said.lower()) is not None


def _one_of(keys: Collection[str]) -> str:
    return f"one of {', '.join(keys)}"
