"""Alternative reviews in words: what was decided, what was commissioned, and what is due.

Nothing of what a review is to look at stands on a card; that is in the letter.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from bot.drawing.scene import Scene
from cards.elements import Json
from cards.press import Offer, Verb
from cards.told import ToldView, told
from procedure.actions import Action
from procedure.alternatives import ALTERNATIVES, reviews_of
from procedure.case import DecisionCode, FormId, Signature
from procedure.casework.alternative_dates import MOVED
from procedure.commissioned import AlternativeKind, Commissioned, numbered
from procedure.identifiers import passes
from procedure.permissions import refusal
from procedure.questions import PageKey
from procedure.roles import Agency
from procedure.task_rules import Task
from procedure.words import listed, long_date, short_date

_OF_ONE: Final = frozenset({Action.RECORD_FINDINGS, Action.CHANGE_REVIEW_DATE})
_KEPT: Final = "It may name somebody. Read it in the letter."


def draw_alternative(scene: Scene, about: str) -> Json | None:
    """Return what whoever leads a review is told once, or what is said of its date."""
    number, _, step = about.partition("/")
    review = numbered(reviews_of(scene.case), number)
    if review is None or review.is_over:
        return None
    what, _, day = step.partition(".")
    if step and day != str(review.due):
        return None
    if what == MOVED:
        return _told(scene, "A learning review has another date", _due(scene, review))
    if step:
        return _told(scene, "Findings of a learning review are due", _due(scene, review))
    return _told(scene, "You are asked to lead a learning review", _asked(review))


def review_facts(scene: Scene, task: Task) -> Iterator[tuple[str, str]]:
    """Return what a card about commissioning or findings shows."""
    if task.action is Action.COMMISSION_REVIEW:
        yield from _as_decided(scene)
        for review in reviews_of(scene.case):
            yield f"Learning review {review.number}", _commissioned(scene, review)
    if task.action in _OF_ONE:
        found = numbered(reviews_of(scene.case), task.about.partition("/")[0])
        if found:
            yield from _stands(scene, found)


def _told(scene: Scene, title: str, says: str) -> Json:
    sees_it = refusal(scene.viewer, Action.SEE_CASE, scene.case) is None
    opens = Offer(Verb.SHOW_CASE, "Open the case", scene.case.reference)
    return told(
        ToldView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            title=title,
            says=says,
            offers=(opens,) if sees_it else (),
        )
    )


def _asked(review: Commissioned) -> str:
    return (
        f"The Partnership Chair asks for a learning review: {review.kind.label.lower()}."
        f" Its findings are due by {long_date(review.due)}.\n"
        f"{_goes_to(review)}\n"
        "The Business Unit sends you the letter, which says what it should look at."
    )


def _due(scene: Scene, review: Commissioned) -> str:
    left = scene.left(review.due)
    return (
        f"Learning review {review.number}, {review.kind.label.lower()}: its findings are due by"
        f" {long_date(review.due)} ({left}).\n"
        f"{_goes_to(review)}"
    )


def _goes_to(review: Commissioned) -> str:
    steps = [to.label for to in ALTERNATIVES[review.kind].findings]
    return f"In turn: {listed([step[0].lower() + step[1:] for step in steps])}."


def _as_decided(scene: Scene) -> Iterator[tuple[str, str]]:
    """What the Partnership Chair decided on, which the Subgroup Chair may have written."""
    signed = (DecisionCode.FINAL_DECISION, DecisionCode.RECOMMENDATION)
    made = [found for code in signed if (found := scene.case.signed(code))]
    pages = (scene.work.forms.answers(one.form).get(PageKey("alternative"), {}) for one in made)
    words = next((page for page in pages if page), None)
    if words is None:
        return
    if kind := words.get("alternative-form"):
        yield "Decided on", AlternativeKind(kind).label
    if lead := words.get("alternative-lead"):
        yield "To be led by", lead if passes(lead) else _KEPT
    if by := words.get("alternative-by"):
        yield "By", short_date(date.fromisoformat(by))


def _commissioned(scene: Scene, review: Commissioned) -> str:
    whose = f" by {agency}" if (agency := _agency(scene, review)) else ""
    return f"{review.kind.label}{whose}, due {short_date(review.due)}. {_given(review)}"


def _stands(scene: Scene, review: Commissioned) -> Iterator[tuple[str, str]]:
    yield "Learning review", f"{review.number}: {review.kind.label}"
    if agency := _agency(scene, review):
        yield "Agency", agency
    yield "Leads it in Teams", scene.name_of(review.lead) if review.lead else "Nobody"
    yield "Commissioned", short_date(review.written)
    yield "Findings due", short_date(review.due)
    for made in _changes(scene, review):
        was = short_date(date.fromisoformat(made.outcome))
        yield "Before it was changed", f"{was}, until {made.name} changed it on {made.when}"
    for given in review.given:
        yield given.to.label, short_date(given.on)


def _changes(scene: Scene, review: Commissioned) -> Iterator[Signature]:
    for made in scene.case.signatures:
        if made.decision is DecisionCode.REVIEW_DATE and made.about == str(review.number):
            yield made


def _given(review: Commissioned) -> str:
    done = [f"{given.to.label}: {short_date(given.on)}." for given in review.given]
    return " ".join(done) or "No findings yet."


def _agency(scene: Scene, review: Commissioned) -> str:
    page = scene.work.forms.answers(FormId(review.form)).get(PageKey("commission"), {})
    known = scene.about.partnership.agencies
    found: Agency | None = known.get(page.get("agency", ""))
    typed = page.get("agency-other", "")
    return found.name if found else (typed if passes(typed) else _KEPT)
