"""The sign-off cards of sections 2 and 3: what was recommended, what bars signing, who signed."""

from typing import Final

from bot.desk.saving import bare_ask
from bot.drawing.before_deciding import known_before, reads_before
from bot.drawing.done_by import signature, signed_words
from bot.drawing.draw_export import export_offers
from bot.drawing.draw_lapsed import why_undone
from bot.drawing.draw_task import READ_REFERRAL
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.press import Offer, Verb
from cards.sign_off import Recommended, SignOffView, sign_off
from procedure.actions import Action
from procedure.case import DecisionCode, Signature
from procedure.casework.lapsing import last_undone
from procedure.casework.signatures import bars, bars_for_good
from procedure.desk import Refused
from procedure.identifiers import passes
from procedure.outcome_words import outcome_words
from procedure.permissions import refusal
from procedure.questions import FormKey
from procedure.roles import Actor
from procedure.task_rules import Task
from procedure.tasks import possible_changes
from procedure.words import listed, long_date, short_date

READ_SECTION_2: Final = Offer(Verb.CASE_READ, "Read section 2", "section-2")
_BEFORE: Final = frozenset(
    {Action.TAKE_BACK_SECTION_2, Action.ASK_QUESTION, Action.SEEK_CHALLENGE}
)
_READ: Final = {FormKey.SECTION_2: READ_REFERRAL, FormKey.SECTION_3: READ_SECTION_2}


def draw_signing(scene: Scene, task: Task) -> Json:
    made = signature(scene, task)
    recommended = scene.case.signed(DecisionCode.RECOMMENDATION)
    never = () if made else _never(scene, task, scene.viewer)
    ask = bare_ask(task.action, scene.viewer, scene.about)
    not_yet = () if made or never else bars(scene.case, ask)
    return sign_off(
        SignOffView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            section=task.form,
            about=task.key,
            does=task.does,
            sign_by=_sign_by(scene, task),
            source=task.source,
            meeting=[] if recommended else _meeting(scene),
            recommended=_recommended(scene, recommended) if recommended else None,
            not_yet=[refused.because for refused in not_yet],
            not_you=[refused.because for refused in never],
            instead=_instead(scene, task) if never else "",
            signed=signed_words(made) if made else "",
            read=_READ[task.form],
            lapsed=_lapsed(scene, task),
            known=[*known_before(scene)] if task.form is FormKey.SECTION_3 else [],
            reads=[*reads_before(scene)] if task.form is FormKey.SECTION_3 else [],
            more=_may_also(scene),
            offers=export_offers(scene, _READ[task.form]),
        )
    )


def _lapsed(scene: Scene, task: Task) -> str:
    """Say why what was signed before no longer counts, until it is signed again."""
    mark = last_undone(scene.case, DecisionCode(task.leaves)) if task.leaves else None
    return why_undone(mark) if mark else ""


def _may_also(scene: Scene) -> tuple[Offer, ...]:
    """Return what may be asked, or taken back, before section 3 is signed."""
    return tuple(
        Offer(Verb.CASE_OPEN, one.asks, one.key)
        for one in possible_changes(scene.case)
        if one.action in _BEFORE and refusal(scene.viewer, one.action, scene.case) is None
    )


def _instead(scene: Scene, task: Task) -> str:
    """Say who may sign in place of a viewer who never may."""
    holders = sorted(m.person for m in scene.case.members if m.role in task.roles)
    known = (scene.work.people.by_id(one, scene.today) for one in holders)
    able = [one.name for one in known if one and not _never(scene, task, one)]
    if able:
        return f"{listed(able, 'or')} can sign it."
    return "Nobody on this case can sign it. Ask the Business Manager to add somebody who can."


def _never(scene: Scene, task: Task, person: Actor) -> tuple[Refused, ...]:
    return bars_for_good(scene.case, bare_ask(task.action, person, scene.about))


def _sign_by(scene: Scene, task: Task) -> str:
    dated = [c.due for c in scene.clocks() if c.code in task.shows and c.due]
    return (
        "; at the latest ".join(short_date(due) for due in sorted(dated)) or "As soon as you can"
    )


def _meeting(scene: Scene) -> list[tuple[str, str]]:
    meeting = scene.case.meeting
    if meeting is None:
        return []
    return [("Meeting", long_date(meeting.planned)), ("Quorum", meeting.quorum_then or "Not yet")]


def _recommended(scene: Scene, made: Signature) -> Recommended:
    return Recommended(
        words=outcome_words(made),
        criteria_met=bool(made.criteria_met),
        by=made.name,
        on=f"{long_date(made.on)} at {made.at}",
        quorum=made.quorum,
        reason=_short_reason(scene, made),
    )


def _short_reason(scene: Scene, made: Signature) -> str:
    """Return the short reason if it names nobody; if it may, it is read in section 2 itself."""
    pages = scene.work.forms.answers(made.form).values()
    reason = next((page["short-reason"] for page in pages if "short-reason" in page), "")
    return reason if passes(reason) else "It may name somebody. Read it in section 2."
