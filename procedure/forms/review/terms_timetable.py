"""Terms of Reference: when what is done, and which version of them this is."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Entries, Kind, Page, Question
from procedure.sources import default, section

_TIMETABLE_SECTION: Final = section("13")
_COMPLETING: Final = section("9.2")
_TERMS: Final = section("10.1*")

MEETINGS: Final = Entries(
    id="panel-meetings",
    title="Case Review Panel meetings",
    one="meeting",
    says="Add every meeting that is planned.",
    page=Page(
        id="panel-meeting",
        title="Case Review Panel meeting",
        questions=(
            Question(
                id="panel-meeting-on",
                asks="Day of the meeting",
                kind=Kind.DATE,
                future=True,
                missing="Give the day of the Case Review Panel's meeting",
                tier=Tier.MEMBER,
                source=_TIMETABLE_SECTION,
            ),
        ),
        source=_TIMETABLE_SECTION,
    ),
    least=1,
    most=12,
    source=_TIMETABLE_SECTION,
)

TIMETABLE: Final = Page(
    id="timetable",
    title="Timetable",
    says="The review should be published within six months of the decision to hold it.",
    questions=(
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
            source=_COMPLETING,
        ),
        Question(
            id="final-by",
            asks="Day the final report is due",
            kind=Kind.DATE,
            future=True,
            missing="Give the day the final report is due",
            tier=Tier.MEMBER,
            source=_COMPLETING,
        ),
        Question(
            id="publishing",
            asks="What is assumed about publication and the media",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say what is assumed about publication and the media",
            tier=Tier.CASE,
            source=default("publication in Terms of Reference"),
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
