"""What others have published about their own forms and reviews, by the number it is cited by.

It binds nobody here.  Only the opening of each could be read, so a field taken from one is what
was seen there and not all that it asks.  The numbers have gaps: they are those of the list that
the forms were drawn from.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Published(NamedTuple):
    title: str
    by: str


_CAMBRIDGESHIRE: Final = "Cambridgeshire and Peterborough Safeguarding Partnership Boards"

PUBLISHED: Final[Mapping[int, Published]] = MappingProxyType(
    {
        1: Published(
            "Serious case reviews and child safeguarding practice reviews", _CAMBRIDGESHIRE
        ),
        3: Published("Report a serious child safeguarding incident", "GOV.UK"),
        4: Published(
            "Child safeguarding incident notification system, start page",
            "Department for Education",
        ),
        8: Published("Safeguarding practice reviews", "Devon Safeguarding Children Partnership"),
        9: Published("Make a referral", "Kent Safeguarding Children Multi-agency Partnership"),
        10: Published("Rapid Reviews", "Plymouth Safeguarding Children Partnership"),
        13: Published("Serious Case Review Referral Form, May 2017", "Manchester"),
        14: Published(
            "Incidents and circumstances that must be notified (referral form in four sections)",
            "Oldham Local Safeguarding Children Board",
        ),
        15: Published(
            "Serious Case Review Referral Form", "Milton Keynes Safeguarding Children Board"
        ),
        16: Published(
            "Referral Form of Serious Incidents for Consideration by the Serious Case Review "
            "Group",
            "Surrey",
        ),
        18: Published(
            "Consideration of Case for Serious Case Review: Referral Form SCRRF.v1/2010",
            "Publisher not named",
        ),
        23: Published(
            "National Guidance for Conducting a Significant Case Review, Annexes 1, 2, 4 and 5 "
            "(superseded)",
            "Scottish Government",
        ),
        26: Published(
            "Guidance for Completing Child Safeguarding Practice Review Chronologies",
            _CAMBRIDGESHIRE,
        ),
        27: Published("Chronology of Significant Events template", "Tayside"),
        28: Published("Multi-agency Action Plan (Appendix B)", "Norfolk and Suffolk"),
        29: Published(
            "Safeguarding Practice Reviews, section 6: Implementation and evaluation",
            "Church of England",
        ),
        32: Published("Safeguarding Practice Review process", "Croydon"),
        35: Published("Conducting an Individual Management Review", "Hull"),
        36: Published(
            "Practitioner Information Gathering Event guidance, and Practitioner Learning Events "
            "guide",
            "Cambridgeshire and Peterborough, and Leeds",
        ),
        38: Published("Notification of serious childcare incident (older form)", "Ofsted"),
    }
)
