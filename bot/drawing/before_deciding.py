"""What was asked between section 2 and section 3, and what the safeguarding partners said after.

What was asked and answered is read in a dialog; here stands only who, and when.
"""

from collections.abc import Iterator
from typing import Final

from bot.drawing.scene import Scene
from cards.press import Offer, Verb
from procedure.before_deciding import ANSWERED, ASKED, last_of, open_one
from procedure.case import DecisionCode, Signature
from procedure.identifiers import passes
from procedure.outcome_words import outcome_words
from procedure.questions import FormKey
from procedure.words import short_date

QUESTION: Final = Offer(Verb.CASE_READ, "Read the question", "question")
_ANSWER: Final = Offer(Verb.CASE_READ, "Read the answer", "answer")
_ADVICE: Final = Offer(Verb.CASE_READ, "Read what was advised", "advice")
_MAY_NAME: Final = "It may name somebody. Read it on its own page."


def known_before(scene: Scene) -> Iterator[tuple[str, str]]:
    """Return rows for the card of section 3."""
    yield from _question(scene)
    yield from _challenge(scene)
    yield from _endorsements(scene)


def reads_before(scene: Scene) -> Iterator[Offer]:
    case = scene.case
    if last_of(case, DecisionCode.QUESTION, ASKED):
        yield QUESTION
    if last_of(case, DecisionCode.QUESTION, ANSWERED):
        yield _ANSWER
    if last_of(case, DecisionCode.PEER_CHALLENGE, ANSWERED):
        yield _ADVICE


def _question(scene: Scene) -> Iterator[tuple[str, str]]:
    asked = last_of(scene.case, DecisionCode.QUESTION, ASKED)
    if asked is None:
        return
    yield "Question to the Subgroup Chair", f"{asked.name}, {asked.when}"
    answered = last_of(scene.case, DecisionCode.QUESTION, ANSWERED)
    waits = open_one(scene.case, DecisionCode.QUESTION) is not None
    if waits or answered is None:
        yield "Answer", "Not yet. You may decide without it."
    else:
        yield "Answer", f"{answered.name}, {answered.when}"


def _challenge(scene: Scene) -> Iterator[tuple[str, str]]:
    code = DecisionCode.PEER_CHALLENGE
    last = last_of(scene.case, code, ASKED), last_of(scene.case, code, ANSWERED)
    asked, answered = last
    first = asked or answered
    if first is None:
        return
    whom = _said(scene, first, "partnership")
    yield "Peer challenge", f"{whom}. Asked {short_date(first.on)}."
    if open_one(scene.case, code) or answered is None:
        yield "What they advised", "Not yet. You may decide without it."
    else:
        advice = _said(scene, answered, "advice")
        yield "What they advised", f"{advice} ({short_date(answered.on)})"


def _endorsements(scene: Scene) -> Iterator[tuple[str, str]]:
    for made in scene.case.in_force:
        if made.decision is DecisionCode.ENDORSED and made.partner:
            who = made.partner.label
            said = f"{outcome_words(made)} ({made.name}, {made.when})"
            why = _said(scene, made, "reasons")
            yield f"{who[0].upper()}{who[1:]}", f"{said}. {why}" if why else said


def _said(scene: Scene, made: Signature, question: str) -> str:
    """Return one answer of what was written then, unless it may name somebody."""
    pages = scene.work.forms.answers(made.form).values()
    words = next((page[question] for page in pages if page.get(question)), "")
    return words if passes(words) else _MAY_NAME


# What can be read of it, by what a button calls it.
READABLE_BEFORE: Final = {
    "question": (DecisionCode.QUESTION, ASKED, FormKey.QUESTION),
    "answer": (DecisionCode.QUESTION, ANSWERED, FormKey.QUESTION_ANSWER),
    "advice": (DecisionCode.PEER_CHALLENGE, ANSWERED, FormKey.CHALLENGE_ANSWER),
}
