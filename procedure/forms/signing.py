"""The small forms around sections 2 and 3: taken back, asked about, advised on, endorsed."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import Source, default, ours, section

ENDORSES: Final = "endorses"
DISSENTS: Final = "dissents"

_SECTIONS: Final = section("4.7")
_ANEW: Final = default("the record of a decision")
_QUESTIONS: Final = default("questions about a recommendation")
_DISSENT: Final = default("dissent")
_NO_NAMES: Final = "Do not name the child or family."


def _one_page(key: FormKey, says: str, source: Source, *questions: Question) -> Form:
    page = Page(id=key.value, title=key.label, says=says, questions=questions, source=source)
    return Form(key=key, title=key.label, steps=(page,), source=source)


def _text(id: str, asks: str, missing: str, source: Source) -> Question:
    return Question(
        id=id,
        asks=asks,
        kind=Kind.TEXT,
        hint=_NO_NAMES,
        limit=2000,
        missing=missing,
        tier=Tier.CASE,
        source=source,
    )


SECTION_2_TAKEN_BACK: Final = _one_page(
    FormKey.SECTION_2_TAKEN_BACK,
    "What you signed stays on the record. You go on from what you wrote, and sign it anew.",
    _ANEW,
    _text("reasons", "Why do you take it back?", "Say why you take it back", _ANEW),
)
QUESTION: Final = _one_page(
    FormKey.QUESTION,
    "Nothing waits for the answer: no date moves, and you may decide without it.",
    _QUESTIONS,
    _text("question", "What do you ask the Subgroup Chair?", "Write your question", _QUESTIONS),
)
QUESTION_ANSWER: Final = _one_page(
    FormKey.QUESTION_ANSWER,
    "Your answer is read by the Partnership Chair. It changes nothing in section 2.",
    _QUESTIONS,
    _text("answer", "Your answer", "Write your answer", _QUESTIONS),
)
CHALLENGE_ANSWER: Final = _one_page(
    FormKey.CHALLENGE_ANSWER,
    "The Chair may seek peer challenge from another LSCP Chair. The decision stays yours.",
    _SECTIONS,
    Question(
        id="advised-on",
        asks="When did they advise you?",
        kind=Kind.DATE,
        missing="Give the date of their advice",
        tier=Tier.MEMBER,
        source=_SECTIONS,
    ),
    _text("advice", "What did they advise?", "Say what they advised", _SECTIONS),
    Question(
        id="effect",
        asks="What difference did it make?",
        kind=Kind.TEXT,
        hint=f"Leave this empty if you have not decided yet. {_NO_NAMES}",
        limit=1000,
        required=False,
        missing="Say what difference the advice made",
        tier=Tier.CASE,
        source=ours("whoever reads the decision asks what the advice changed"),
    ),
)
ENDORSEMENT: Final = _one_page(
    FormKey.ENDORSEMENT,
    "The decision is the Partnership Chair's. It stands whether or not you endorse it.",
    section("1.6b"),
    Question(
        id="endorsement",
        asks="Do you endorse the decision?",
        kind=Kind.CHOICE,
        choices=(Choice(ENDORSES, "I endorse it"), Choice(DISSENTS, "I do not endorse it")),
        missing="Say whether you endorse the decision",
        tier=Tier.MEMBER,
        source=section("1.6b"),
    ),
    Question(
        id="reasons",
        asks="Why not?",
        kind=Kind.TEXT,
        hint=f"The Partnership Chair will read this. {_NO_NAMES}",
        limit=1000,
        asked_if=chose("endorsement", DISSENTS),
        missing="Say why you do not endorse it",
        tier=Tier.CASE,
        source=_DISSENT,
    ),
)
