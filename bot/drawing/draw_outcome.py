"""Who has been told the decision: buttons only for whoever may press them."""

from typing import Final

from bot.drawing.draw_written import letters, reads_letters
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.press import Offer, Verb
from cards.who_told import Told, WhoToldView, who_told
from procedure.actions import Action
from procedure.after_deciding import is_open_to_scrutiny, open_until, secured
from procedure.case import Case, DecisionCode, FormId, Signature
from procedure.clock_rules import Level
from procedure.facts import Fact
from procedure.forms.recommendations import COMMISSION
from procedure.forms.told import NOT_TOLD, WAYS
from procedure.identifiers import passes
from procedure.outcome_words import outcome_words
from procedure.permissions import refusal
from procedure.questions import YES
from procedure.recipients import (
    REFERRER,
    REPORT,
    Recipient,
    made_of,
    recipients,
    told_on,
)
from procedure.registers.register import RegisterKey
from procedure.tasks import possible_changes
from procedure.tasks_outcome import AFTERWARDS
from procedure.tasks_writing import TO_WRITE
from procedure.words import short_date
from storage.keys import KeyDestroyed

TELLING: Final = frozenset({Action.TELL_BOARD, Action.TELL_AGENCY})
# What is asked, and what is on the button that does it.
OUTCOME_STEPS: Final = {
    Action.TELL_BOARD: ("Tell Board members the decision", "Tell them"),
    Action.TELL_AGENCY: ("Tell the agency the decision", "Tell them"),
    Action.CORRECT_TOLD: ("Put right who has been told", "Put it right"),
}
_NOBODY_ELSE: Final = (
    "Nobody else is told now. The Secretary of State is told of a delay, or before publication."
)
_LEARNING: Final = (
    "Section 2 says that there is learning to act on at once. Nothing is recorded as shared yet."
)
_LATER: Final = "Later: the national Panel is told who the reviewer is, and the methodology (C19)."


def draw_who_told(scene: Scene) -> Json:
    case = scene.case
    made = case.signed(DecisionCode.FINAL_DECISION)
    return who_told(
        WhoToldView(
            k=scene.k,
            n=scene.n,
            reference=case.reference,
            decision=outcome_words(made) if made else "There is no decision in force.",
            rows=[_row(scene, one) for one in recipients(case)] if made else [],
            later=_later(case),
            letters=letters(scene),
            reads=reads_letters(scene),
            warns=_warns(scene),
            offers=_offers(scene),
        )
    )


def who_told_offers(scene: Scene) -> tuple[Offer, ...]:
    """Offer the list from the card of a case once there has been a decision to tell."""
    if Fact.SECTION_3_SIGNED not in scene.case.facts and not letters(scene):
        return ()
    key = f"{scene.case.reference}/{Action.TELL_AGENCY}"
    return (Offer(Verb.CASE_TASK, "Who has been told", key),)


def whom(case: Case, key: str) -> list[tuple[str, str]]:
    """Return whom a step is about, if it is about somebody who is told."""
    return [("Who", one.name) for one in recipients(case) if one.key == key]


def proof_words(scene: Scene, made: Signature) -> str:
    """Say how they were told and what shows it; nothing of it that may name somebody."""
    given = _answers(scene, made.form)
    way, proof = WAYS.get(given.get("how", ""), ""), given.get("proof", "").strip()
    return f"{way}: {proof}" if proof and passes(proof) else way


def _row(scene: Scene, one: Recipient) -> Told:
    on, made = told_on(scene.case, one.key), made_of(scene.case, one.key)
    return Told(
        name=one.name,
        stands=f"{short_date(on)}." if on else _still(scene, one, made),
        is_told=on is not None,
        note=_note(scene, one, made) if on else "",
        offer=_offer(scene, one, made),
    )


def _still(scene: Scene, one: Recipient, made: Signature | None) -> str:
    if made is not None and made.outcome not in {NOT_TOLD}:
        return "It is on its way to them in Teams."
    wrong = "It was ticked by mistake. " if made is not None else ""
    found = next((c for c in scene.clocks() if c.code == one.clock and c.due), None)
    if found is None or found.due is None:
        return wrong.strip() or "Due now."
    level = found.level(scene.today)
    late = "" if level is Level.IN_TIME else f" {level.label}."
    return f"{wrong}Due {short_date(found.due)} ({one.clock}).{late}"


def _note(scene: Scene, one: Recipient, made: Signature | None) -> str:
    if one.key == REPORT:
        entry = scene.case.facts[Fact.RAPID_REVIEW_SENT]
        late = ", late" if entry.late_note else ""
        return f"Recorded by {scene.name_of(entry.by)}{late}."
    if made is None:
        return ""
    words = proof_words(scene, made)
    how = "In Teams" if one.key == REFERRER and not words else words
    return f"{how}. Recorded by {made.name}."


def _offer(scene: Scene, one: Recipient, made: Signature | None) -> Offer | None:
    case, on = scene.case, told_on(scene.case, one.key)
    if refusal(scene.viewer, one.action, case):
        return None
    if on is None:
        return Offer(Verb.CASE_OPEN, _does(one), _about(one))
    if one.key == REPORT or made is None:
        return None
    return Offer(Verb.CASE_OPEN, f"Put right: {one.name}", f"{Action.CORRECT_TOLD}/{one.key}")


def _does(one: Recipient) -> str:
    if one.key == REFERRER:
        return "Record that the referrer was told by hand"
    return f"Record: {one.name}" if one.key == REPORT else f"Tell: {one.name}"


def _about(one: Recipient) -> str:
    """A step about one of several names them; the rest are tasks of their own."""
    return f"{one.action}/{one.key}" if one.action in TELLING else str(one.action)


def _later(case: Case) -> tuple[str, ...]:
    made = case.signed(DecisionCode.FINAL_DECISION)
    reviewer = (_LATER,) if made and made.outcome == COMMISSION else ()
    return (*reviewer, _NOBODY_ELSE)


def _warns(scene: Scene) -> list[str]:
    case = scene.case
    until = open_until(case, scene.about.partnership.settings)
    found = [one.agency.name for one in secured(case)]
    return [
        *([f"Records are kept secure by: {', '.join(found)}."] if found else []),
        *(
            [f"The national Panel may look at this decision until {short_date(until)}."]
            if until and is_open_to_scrutiny(case)
            else []
        ),
        *([_LEARNING] if _learning_waits(scene) else []),
    ]


def _learning_waits(scene: Scene) -> bool:
    made = scene.case.signed(DecisionCode.RECOMMENDATION)
    if made is None or _answers(scene, made.form).get("learning-found") != YES:
        return False
    kept = scene.work.registers.of_case(scene.case.reference, RegisterKey.MEANWHILE)
    return not kept


def _offers(scene: Scene) -> list[Offer]:
    """Offer what may be done and nobody waits for; telling by hand is on its own row."""
    done_here = AFTERWARDS - {Action.TELL_BY_HAND, *(one.action for one in TO_WRITE)}
    return [
        *(
            Offer(Verb.CASE_OPEN, one.asks, one.key)
            for one in possible_changes(scene.case)
            if one.action in done_here and refusal(scene.viewer, one.action, scene.case) is None
        ),
        Offer(Verb.SHOW_CASE, "Open the case", scene.case.reference),
    ]


def _answers(scene: Scene, form: FormId) -> dict[str, str]:
    """Return what was answered on a sent form, or nothing once its key is destroyed."""
    try:
        pages = scene.work.forms.answers(form) if form else {}
    except KeyDestroyed:
        return {}
    return {key: words for page in pages.values() for key, words in page.items()}
