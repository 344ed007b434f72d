"""Information withheld: each step up, with a named person, a reason and an outcome (section 2)."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import section

_SHARING: Final = section("2")

ESCALATE: Final = "escalate"
GOOD_REASON: Final = "good-reason"
SUPPLIED: Final = "supplied"

_WHY: Final = Question(
    id="reasons",
    asks="Reasons",
    kind=Kind.TEXT,
    hint="Do not name the child or family.",
    limit=1000,
    missing="Give the reasons",
    tier=Tier.CASE,
    source=_SHARING,
)
_WHO: Final = Question(
    id="named",
    asks="Named person it is taken up with",
    kind=Kind.LINE,
    hint="At the agency, its strategic safeguarding lead. Give the name and the job.",
    asked_if=chose("next", ESCALATE),
    missing="Name the person it is taken up with",
    identifies=True,
    tier=Tier.CASE,
    source=_SHARING,
)

TAKEN_UP: Final = Form(
    key=FormKey.TAKEN_UP,
    title=FormKey.TAKEN_UP.label,
    steps=(
        Page(
            id="taken-up",
            title="Taking it to the Subgroup",
            says="For a request that is refused or disputed. One that is late goes by itself.",
            questions=(_WHY,),
            source=_SHARING,
        ),
    ),
    source=_SHARING,
)
NEXT_STEP: Final = Form(
    key=FormKey.NEXT_STEP,
    title=FormKey.NEXT_STEP.label,
    steps=(
        Page(
            id="next-step",
            title="Next step on information withheld",
            says=(
                "The LCSPR Subgroup will seek to resolve this with the strategic Safeguarding"
                " Lead for the agency concerned. If a prompt resolution cannot be found, the issue"
                " will be escalated to the Safeguarding Partners for formal action."
            ),
            questions=(
                Question(
                    id="next",
                    asks="What is the next step?",
                    kind=Kind.CHOICE,
                    choices=(
                        Choice(ESCALATE, "Take it up, or take it further"),
                        Choice(GOOD_REASON, "Accept that there is good reason"),
                    ),
                    missing="Choose the next step",
                    tier=Tier.MEMBER,
                    source=_SHARING,
                ),
                _WHO,
                _WHY,
            ),
            source=_SHARING,
        ),
    ),
    source=_SHARING,
)
FORMAL_ACTION: Final = Form(
    key=FormKey.FORMAL_ACTION,
    title=FormKey.FORMAL_ACTION.label,
    steps=(
        Page(
            id="formal-action",
            title="Formal action on information withheld",
            says=(
                "The safeguarding partners have the formal authority to ask for this information."
                " If it is withheld without good reason they may take legal action."
            ),
            questions=(
                Question(
                    id="action",
                    asks="What have the safeguarding partners done?",
                    kind=Kind.CHOICE,
                    choices=(
                        Choice(ESCALATE, "Asked formally, or begun legal action"),
                        Choice(GOOD_REASON, "Accepted that there is good reason"),
                    ),
                    missing="Choose what the safeguarding partners have done",
                    tier=Tier.MEMBER,
                    source=_SHARING,
                ),
                _WHY,
            ),
            source=_SHARING,
        ),
    ),
    source=_SHARING,
)
