"""Which tests are asked to notice what is altered in a module; those of a law come last.

A module that is not named is tried against all the tests of the procedure.
"""

from collections.abc import Mapping
from typing import Final

EVERYTHING: Final = ("tests/procedure",)
_STORIES: Final = "tests/procedure/stories"


def _tests(*names: str) -> tuple[str, ...]:
    return tuple(f"tests/procedure/test_{name}.py" for name in names)


_TIMETABLE: Final = (*_tests("rows", "timetable", "clocks", "reminders"), _STORIES)

COVERING: Final[Mapping[str, tuple[str, ...]]] = {
    "calendar": _tests("calendar", "every_day"),
    "clock_rules": _tests("timetable", "rows", "clocks"),
    "clocks": (*_tests("clocks", "timetable"), _STORIES, *_tests("reminders", "why")),
    "conventions": (*_tests("why"), _STORIES),
    "counting": _tests("periods", "every_day"),
    "editions": _tests("editions"),
    "ladders": _tests("rows", "reminders"),
    "limits": (*_tests("clocks", "window", "why", "timetable"), _STORIES),
    "moved_dates": _tests("moved_dates"),
    "periods": _tests("periods", "every_day", "why"),
    "quorum": (*_tests("quorum", "quorum_laws"), _STORIES),
    "reminders": (*_tests("reminders"), _STORIES),
    "starting": (*_tests("clocks", "timetable"), _STORIES),
    "timetable_notifying": _TIMETABLE,
    "timetable_publication": _TIMETABLE,
    "timetable_rapid_review": _TIMETABLE,
    "timetable_review": _TIMETABLE,
    "window": (*_tests("window"), _STORIES),
}
