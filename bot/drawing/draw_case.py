"""The case card: stage, the office's seven dates, every running clock, and who decided what."""

from datetime import date
from typing import Final

from bot.drawing.draw_members import member_offers, members
from bot.drawing.draw_task import READ_REFERRAL, change_offers
from bot.drawing.scene import Scene
from cards.case import CaseView, Decided
from cards.case import case as case_card
from cards.elements import Json
from procedure.case import Case, DecisionCode, Signature
from procedure.facts import Fact
from procedure.outcome_words import answer_words

# The office-use strip of the referral form, in its order (procedure.md 4.1).
STRIP: Final = (
    ("Referral received", Fact.REFERRAL_RECEIVED),
    ("Sent to the Subgroup Chair", Fact.CHAIRS_INFORMED),
    ("Information requested", Fact.INFORMATION_REQUESTED),
    ("Deadline for agencies", Fact.REPLIES_DUE),
    ("Meeting", Fact.MEETING_PLANNED),
    ("Recommendation sent to the Partnership Chair", Fact.SECTION_2_SIGNED),
    ("Partnership Chair's decision", Fact.SECTION_3_SIGNED),
)
_REPLIES: Final = "C08"


def draw_case(scene: Scene) -> Json:
    return case_card(
        CaseView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            stage=scene.case.stage,
            strip=[(name, _date(scene, fact)) for name, fact in STRIP],
            clocks=[scene.due(clock) for clock in scene.running()],
            decisions=[_decided(made, scene.case) for made in scene.case.signatures],
            overlays=overlays(scene),
            people=members(scene),
            offers=(*change_offers(scene), *member_offers(scene)),
            read=READ_REFERRAL if scene.case.referral else None,
        )
    )


def overlays(scene: Scene) -> tuple[str, ...]:
    """Return what is on besides the stage; for now, that the partners disagree (s4.1)."""
    views = (s for s in scene.case.in_force if s.decision is DecisionCode.PARTNERS_AGREE)
    if any(view.outcome == "disagree" for view in views):
        return ("the safeguarding partners disagree on notifying",)
    return ()


def _date(scene: Scene, fact: Fact) -> date | None:
    entry = scene.case.facts.get(fact)
    if entry is None and fact is Fact.REPLIES_DUE:
        return next((c.due for c in scene.clocks() if c.code == _REPLIES), None)
    return entry.on if entry else None


def _decided(made: Signature, case: Case) -> Decided:
    partner = f" for {made.partner.label}" if made.partner else ""
    deputy = f", deputy for {made.acting_for}" if made.acting_for else ""
    return Decided(
        decision=made.decision,
        outcome=answer_words(made) + ("" if made in case.in_force else ", since replaced"),
        name=made.name,
        role=f"{made.role.label}{partner}{deputy}",
        on=made.on,
    )
