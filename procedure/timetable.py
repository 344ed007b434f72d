"""The timetable: every duty with a time limit, by code.  Data only; ``clocks`` does the rest."""

from typing import Final

from procedure.clock_rules import ClockRule
from procedure.timetable_notifying import NOTIFYING
from procedure.timetable_publication import PUBLICATION
from procedure.timetable_rapid_review import RAPID_REVIEW
from procedure.timetable_review import REVIEW


def _by_code(rule: ClockRule) -> str:
    return rule.code


TIMETABLE: Final[tuple[ClockRule, ...]] = tuple(
    sorted((*NOTIFYING, *RAPID_REVIEW, *REVIEW, *PUBLICATION), key=_by_code)
)
CODES: Final = tuple(dict.fromkeys(rule.code for rule in TIMETABLE))
