"""Cases as a scenario gives them: facts by their command-line names, dates as they are typed."""

from collections.abc import Mapping
from datetime import date

from procedure.calendar import Calendar, england
from procedure.clocks import Clock, derive
from procedure.facts import Fact
from procedure.settings import Settings, settings_from

ENGLAND = england()
A_DAY = date(2026, 1, 5)


def day(text: str) -> date:
    return date.fromisoformat(text)


def facts(**given: str) -> dict[Fact, date]:
    """Read facts given as ``became_aware="2026-09-07"``."""
    return {Fact(name.replace("_", "-")): day(on) for name, on in given.items()}


def chosen(settings: Mapping[str, object]) -> Settings:
    found = settings_from(settings)
    assert isinstance(found, Settings), found
    return found


def clocks(
    dates: Mapping[Fact, date],
    settings: Settings | None = None,
    today: date = A_DAY,
    calendar: Calendar = ENGLAND,
) -> dict[str, Clock]:
    found = derive(dates, settings or Settings(), calendar, today)
    return {clock.code: clock for clock in found}


def due(dates: Mapping[Fact, date], *codes: str, settings: Settings | None = None) -> list[str]:
    """When these clocks are due, as typed; "none" for what has not started."""
    found = clocks(dates, settings)
    return [str(found[code].due) if code in found else "none" for code in codes]
