"""What has to be ready before a report is published.

The days it was sent to the national Panel, the Secretary of State and Ofsted are facts of the
case, since the seven working days run between them and publication.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.forms.review.publication_checks import CHECKS, MEDIA, PEOPLE
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

_PUBLICATION: Final = section("17.5")
_PREPARING: Final = section("17.2")
_OF_THE_REPORT: Final = chose("extent", "report")

_PUBLISHED: Final = Page(
    id="published",
    title="What is published",
    questions=(
        Question(
            id="extent",
            asks="What is published?",
            kind=Kind.CHOICE,
            choices=(
                Choice("report", "The full report"),
                Choice("improvements", "Information about improvements only"),
            ),
            missing="Choose what is published",
            tier=Tier.MEMBER,
            source=_PUBLICATION,
        ),
        Question(
            id="named",
            asks="Is the report published with the name of the Reviewer?",
            kind=Kind.CHOICE,
            choices=(
                Choice("named", "Yes"),
                Choice("anonymous", "No: it is published anonymously"),
            ),
            asked_if=_OF_THE_REPORT,
            missing="Say whether the report is published with the Reviewer's name",
            tier=Tier.MEMBER,
            source=_PUBLICATION,
        ),
        Question(
            id="done",
            asks="Actions already taken",
            kind=Kind.TEXT,
            limit=2000,
            missing="Give the actions already taken",
            tier=Tier.CASE,
            source=_PREPARING,
        ),
        Question(
            id="impact",
            asks="Their impact on services",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what impact the actions have had",
            tier=Tier.CASE,
            source=_PREPARING,
        ),
        Question(
            id="more",
            asks="What more will be done",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what more will be done",
            tier=Tier.CASE,
            source=_PREPARING,
        ),
        Question(
            id="plan",
            asks="Is the action plan published beside it?",
            kind=Kind.YES_NO,
            missing="Say whether the action plan is published beside it",
            tier=Tier.MEMBER,
            source=section("17.1"),
        ),
        Question(
            id="web-address",
            asks="Web address it will have",
            kind=Kind.LINE,
            hint="It stays there for at least 12 months.",
            limit=300,
            missing="Give the web address it will have",
            tier=Tier.MEMBER,
            source=section("17.1"),
        ),
    ),
    source=_PUBLICATION,
)

_NSPCC: Final = Page(
    id="nspcc",
    title="The national repository",
    asked_if=_OF_THE_REPORT,
    questions=(
        Question(
            id="nspcc",
            asks="Is it offered to the NSPCC's national repository?",
            kind=Kind.CHOICE,
            choices=(
                Choice("yes", "Yes"),
                Choice("anonymous", "Yes, anonymously"),
                Choice("no", "No"),
            ),
            missing="Say whether it is offered to the NSPCC's repository",
            tier=Tier.MEMBER,
            source=_PUBLICATION,
        ),
        Question(
            id="nspcc-why",
            asks="Why was that decided?",
            kind=Kind.TEXT,
            limit=500,
            missing="Say why that was decided about the repository",
            tier=Tier.CASE,
            source=ours("the decision is taken case by case, so its reason is kept"),
        ),
    ),
    source=_PUBLICATION,
)

PUBLICATION_PACK: Final = Form(
    key=FormKey.PUBLICATION_PACK,
    title=FormKey.PUBLICATION_PACK.label,
    steps=(
        _PUBLISHED,
        CHECKS,
        PEOPLE,
        MEDIA,
        _NSPCC,
    ),
    source=_PREPARING,
)
