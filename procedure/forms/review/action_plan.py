"""The action plan: a recommendation to an entry, accepted with an action or not with a reason.

An entry tells its whole story: what is to be done, how far it has come, and that it is complete.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import said_no, said_yes
from procedure.forms.review.action_progress import PROGRESS
from procedure.questions import Choice, Entries, Form, FormKey, Kind, Page, Question
from procedure.sources import default, published, section

_ACTIONS_SECTION: Final = section("16.1")
_PLAN: Final = section("17.1")
_SHOWN_ELSEWHERE: Final = published(28)

_ALREADY: Final = Page(
    id="already",
    title="What has been done already",
    questions=(
        Question(
            id="already",
            asks="Learning that has already been put into practice",
            kind=Kind.TEXT,
            limit=2000,
            missing="Say what has already been done, or write “nothing yet”",
            tier=Tier.CASE,
            source=section("9.2"),
        ),
    ),
    source=section("9.2"),
)

_ACTIONS: Final = Entries(
    id="actions",
    title="Actions",
    one="action",
    says="Add every recommendation, whether or not it is accepted.",
    page=Page(
        id="action",
        title="Action",
        questions=(
            Question(
                id="recommendation",
                asks="Recommendation",
                kind=Kind.TEXT,
                limit=600,
                missing="Give the recommendation",
                tier=Tier.CASE,
                source=_ACTIONS_SECTION,
            ),
            Question(
                id="accepted",
                asks="Is it accepted?",
                kind=Kind.YES_NO,
                missing="Say whether the recommendation is accepted",
                tier=Tier.MEMBER,
                source=_PLAN,
            ),
            Question(
                id="accepted-not",
                asks="Why is it not accepted?",
                kind=Kind.TEXT,
                hint="This statement is published.",
                limit=1000,
                asked_if=said_no("accepted"),
                missing="Say why the recommendation is not accepted",
                tier=Tier.CASE,
                source=_PLAN,
            ),
            Question(
                id="scope",
                asks="How far does it reach?",
                kind=Kind.CHOICE,
                choices=(
                    Choice("local", "Here"),
                    Choice("regional", "The region"),
                    Choice("national", "The whole country"),
                ),
                asked_if=said_yes("accepted"),
                missing="Say how far the action reaches",
                tier=Tier.MEMBER,
                source=_SHOWN_ELSEWHERE,
            ),
            Question(
                id="action",
                asks="What will be done",
                kind=Kind.TEXT,
                limit=600,
                asked_if=said_yes("accepted"),
                missing="Say what will be done",
                tier=Tier.CASE,
                source=_ACTIONS_SECTION,
            ),
            Question(
                id="lead-agency",
                asks="Agency that leads it",
                kind=Kind.LINE,
                asked_if=said_yes("accepted"),
                missing="Give the agency that leads the action",
                tier=Tier.MEMBER,
                source=_SHOWN_ELSEWHERE,
            ),
            Question(
                id="lead-name",
                asks="Who answers for it there",
                kind=Kind.LINE,
                asked_if=said_yes("accepted"),
                missing="Give the name of the person who answers for the action",
                identifies=True,
                tier=Tier.CASE,
                source=_SHOWN_ELSEWHERE,
            ),
            Question(
                id="milestones",
                asks="Milestones",
                kind=Kind.TEXT,
                limit=600,
                asked_if=said_yes("accepted"),
                missing="Give the milestones",
                tier=Tier.CASE,
                source=default("milestones"),
            ),
            Question(
                id="due",
                asks="By when",
                kind=Kind.DATE,
                future=True,
                asked_if=said_yes("accepted"),
                missing="Say by when the action is due",
                tier=Tier.MEMBER,
                source=_ACTIONS_SECTION,
            ),
            Question(
                id="outcome",
                asks="What will be different for children, and how it will be measured",
                kind=Kind.TEXT,
                limit=600,
                asked_if=said_yes("accepted"),
                missing="Say what will be different, and how it will be measured",
                tier=Tier.CASE,
                source=published(29),
            ),
            *PROGRESS,
        ),
        source=_PLAN,
    ),
    least=1,
    most=20,
    source=_PLAN,
)

ACTION_PLAN: Final = Form(
    key=FormKey.ACTION_PLAN,
    title=FormKey.ACTION_PLAN.label,
    steps=(
        _ALREADY,
        _ACTIONS,
    ),
    source=_PLAN,
)
