"""Which tests are asked to notice what is altered in a module; those of a law come last.

A module that is not named is tried against all the tests of the procedure.
"""

from collections.abc import Mapping
from typing import Final

EVERYTHING: Final = ("tests/procedure",)
_STORIES: Final = "tests/procedure/stories"
_CASEWORK: Final = "tests/procedure/casework"


def _tests(*names: str) -> tuple[str, ...]:
    return tuple(f"tests/procedure/test_{name}.py" for name in names)


_NEEDS: Final = _tests("transitions", "transition_needs", "transition_needs_of_a_review")
_TIMETABLE: Final = (*_tests("rows", "timetable", "clocks", "reminders"), _STORIES)

COVERING: Final[Mapping[str, tuple[str, ...]]] = {
    "calendar": _tests("calendar", "every_day"),
    "case": (*_tests("case", "decisions", "overlays"), _CASEWORK),
    "clock_rules": _tests("timetable", "rows", "clocks"),
    "clocks": (*_tests("clocks", "timetable"), _STORIES, *_tests("reminders", "why")),
    "complaints": _tests("complaints", "filling", "referral_form"),
    "conventions": (*_tests("why"), _STORIES),
    "counting": _tests("periods", "every_day"),
    "decisions": (*_tests("decisions", "decision_steps", "every_row"), _CASEWORK),
    "disclosure": _tests("disclosure"),
    "editions": _tests("editions"),
    "filling": _tests("filling", "small_forms", "referral_form"),
    "identifiers": _tests("identifiers"),
    "ladders": _tests("rows", "reminders"),
    "limits": (*_tests("clocks", "window", "why", "timetable"), _STORIES),
    "meetings": (*_tests("meetings", "quorum", "quorum_laws"), _CASEWORK),
    "moved_dates": _tests("moved_dates"),
    "names": _tests("identifiers"),
    "needs": (*_NEEDS, _CASEWORK),
    "notices": _tests("notices"),
    "periods": _tests("periods", "every_day", "why"),
    "permissions": (*_tests("permission_sources", "every_row"), _CASEWORK),
    "quorum": (*_tests("quorum", "quorum_laws"), _STORIES),
    "reminders": (*_tests("reminders"), _STORIES),
    "settings": _tests("settings", "every_row", "clocks"),
    "sources": _tests("sources", "why"),
    "starting": (*_tests("clocks", "timetable"), _STORIES),
    "timetable_notifying": _TIMETABLE,
    "timetable_publication": _TIMETABLE,
    "timetable_rapid_review": _TIMETABLE,
    "timetable_review": _TIMETABLE,
    "transitions": _NEEDS,
    "turning": _tests("filling", "small_forms", "referral_form"),
    "walking": _tests("walking", "filling", "small_forms", "referral_form"),
    "window": (*_tests("window"), _STORIES),
}
