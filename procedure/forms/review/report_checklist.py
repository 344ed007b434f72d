"""The Case Review Panel's check of the overview report: each thing is there, or why it is not.

What the Regulations list is not among ours.  A partnership adds it with fields of its own, and a
legal adviser confirms the whole list before it is relied on.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import said_no
from procedure.forms.review.report_contents import CONTENTS, Content
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

_REPORT: Final = section("16")
_ON_A_PAGE: Final = 6


def _checked(content: Content) -> tuple[Question, Question]:
    named = f"{content.has[:1].lower()}{content.has[1:]}"
    return (
        Question(
            id=f"has-{content.key}",
            asks=content.has,
            kind=Kind.YES_NO,
            missing=f"Say yes or no: {named}",
            tier=Tier.MEMBER,
            source=content.source,
        ),
        Question(
            id=f"lacks-{content.key}",
            asks=f"Why is it not there: {named}?",
            kind=Kind.TEXT,
            limit=500,
            asked_if=said_no(f"has-{content.key}"),
            missing=f"Say why it is not there: {named}",
            tier=Tier.CASE,
            source=content.source,
        ),
    )


def _page(first: int) -> Page:
    contents = CONTENTS[first : first + _ON_A_PAGE]
    return Page(
        id=f"contents-{first // _ON_A_PAGE + 1}",
        title=f"What the report has, {first + 1} to {first + len(contents)}",
        says="Answer no wherever you are not satisfied, and say why." if first == 0 else "",
        questions=tuple(question for content in contents for question in _checked(content)),
        source=_REPORT,
    )


_LAW: Final = Page(
    id="law",
    title="What the law asks",
    says="The Regulations have a list of their own, which this partnership adds to the checklist.",
    questions=(
        Question(
            id="list-confirmed-by",
            asks="Name of the legal adviser who has confirmed this checklist",
            kind=Kind.LINE,
            hint="They confirm that it asks for everything the law asks of a report.",
            missing="Ask the legal adviser to confirm the checklist, then give their name",
            identifies=True,
            tier=Tier.CASE,
            source=section("8"),
        ),
        Question(
            id="list-confirmed-on",
            asks="Day they confirmed it",
            kind=Kind.DATE,
            missing="Give the day the legal adviser confirmed the checklist",
            tier=Tier.MEMBER,
            source=section("8"),
        ),
        Question(
            id="legal-adviser",
            asks="The legal adviser has confirmed that the report has all that the law asks for",
            kind=Kind.CONFIRM,
            missing="Ask the legal adviser to confirm it, then tick this",
            tier=Tier.MEMBER,
            source=section("8"),
        ),
        Question(
            id="satisfied",
            asks="The Case Review Panel is satisfied with the report",
            kind=Kind.YES_NO,
            missing="Say whether the Case Review Panel is satisfied",
            tier=Tier.MEMBER,
            source=section("7"),
        ),
        Question(
            id="satisfied-not",
            asks="What has to change?",
            kind=Kind.TEXT,
            limit=2000,
            asked_if=said_no("satisfied"),
            missing="Say what has to change",
            tier=Tier.CASE,
            source=ours("what is sent back is mended only if the reason is known"),
        ),
    ),
    source=section("8"),
)

REPORT_CHECKLIST: Final = Form(
    key=FormKey.REPORT_CHECKLIST,
    title=FormKey.REPORT_CHECKLIST.label,
    steps=(*map(_page, range(0, len(CONTENTS), _ON_A_PAGE)), _LAW),
    source=_REPORT,
)
