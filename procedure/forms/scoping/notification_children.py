"""Preparing a notification: what the national system asks of each child.  All may be unknown."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Entries, Kind, Page, Question
from procedure.sources import published

_BEFORE: Final = published(4)
_OLDER: Final = published(38)

CHILDREN: Final = Entries(
    id="children",
    title="Children",
    one="child",
    says=(
        "The national system takes up to four children for one incident. Continue"
        " without adding any if no child can be named yet. Leave empty what you "
        "do not know."
    ),
    page=Page(
        id="child",
        title="Child",
        questions=(
            Question(
                id="child-name",
                asks="Full name",
                kind=Kind.LINE,
                required=False,
                missing="Give the child's full name",
                identifies=True,
                tier=Tier.CASE,
                source=published(4, 38),
            ),
            Question(
                id="child-other-names",
                asks="Other names the child is known by",
                kind=Kind.LINE,
                required=False,
                missing="Give the other names the child is known by",
                identifies=True,
                tier=Tier.CASE,
                source=_OLDER,
            ),
            Question(
                id="child-born",
                asks="Date of birth, or the date the child is due to be born",
                kind=Kind.DATE,
                required=False,
                future=True,
                missing="Give the child's date of birth",
                identifies=True,
                tier=Tier.CASE,
                source=_OLDER,
            ),
            Question(
                id="child-age",
                asks="Age, if the date of birth is not known",
                kind=Kind.LINE,
                limit=50,
                required=False,
                missing="Give the child's age",
                identifies=True,
                tier=Tier.CASE,
                source=_BEFORE,
            ),
            Question(
                id="child-gender",
                asks="Gender",
                kind=Kind.LINE,
                limit=50,
                required=False,
                missing="Give the child's gender",
                identifies=True,
                tier=Tier.CASE,
                source=_OLDER,
            ),
            Question(
                id="child-health",
                asks="Health and disability",
                kind=Kind.TEXT,
                limit=1000,
                required=False,
                missing="Say what is known of the child's health",
                identifies=True,
                tier=Tier.CASE,
                source=_BEFORE,
            ),
            Question(
                id="child-lives",
                asks="Where the child lives, and which area they come from",
                kind=Kind.LINE,
                required=False,
                missing="Say where the child lives",
                identifies=True,
                tier=Tier.CASE,
                source=_BEFORE,
            ),
        ),
        source=_OLDER,
    ),
    least=0,
    most=4,
    source=published(3),
)
