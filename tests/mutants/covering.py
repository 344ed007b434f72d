"""Which tests are asked to notice what is altered in a module; those of a law come last.

All the tests of the procedure are asked after them.
"""

import os.path
from collections.abc import Mapping
from typing import Final

EVERYTHING: Final = ("tests/procedure",)
_STORIES: Final = "tests/procedure/stories"
_CASEWORK: Final = "tests/procedure/casework"


def _tests(*names: str) -> tuple[str, ...]:
    return tuple(f"tests/procedure/test_{name}.py" for name in names)


_NEEDS: Final = _tests("transitions", "transition_needs", "transition_needs_of_a_review")
_TIMETABLE: Final = (*_tests("rows", "timetable", "clocks", "reminders"), _STORIES)
_LENGTHS: Final = _tests("settings", "settings_of_the_design", "periods", "window")
_DECISIONS: Final = _tests("decisions", "decision_steps", "tables_and_rules", "every_row")
_TASKS: Final = (f"{_CASEWORK}/test_tasks.py", _CASEWORK)

COVERING: Final[Mapping[str, tuple[str, ...]]] = {
    "calendar": _tests("calendar", "every_day"),
    "case": (*_tests("case", "decisions", "overlays"), _CASEWORK),
    "clock_rules": _tests("timetable", "rows", "clocks"),
    "clocks": (*_tests("clocks", "timetable"), _STORIES, *_tests("reminders", "why")),
    "complaints": _tests("complaints", "filling", "referral_form"),
    "conventions": (*_tests("why"), _STORIES),
    "counting": _tests("counting", "periods", "every_day"),
    "decisions": (*_DECISIONS, _CASEWORK),
    "disclosure": _tests("disclosure"),
    "editions": (*_tests("editions", "every_row"), _CASEWORK),
    "filling": _tests("filling", "small_forms", "referral_form"),
    "identifiers": _tests("identifiers"),
    "cli": _tests("cli"),
    "cli_input": _tests("cli"),
    "cli_options": _tests("cli"),
    "cli_output": _tests("cli"),
    "conditions": _tests("conditions"),
    "known": _tests("recalculated"),
    "ordering": _tests("ordering", "cli"),
    "recalculated": _tests("recalculated"),
    "ladders": _tests("rows", "reminders"),
    "lengths": _LENGTHS,
    "limits": (*_tests("clocks", "window", "why", "timetable"), _STORIES),
    "meetings": (*_tests("meetings", "quorum", "quorum_laws"), _CASEWORK),
    "moved_dates": _tests("moved_dates"),
    "names": _tests("identifiers"),
    "needs": (*_NEEDS, _CASEWORK),
    "notices": _tests("notices"),
    "periods": _tests("periods", "every_day", "why"),
    "own_fields": _tests("replacing"),
    "permissions": (*_tests("permission_sources", "every_row"), _CASEWORK),
    "quorum": (*_tests("quorum", "quorum_laws"), _STORIES),
    "reminders": (*_tests("reminders"), _STORIES),
    "settings": _tests("settings", "every_row", "clocks"),
    "separation": (*_tests("separation"), _CASEWORK),
    "sources": _tests("sources", "why"),
    "standing_in": (*_tests("standing_in"), _CASEWORK),
    "starting": (*_tests("clocks", "timetable"), _STORIES),
    "turning": _tests("filling", "small_forms", "referral_form"),
    "walking": _tests("walking", "filling", "small_forms", "referral_form"),
    "window": (*_tests("window"), _STORIES),
}
# By the words a module's name begins with, where nothing is said of the module itself.
_BEGINNINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "decision": _DECISIONS,
    "forms.review": _tests("review_fields", "document_forms", "documents"),
    "overlay": _tests("overlays"),
    "task": _TASKS,
    "timetable": _TIMETABLE,
    "transition": _NEEDS,
}
# By the folder it is in, where nothing is said of that either.
_FOLDERS: Final[Mapping[str, tuple[str, ...]]] = {
    "casework": (_CASEWORK,),
    "documents": _tests("documents", "document_forms"),
    "forms": _tests("small_forms", "referral_form", "section_2", "section_3", "documents"),
    "registers": _tests("registers"),
}


def asked_about(module: str) -> tuple[tuple[str, ...], ...]:
    """Return tests in the order they are run; each lot only if the one before noticed nothing."""
    begins = (tests for word, tests in _BEGINNINGS.items() if module.startswith(word))
    own = COVERING.get(module) or next(begins, None) or _named_after(module)
    return tuple(lot for lot in (own, EVERYTHING) if lot)


def _named_after(module: str) -> tuple[str, ...]:
    folder = _FOLDERS.get(module.partition(".")[0])
    tests = _tests(module)
    return folder or (tests if all(map(os.path.exists, tests)) else ())
