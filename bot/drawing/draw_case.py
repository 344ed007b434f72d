"""The case card: stage, the office's seven dates, every running clock, and who decided what."""

from datetime import date
from typing import Final

from bot.drawing.draw_correction import correction_offers
from bot.drawing.draw_entered import enter_offers, entered_words
from bot.drawing.draw_export import export_offer
from bot.drawing.draw_members import member_offers, members
from bot.drawing.draw_outcome import who_told_offers
from bot.drawing.draw_requests import RETURNS
from bot.drawing.draw_task import READ_REFERRAL, change_offers
from bot.drawing.draw_triage import may_be_seen, more_offers, triage_overlays
from bot.drawing.draw_written import reads_written
from bot.drawing.scene import Scene
from cards.case import CaseView, Decided
from cards.case import case as case_card
from cards.elements import Json
from procedure.case import Case, DecisionCode, Signature, Undone
from procedure.casework.safeguarding import is_unsafe
from procedure.facts import Fact
from procedure.outcome_words import answer_words, is_proposed_list
from procedure.requests import outstanding

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
# Who has been told stands on a card of its own.
_ELSEWHERE: Final = frozenset({DecisionCode.TOLD})


def draw_case(scene: Scene) -> Json:
    return case_card(
        CaseView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            stage=scene.case.stage,
            strip=[(name, _date(scene, fact)) for name, fact in STRIP],
            clocks=[scene.due(clock) for clock in scene.running()],
            decisions=[
                _decided(made, scene)
                for made in scene.case.signatures
                if made.decision not in _ELSEWHERE and may_be_seen(made, scene)
            ],
            overlays=overlays(scene),
            people=members(scene),
            offers=(
                *(one for one in change_offers(scene) if one not in more_offers(scene)),
                *enter_offers(scene),
                *correction_offers(scene),
                *member_offers(scene),
                *((RETURNS,) if scene.case.requests else ()),
            ),
            more=(*who_told_offers(scene), *more_offers(scene)),
            read=READ_REFERRAL if scene.case.referral else None,
            written=reads_written(scene),
            export=export_offer(scene),
        )
    )


def overlays(scene: Scene) -> tuple[str, ...]:
    """Return what is on besides the stage, safety first."""
    case = scene.case
    views = (s for s in case.in_force if s.decision is DecisionCode.PARTNERS_AGREE)
    on = (
        ("somebody may be unsafe now", is_unsafe(case)),
        (
            "the safeguarding partners disagree on notifying",
            any(view.outcome == "disagree" for view in views),
        ),
        ("information is withheld", any(one.steps for one in outstanding(case.requests))),
        (
            "records are secured",
            any(
                made.decision is DecisionCode.RECORDS_SECURED and made.outcome == "secured"
                for made in case.in_force
            ),
        ),
    )
    return (*(words for words, stands in on if stands), *triage_overlays(case))


def _date(scene: Scene, fact: Fact) -> date | None:
    entry = scene.case.facts.get(fact)
    if entry is None and fact is Fact.REPLIES_DUE:
        return next((c.due for c in scene.clocks() if c.code == _REPLIES), None)
    return entry.on if entry else None


def _decided(made: Signature, scene: Scene) -> Decided:
    case = scene.case
    asked = case.request_to(made.about) if made.about else None
    of_agency = f" for {asked.agency.name}" if asked else ""
    partner = f" for {made.partner.label}" if made.partner else of_agency
    deputy = f", deputy for {made.acting_for}" if made.acting_for else ""
    return Decided(
        decision=made.decision,
        outcome=answer_words(made) + ("" if _stands(made, case) else ", since replaced"),
        name=made.name,
        role=f"{made.role.label}{partner}{deputy}{entered_words(made, scene)}",
        on=made.on,
    )


def _stands(made: Signature, case: Case) -> bool:
    """Whether nothing has replaced it; an undoing, or a first step, is itself never replaced."""
    never = made.outcome in set(Undone) or is_proposed_list(made)
    return never or made in case.in_force
