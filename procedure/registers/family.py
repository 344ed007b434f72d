"""How the family was asked, and what they said: the row of its register."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import ours, section

_FIRST_CONTACT: Final = section("14.3")
_CONVERSATIONS: Final = section("14.4")

_asked: Final = chose("answer", "takes-part", "declines", "no-answer")

CONTACT: Final = Page(
    id="contact",
    title="Contact with the family",
    questions=(
        Question(
            id="relative",
            asks="Who in the family",
            kind=Kind.LINE,
            missing="Give the name of the family member",
            identifies=True,
            tier=Tier.CASE,
            source=_FIRST_CONTACT,
        ),
        Question(
            id="answer",
            asks="Do they take part?",
            kind=Kind.CHOICE,
            choices=(
                Choice("takes-part", "They take part"),
                Choice("declines", "They choose not to"),
                Choice("no-answer", "No answer yet"),
                Choice("not-asked", "They were not asked"),
            ),
            missing="Say whether they take part",
            tier=Tier.CASE,
            source=_CONVERSATIONS,
        ),
        Question(
            id="contacted-by",
            asks="Who contacted them",
            kind=Kind.LINE,
            asked_if=_asked,
            missing="Give the name of the person who contacted them",
            identifies=True,
            tier=Tier.CASE,
            source=_FIRST_CONTACT,
        ),
        Question(
            id="contacted-on",
            asks="Day of the contact",
            kind=Kind.DATE,
            asked_if=_asked,
            missing="Give the day of the contact",
            tier=Tier.MEMBER,
            source=ours("a register says when"),
        ),
        Question(
            id="how",
            asks="How was it made?",
            kind=Kind.CHOICE,
            choices=(
                Choice("visit", "In person"),
                Choice("letter", "By letter"),
                Choice("call", "By phone"),
                Choice("meeting", "At a meeting"),
            ),
            asked_if=_asked,
            missing="Choose how contact was made",
            tier=Tier.MEMBER,
            source=_FIRST_CONTACT,
        ),
        Question(
            id="reason",
            asks="Why do they not take part?",
            kind=Kind.TEXT,
            hint="The reasons for any non-involvement go into the report.",
            limit=1000,
            asked_if=chose("answer", "declines", "not-asked"),
            missing="Say why they do not take part",
            tier=Tier.CASE,
            source=_CONVERSATIONS,
        ),
        Question(
            id="promised",
            asks="What they were promised next, and by when",
            kind=Kind.TEXT,
            limit=500,
            asked_if=_asked,
            missing="Say what they were promised, or write “nothing”",
            tier=Tier.CASE,
            source=ours("what is promised to a family must be kept"),
        ),
    ),
    source=section("14"),
)
