"""What the overview report must have in it: twenty-six things, each with its source.

The first eighteen are the list of section 16, and the rest stand elsewhere in the guidance.  The
Regulations ask for more than the guidance repeats, so a legal adviser confirms the list.
"""

from dataclasses import dataclass
from typing import Final

from procedure.sources import Source, section

_LISTED: Final = section("16")


@dataclass(frozen=True, slots=True)
class Content:
    """``has`` ends the sentence "The report has ..."."""

    key: str
    has: str
    source: Source


CONTENTS: Final = (
    Content(
        "account",
        "What happened, and the key circumstances, background and context, concisely",
        _LISTED,
    ),
    Content("methods", "The methods used, and how", _LISTED),
    Content("key-lines", "Analysis against the Key Lines of Enquiry", _LISTED),
    Content("daily-life", "A clear picture of the child's daily life", _LISTED),
    Content("characteristics", "How sensitive practice was to protected characteristics", _LISTED),
    Content(
        "direct-work",
        "Direct work with the child and family: who met them, how often and how long, and what was"
        " seen and said",
        _LISTED,
    ),
    Content("context", "How context and systems shaped practice", _LISTED),
    Content("decisions", "Why practitioners took the decisions that mattered", _LISTED),
    Content("together", "How agencies worked together, and any shortcomings in this", _LISTED),
    Content("general", "Whether shortcomings are features of practice in general", _LISTED),
    Content("different", "What would need to be done differently to prevent harm", _LISTED),
    Content("good-practice", "Examples of good practice", _LISTED),
    Content(
        "views",
        "The views of the child and family, unless there are compelling reasons not to",
        _LISTED,
    ),
    Content("practitioners", "Findings from practitioners' events", _LISTED),
    Content("research", "Published research, and other cases here and nationally", _LISTED),
    Content("inspections", "Findings set beside other reports, inspections and audits", _LISTED),
    Content("learn", "What needs to happen for agencies to learn", _LISTED),
    Content(
        "recommendations",
        "A limited number of focused, realistic recommendations, ready to become SMART actions",
        _LISTED,
    ),
    Content("non-involvement", "Reasons why any family member did not take part", section("14.4")),
    Content("terms", "Everything the Terms of Reference ask for", section("9.2")),
    Content(
        "anonymised",
        "Consistent anonymity for everybody, staff included, by the agreed codes",
        section("8"),
    ),
    Content("genogram", "No names in any genogram", section("14.2")),
    Content(
        "intimate",
        "As little intimate detail as possible, and nothing that harms anyone in the case",
        _LISTED,
    ),
    Content("readable", "Words that professionals and the public can follow", section("9.2")),
    Content("by-when", "What is required of whom, and by when", section("16.1")),
    Content("reviewer", "The name of the Reviewer", section("17.5")),
)
