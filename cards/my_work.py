"""My work: everything that waits for this person, nearest date first, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.due import COLOUR, with_level
from cards.elements import (
    Json,
    Part,
    actions,
    bold,
    card,
    coloured,
    heading,
    lead,
    ruled,
    subheading,
    subtle,
    text,
)
from cards.press import Look, Offer, Verb, button, buttons
from procedure.case import CaseReference
from procedure.clock_rules import Level
from procedure.disclosure import Tier
from procedure.sources import Source
from procedure.stages import Stage
from procedure.words import counted

TIER: Final = Tier.MEMBER

PAGE: Final = 8  # rows of each kind that fit on one card, with their buttons
_NOTHING: Final = (
    "Nothing is waiting for you.",
    "You are up to date. When something is asked of you, it comes to this chat.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """``about`` is the case and the task ("BSCP-2026-014/sign-section-2").

    ``why`` explains its date, if that can be explained; ``deputy`` is for whom and until when,
    if it is somebody else's to do.
    """

    reference: CaseReference
    asks: str
    about: str
    source: Source
    due: str = ""
    level: Level = Level.IN_TIME
    why: Offer | None = None
    deputy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A form begun and not sent.  ``says`` is on which case, and until when it is kept."""

    form: str
    says: str
    goes_on: Offer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MyWorkView:
    """Everything there is of each kind; ``page`` says which of it is shown, from 1.

    ``cases`` are those this person may open, with where each stands.
    """

    k: str
    n: int
    waiting: Sequence[Waiting]
    drafts: Sequence[Unfinished] = ()
    cases: Sequence[tuple[CaseReference, Stage]] = ()
    page: int = 1
    offers: Sequence[Offer] = ()

    @property
    def pages(self) -> int:
        most = max(len(self.waiting), len(self.drafts), len(self.cases), 1)
        return -(-most // PAGE)

    @property
    def at(self) -> slice:
        """Return what is on this page; an old button may name one that is no longer there."""
        page = min(max(self.page, 1), self.pages)
        return slice((page - 1) * PAGE, page * PAGE)


def my_work(view: MyWorkView) -> Json:
    return card(
        [
            heading("Your work"),
            *_summary(view),
            *(_row(view, one) for one in view.waiting[view.at]),
            *_drafts(view),
            *_cases(view),
        ],
        buttons(view, (*_turned(view), *view.offers)),
        summary="Quorate: your work.",
    )


def _summary(view: MyWorkView) -> list[Part]:
    page = [subtle(f"Page {view.at.start // PAGE + 1} of {view.pages}")] if view.pages > 1 else []
    if not view.waiting:
        return [text(says) for says in _NOTHING] + page
    late = sum(1 for one in view.waiting if one.level is not Level.IN_TIME)
    waits = counted(len(view.waiting), "thing waits", "things wait")
    are = "is" if late == 1 else "are"
    of_those = f" {late} {are} late, and shown first." if late else ""
    return [lead(f"{waits} for you.{of_those}"), *page]


def _row(view: MyWorkView, one: Waiting) -> Part:
    due = [coloured(with_level(one.due, one.level), COLOUR[one.level])] if one.due else []
    deputy = [text(one.deputy)] if one.deputy else []
    opens = Offer(Verb.CASE_TASK, f"Open {one.reference}", one.about)
    return ruled(
        bold(one.asks),
        subtle(f"Case {one.reference}. The rule is in {one.source.in_words}."),
        *deputy,
        *due,
        actions(
            button(view, opens, Look(tooltip=f"Open {one.reference}: {one.asks}")),
            *([button(view, one.why)] if one.why else []),
        ),
    )


def _drafts(view: MyWorkView) -> list[Part]:
    shown = view.drafts[view.at]
    return (
        [subheading("Begun and not sent"), *(_draft(view, one) for one in shown)] if shown else []
    )


def _draft(view: MyWorkView, one: Unfinished) -> Part:
    goes_on = [actions(button(view, one.goes_on))] if one.goes_on else []
    return ruled(bold(one.form), text(one.says), *goes_on)


def _cases(view: MyWorkView) -> list[Part]:
    shown = view.cases[view.at]
    return [subheading("Your cases"), *(_case(view, *one) for one in shown)] if shown else []


def _case(view: MyWorkView, reference: CaseReference, stage: Stage) -> Part:
    offer = Offer(Verb.SHOW_CASE, f"Open case {reference}", reference)
    return ruled(text(f"{reference}: {stage.label}"), actions(button(view, offer)))


def _turned(view: MyWorkView) -> list[Offer]:
    """Return the one button that turns the page; from the last, back to the first."""
    if view.pages == 1:
        return []
    page = view.at.stop // PAGE
    if page < view.pages:
        return [Offer(Verb.MY_WORK, "More of your work", str(page + 1))]
    return [Offer(Verb.MY_WORK, "Back to the first page", "1")]
