"""Terms of Reference: when what is done, and which version of them this is."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Kind, Page, Question
from procedure.sources import section

_TIMETABLE_SECTION: Final = section("13")
_TERMS: Final = section("10.1*")

TIMETABLE: Final = Page(
    id="timetable",
    title="Timetable",
    says="The review should be published within six months of the decision to hold it.",
    questions=(
        Question(
            id="panel-meetings",
            asks="Days of the Case Review Panel's meetings",
            kind=Kind.TEXT,
            limit=500,
            missing="Give the days of the Case Review Panel's meetings",
            tier=Tier.CASE,
            source=_TIMETABLE_SECTION,
        ),
        Question(
            id="family-by",
            asks="Day by which the family will have been talked with",
            kind=Kind.DATE,
            hint="Ideally before the Learning Workshop.",
            future=True,
            missing="Give the day by which the family will have been talked with",
            tier=Tier.MEMBER,
            source=_TIMETABLE_SECTION,
        ),
        Question(
            id="workshop-on",
            asks="Day of the Learning Workshop, if there is to be one",
            kind=Kind.DATE,
            required=False,
            future=True,
            missing="Give the day of the Learning Workshop",
            tier=Tier.MEMBER,
            source=_TIMETABLE_SECTION,
        ),
        Question(
            id="draft-by",
            asks="Day the first draft of the report is due",
            kind=Kind.DATE,
            future=True,
            missing="Give the day the first draft is due",
            tier=Tier.MEMBER,
            source=_TIMETABLE_SECTION,
        ),
        Question(
            id="final-by",
            asks="Day the final report is due",
            kind=Kind.DATE,
            future=True,
            missing="Give the day the final report is due",
            tier=Tier.MEMBER,
            source=_TIMETABLE_SECTION,
        ),
        Question(
            id="publishing",
            asks="What is assumed about publication and the media",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say what is assumed about publication and the media",
            tier=Tier.CASE,
            source=section("17.2"),
        ),
    ),
    source=_TIMETABLE_SECTION,
)

VERSION: Final = Page(
    id="version",
    title="This version",
    questions=(
        Question(
            id="version",
            asks="Version",
            kind=Kind.LINE,
            limit=20,
            missing="Give the version",
            tier=Tier.MEMBER,
            source=_TERMS,
        ),
        Question(
            id="changed",
            asks="What changed since the version before, and why",
            kind=Kind.TEXT,
            hint=(
                "Significant changes are approved again. Leave this empty for the first version."
            ),
            limit=1500,
            required=False,
            missing="Say what changed, and why",
            tier=Tier.CASE,
            source=section("10.3"),
        ),
    ),
    source=_TERMS,
)
