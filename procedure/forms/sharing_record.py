"""A request for information, or a disclosure, and what was decided: a row of its register.

The Business Unit completes it as a form of one page (section 2).
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import section

_SHARING: Final = section("2")

_shared: Final = chose("decision", "shared", "in-part")

SHARING: Final = Page(
    id="sharing",
    title="Decision to share information",
    questions=(
        Question(
            id="kind",
            asks="Which is it?",
            kind=Kind.CHOICE,
            choices=(
                Choice("request", "Somebody asked for it"),
                Choice("disclosure", "It was offered without being asked for"),
            ),
            missing="Choose whether it was asked for or offered",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="what",
            asks="Which kinds of information?",
            kind=Kind.CHOICES,
            choices=(
                Choice("health", "Health records"),
                Choice("social-care", "Social care records"),
                Choice("education", "Education records"),
                Choice("police", "Police records"),
                Choice("review", "Papers of the review"),
                Choice("other", "Something else"),
            ),
            hint="The kind only, and never what it says.",
            missing="Choose at least one kind of information",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="from-whom",
            asks="Agency it comes from",
            kind=Kind.LINE,
            missing="Give the agency it comes from",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="with-whom",
            asks="Named person it goes to, and their agency",
            kind=Kind.LINE,
            identifies=True,
            missing="Give the name and agency of the person it goes to",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="purpose",
            asks="What it is for",
            kind=Kind.TEXT,
            missing="Say what it is for",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="legal-basis",
            asks="Legal basis relied on",
            kind=Kind.LINE,
            missing="Give the legal basis relied on",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="nhs",
            asks="Are records of care commissioned by the NHS among it?",
            kind=Kind.YES_NO,
            missing="Say whether records of care commissioned by the NHS are among it",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="consent",
            asks="Is there consent?",
            kind=Kind.CHOICE,
            choices=(
                Choice("given", "Yes"),
                Choice("refused", "It was asked for and refused"),
                Choice("not-asked", "It was not asked for"),
            ),
            missing="Say whether there is consent",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="consent-why",
            asks="Why share it without consent, or why not ask for it?",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=chose("consent", "refused", "not-asked"),
            missing="Say why it goes on without consent, or why none was asked for",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="decision",
            asks="What was decided?",
            kind=Kind.CHOICE,
            choices=(
                Choice("shared", "To share it"),
                Choice("in-part", "To share part of it"),
                Choice("refused", "Not to share it"),
            ),
            missing="Choose what was decided",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="why",
            asks="Why was it decided?",
            kind=Kind.TEXT,
            hint="Say why as much as this is shared, and no more.",
            limit=1500,
            missing="Give the reasons for the decision",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="accepted",
            asks="Was the refusal accepted?",
            kind=Kind.CHOICE,
            choices=(
                Choice("yes", "Yes: there was good reason"),
                Choice("no", "No: it is in the register of disputes"),
                Choice("not-yet", "Not answered yet"),
            ),
            asked_if=chose("decision", "in-part", "refused"),
            missing="Say whether the refusal was accepted",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="securely",
            asks="How it is sent, and kept secure",
            kind=Kind.TEXT,
            asked_if=_shared,
            missing="Say how it is sent, and kept secure",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="told",
            asks="Has the person it is about been told?",
            kind=Kind.CHOICE,
            choices=(
                Choice("yes", "Yes"),
                Choice("unsafe", "No: telling them could put somebody at risk"),
                Choice("not-yet", "Not yet"),
            ),
            asked_if=_shared,
            missing="Say whether the person has been told",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="told-why",
            asks="Who could be at risk, and how?",
            kind=Kind.TEXT,
            asked_if=chose("told", "unsafe"),
            missing="Say who could be at risk, and how",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="decided-by",
            asks="Who decided, and in which role",
            kind=Kind.LINE,
            identifies=True,
            missing="Give the name and role of the person who decided",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="decided-on",
            asks="Day it was decided",
            kind=Kind.DATE,
            missing="Give the day it was decided",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
    ),
    source=_SHARING,
)

SHARING_RECORD: Final = Form(
    key=FormKey.SHARING_RECORD,
    title=FormKey.SHARING_RECORD.label,
    steps=(SHARING,),
    source=_SHARING,
)
