"""Cards of a date to be put right: asked for, to be confirmed, and what came of it.

The effect is worked out whenever a card is drawn, so that nobody confirms what is no longer so.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from bot.drawing.draw_requests import does
from bot.drawing.draw_task import BACK, Typed, questions, rule
from bot.drawing.scene import Scene
from cards.corrected import CorrectedView, corrected
from cards.correction import CorrectionView, EffectView
from cards.correction import correction as correction_card
from cards.elements import Json
from cards.inputs import Asked
from cards.notice import NoticeView, notice
from cards.press import Offer, Verb
from procedure.actions import Action
from procedure.case import Signature
from procedure.casework.confirming import correction, not_by, over_words
from procedure.casework.correcting import may_ask_for, put_right, seen
from procedure.complaints import day_in
from procedure.correctable import CORRECTABLE, SECOND_PERSON
from procedure.corrections import Correction
from procedure.desk import Refused
from procedure.disclosure import Tier, reveal
from procedure.effect import Effect, Moves, effect
from procedure.facts import Fact
from procedure.forms.choices import with_choices
from procedure.moved_dates import Which
from procedure.outcome_words import answer_words
from procedure.questions import FormKey
from procedure.task_rules import Task
from procedure.tasks_correcting import EFFECT
from procedure.words import long_date, short_date

_ASKS: Final = "Put a date right"
_WITHDRAW: Final = "Withdraw what you asked"
_SHOW: Final = "Show what it would change"
_ASK: Final = "Ask for it to be confirmed"
_AFRESH: Final = (
    "The case has changed since this was asked for. What you see is worked out afresh."
)
_GONE: Final = notice(NoticeView(says="Nobody has asked for this date to be put right."))
NONE_OF_YOURS: Final = Refused(
    "There is no date on record yet that you may ask to have put right.", SECOND_PERSON
)


def correction_offers(scene: Scene) -> tuple[Offer, ...]:
    mine = [
        does(Action.WITHDRAW_CORRECTION, f"{_WITHDRAW}: {one.fact.label}", one.key)
        for one in scene.case.corrections
        if one.is_open and one.asked.person == scene.viewer.person
    ]
    if not may_ask_for(scene.case, scene.viewer):
        return tuple(mine)
    return (Offer(Verb.CASE_OPEN, _ASKS, Action.ASK_FOR_CORRECTION), *mine)


def draw_put_right(scene: Scene, typed: Typed) -> Json:
    """Return the form and, once it names a date that will do, what that date would change."""
    named = None if typed.complaints else _named(scene, typed)
    view = CorrectionView(
        k=scene.k,
        n=scene.n,
        reference=scene.case.reference,
        about=Action.ASK_FOR_CORRECTION,
        asks=_ASKS,
        source=SECOND_PERSON,
        does=_SHOW,
        says="\n".join(filter(None, (typed.says, rule(scene, FormKey.CORRECTION)))),
        asked=tuple(_mine(scene, one) for one in questions(scene, FormKey.CORRECTION, typed)),
        offers=(BACK,),
    )
    if named is None:
        return correction_card(view)
    seen_now, shown = named
    about = f"{Action.ASK_FOR_CORRECTION}/{seen_now}"
    return correction_card(replace(view, about=about, does=_ASK, effect=shown))


def draw_confirming(scene: Scene, task: Task, typed: Typed) -> Json:
    found = correction(scene.case, task.about)
    if found is None:
        return _GONE
    refused = not_by(scene.case, scene.viewer, found)
    waits = found.is_open and refused is None
    return correction_card(
        CorrectionView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            about=task.key,
            asks=task.asks,
            source=task.source,
            does=task.does,
            says=_says(scene, found, typed),
            facts=_facts(found),
            effect=_worked_out(scene, found.fact, found.now) if found.is_open else None,
            asked=questions(scene, task.form, typed) if waits else (),
            not_you=refused.because if refused else "",
            done="" if found.is_open else over_words(found),
        )
    )


def draw_corrected(scene: Scene, about: str) -> Json | None:
    found = correction(scene.case, about)
    if found is None or found.is_open:
        return None
    return corrected(
        CorrectedView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            outcome=f"{found.state.label}.",
            what=found.fact.label,
            was=found.was,
            now=found.now,
            says=over_words(found),
            why_not=reveal(found.why_not, tier=Tier.CASE),
            offers=(Offer(Verb.SHOW_CASE, "Open the case", scene.case.reference),),
        )
    )


def _mine(scene: Scene, one: Asked) -> Asked:
    """Offer only the dates that this viewer may ask about."""
    if one.question.id != "fact":
        return one
    mine = {row.fact for row in may_ask_for(scene.case, scene.viewer)}
    choices = tuple(choice for choice in one.question.choices if choice.key in mine)
    return replace(one, question=with_choices(one.question, choices))


def _named(scene: Scene, typed: Typed) -> tuple[str, EffectView] | None:
    """Return the date that was named, as its button names it, and what it would change."""
    on = day_in(typed.answers.get("on", ""))
    known = CORRECTABLE.keys() & scene.case.facts.keys()
    fact = next((one for one in known if one == typed.answers.get("fact")), None)
    if on is None or fact is None or on == scene.case.facts[fact].on:
        return None
    shown = _worked_out(scene, fact, on)
    return (seen(fact, on), shown) if shown else None


def _worked_out(scene: Scene, fact: Fact, on: date) -> EffectView | None:
    after = put_right(scene.case, fact, on)
    if isinstance(after, Refused):
        return None
    counting = scene.about.partnership.counting
    return _view(effect(scene.case, after, fact, counting, scene.today))


def _view(found: Effect) -> EffectView:
    return EffectView(
        moves=[(_what(one), _day(one.was), _day(one.now)) for one in found.moves],
        stays=found.stays,
        late=found.late,
        meeting=found.meeting,
        signed=[_decided(made) for made in found.signed],
    )


def _what(one: Moves) -> str:
    beside = "" if one.which is Which.DUE else f": {one.which.label.lower()}"
    return f"{one.duty}{beside} ({one.code})"


def _day(on: date | None) -> str:
    return short_date(on) if on else "No date"


def _decided(made: Signature) -> str:
    partner = f" for {made.partner.label}" if made.partner else ""
    who = f"{made.name}, {made.role.label}{partner}"
    return f"{made.decision.label} {answer_words(made)} ({who}, {short_date(made.on)})"


def _says(scene: Scene, found: Correction, typed: Typed) -> str:
    if not found.is_open:
        return typed.says
    changed = scene.case.version_of(EFFECT) > found.version
    afresh = _AFRESH if changed else ""
    guide = rule(scene, FormKey.CORRECTION_ANSWER)
    return "\n".join(filter(None, (typed.says, guide, afresh)))


def _facts(found: Correction) -> list[tuple[str, str]]:
    hand = found.asked
    return [
        ("Which date", found.fact.label),
        ("It was" if not found.is_open else "On record", long_date(found.was)),
        ("Said to be right", long_date(found.now)),
        ("Asked by", f"{hand.name}, {hand.role.label}, on {long_date(hand.on)} at {hand.at}"),
        ("Their reason", reveal(found.why, tier=Tier.CASE)),
    ]
