"""Which agencies are asked for information, and what every one of their letters says (D06).

Whom each letter goes to is looked up when it is sent: the agency's own safeguarding lead.
"""

from dataclasses import replace
from typing import Final

from procedure.agencies import AGENCIES
from procedure.disclosure import Tier
from procedure.forms.scoping.information_request import ANSWERING, REQUEST
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_SCOPING: Final = section("4.3")
ALL_ASKED: Final = "every agency known to have been involved"

_AGENCIES: Final = Page(
    id="asked",
    title="Which agencies are asked",
    says=(
        "Ask every agency that has been involved with the child or family. The Subgroup Chair"
        " confirms the list before anything is sent."
    ),
    questions=(
        Question(
            id="agencies",
            asks="Agencies to ask",
            kind=Kind.CHOICES,
            choices=tuple(Choice(one.key, one.name) for one in AGENCIES.values()),
            required=False,
            missing="Choose the agencies to ask",
            tier=Tier.MEMBER,
            source=_SCOPING,
        ),
        Question(
            id="others",
            asks="Other agencies to ask, one on each line",
            kind=Kind.TEXT,
            hint="Do not name a person: the agency's name only.",
            limit=600,
            required=False,
            missing="Give the other agencies, one on each line",
            tier=Tier.MEMBER,
            source=_SCOPING,
        ),
        Question(
            id="not-asked",
            asks="Agencies known to the family that are not asked, and why",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="Say which agencies are not asked, and why",
            tier=Tier.CASE,
            source=default("who is asked for information"),
        ),
    ),
    source=_SCOPING,
)

_REPLY_BY, *_HOW = ANSWERING.questions

ASKED_AGENCIES: Final = Form(
    key=FormKey.ASKED_AGENCIES,
    title=FormKey.ASKED_AGENCIES.label,
    steps=(
        _AGENCIES,
        REQUEST,
        replace(
            ANSWERING,
            questions=(
                replace(
                    _REPLY_BY,
                    required=False,
                    hint=(
                        "Leave it empty for the usual time: 5 working days after the letter, and"
                        " never later than 2 working days before the meeting."
                    ),
                ),
                *_HOW,
            ),
        ),
    ),
    source=_SCOPING,
)
