"""Reading what is typed on a command line: facts and what they were, settings, who is present.

What cannot be read ends in one sentence that says what was wrong and what is allowed; nothing
is guessed, since a date that rests on a slip of typing looks like any other date.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from typing import Final

from procedure.agencies import AGENCIES, agency_named
from procedure.calendar import FIRST, LAST, OutsideCalendar
from procedure.disclosure import Sensitive
from procedure.facts import Fact
from procedure.known import Replaced
from procedure.meetings import Attendance, Capacity
from procedure.ordering import StandingItem
from procedure.settings import Settings, settings_from
from procedure.timetable import CODES
from procedure.words import listed

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INTEREST: Final = "interest"


class BadInput(ValueError):
    """Something typed cannot be read.  The sentence is for whoever typed it."""


def day_from(text: str, of: str) -> date:
    """Read a date written YYYY-MM-DD; ``of`` says whose, for the complaint."""
    try:
        found = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        found = None
    if found is None:
        raise BadInput(
            f"The date of {of} cannot be “{text}”; a date is a day of the calendar written"
            " YYYY-MM-DD, as in 2026-09-07."
        )
    if not FIRST <= found <= LAST:
        raise OutsideCalendar(found)
    return found


def facts_from(typed: Iterable[str]) -> Mapping[Fact, date]:
    """Read facts typed NAME=YYYY-MM-DD."""
    found: dict[Fact, date] = {}
    for name, value in _pairs(typed, "fact", "NAME=YYYY-MM-DD, as in became-aware=2026-09-07"):
        fact = _fact(name)
        if fact in found:
            raise BadInput(
                f"The fact {name} is given twice; each may be given once, and what it was before"
                f" is told to quorate why as --was {name}=YYYY-MM-DD."
            )
        found[fact] = day_from(value, name)
    return found


def replaced_from(typed: Iterable[str], now: Mapping[Fact, date]) -> tuple[Replaced, ...]:
    """Read dates that facts had before, each typed NAME=YYYY-MM-DD[:REASON]."""
    shape = "NAME=YYYY-MM-DD or NAME=YYYY-MM-DD:REASON, as in became-aware=2026-09-04"
    return tuple(
        _replaced(name, value, now) for name, value in _pairs(typed, "date before", shape)
    )


def _replaced(name: str, value: str, now: Mapping[Fact, date]) -> Replaced:
    fact = _fact(name)
    if fact not in now:
        raise BadInput(
            f"--was {name} says what date it had before; say what it is now too, as"
            f" --fact {name}=YYYY-MM-DD."
        )
    on, _, because = value.partition(":")
    return Replaced(fact, day_from(on, name), because.strip())


def answered_from(typed: Collection[str]) -> frozenset[StandingItem]:
    """Read which standing items of a meeting have been answered."""
    items = [str(item) for item in StandingItem]
    for name in typed:
        if name not in items:
            raise BadInput(f"There is no standing item {_nearest(name, items)}.")
    return frozenset(map(StandingItem, typed))


def code_from(typed: str) -> str:
    """Read the code of a clock, in capitals or not."""
    found = next((code for code in CODES if code.casefold() == typed.casefold()), "")
    if found:
        return found
    near = [code for code in CODES if code.startswith(f"{typed.upper()}-")]
    hint = f" (did you mean {listed(near, 'or')}?)" if near else ""
    raise BadInput(f"There is no clock “{typed}”{hint}; it may be {listed(CODES, 'or')}.")


def _fact(name: str) -> Fact:
    names = [str(fact) for fact in Fact]
    if name not in names:
        raise BadInput(f"There is no fact {_nearest(name, names)}.")
    return Fact(name)


def settings_typed(typed: Iterable[str]) -> Settings:
    """Read settings typed KEY=VALUE."""
    found = settings_from(
        dict(_pairs(typed, "setting", "KEY=VALUE, as in rapid_review.anchor=dual"))
    )
    if not isinstance(found, Settings):
        raise BadInput(found[0])
    return found


def present_from(typed: Iterable[str]) -> tuple[Attendance, ...]:
    """Read who is present, each typed AGENCY[#n][:CAPACITY][:interest]."""
    return tuple(_attendance(text, number) for number, text in enumerate(typed))


def _attendance(text: str, number: int) -> Attendance:
    key, *more = text.split(":")
    agency = agency_named(key)
    if agency is None:
        raise BadInput(f"There is no agency {_nearest(key, AGENCIES)}; school#2 is a second one.")
    seat = Attendance(
        id=str(number),
        name=Sensitive(text),
        agency=agency,
        capacity=Capacity.MEMBER,
        declared=False,
    )
    if more and more[-1] == _INTEREST:
        seat, more = replace(seat, declared=True), more[:-1]
    if not more:
        return seat
    capacity = ":".join(more)
    if capacity not in set(Capacity):
        raise BadInput(
            f"“{text}” cannot be read; it is AGENCY, AGENCY:CAPACITY or AGENCY:CAPACITY:interest,"
            f" where the capacity is {listed(Capacity, 'or')}."
        )
    return replace(seat, capacity=Capacity(capacity))


def _pairs(typed: Iterable[str], what: str, shape: str) -> Iterator[tuple[str, str]]:
    for text in typed:
        name, equals, value = text.partition("=")
        if not (name and equals):
            raise BadInput(f"The {what} “{text}” cannot be read; a {what} is written {shape}.")
        yield name, value


def _nearest(name: str, known: Iterable[str]) -> str:
    known = list(known)
    near = next(iter(get_close_matches(name, known)), "")
    hint = f" (did you mean {near}?)" if near else ""
    return f"“{name}”{hint}; it may be {listed(known, 'or')}"
