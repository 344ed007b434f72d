"""The sign-off card: one chair's decision on one case, in section 2 or section 3.

It goes to that chair alone, one to one.  Nothing it sends back is believed: who may sign, and
whether anything has changed since the card was drawn, is looked up again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cards.elements import (
    Json,
    Part,
    actions,
    bold,
    bullets,
    card,
    facts,
    heading,
    lead,
    panel,
    subheading,
    subtle,
    text,
)
from cards.elements.kinds import Submit
from cards.press import FIRST, Offer, Verb, button, dialog_button, nothing_opened, refreshing
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.questions import FormKey
from procedure.sources import Source

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommended:
    """What the Subgroup Chair signed, in the guidance's own words, and how the meeting stood."""

    words: str
    criteria_met: bool
    by: str
    on: str
    quorum: str
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOffView:
    """``recommended`` is there once section 2 is signed; ``signed`` once this section is.

    ``about`` is the task's key.  ``meeting`` says how the meeting went, for section 2.
    ``known`` is what was asked and said besides, and ``reads`` opens it; ``more`` is what may
    be done besides.  ``lapsed`` says why what was signed before no longer counts.
    ``not_yet`` will pass; ``not_you`` will not, and ``instead`` says who can sign.
    """

    k: str
    n: int
    reference: CaseReference
    section: FormKey
    about: str
    does: str
    sign_by: str
    source: Source
    meeting: Sequence[tuple[str, str]] = ()
    recommended: Recommended | None = None
    not_yet: Sequence[str] = ()
    not_you: Sequence[str] = ()
    instead: str = ""
    signed: str = ""
    lapsed: str = ""
    known: Sequence[tuple[str, str]] = field(default=(), repr=False)
    reads: Sequence[Offer] = ()
    more: Sequence[Offer] = ()
    read: Offer | None = None
    offers: Sequence[Offer] = ()
    viewers: Sequence[str] = ()


def sign_off(view: SignOffView) -> Json:
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading(view.section.label),
            *(_recommended(view.recommended) if view.recommended else []),
            *facts([*view.meeting, ("Sign by", view.sign_by), *view.known]),
            *([panel(text(view.lapsed), style="warning")] if view.lapsed else []),
            *_reads(view),
            *_state(view),
            *_more(view),
            subtle(f"The rule is in {view.source.in_words}."),
        ],
        _buttons(view),
        summary=f"{view.reference}: a card is waiting for you.",
        refresh=refreshing(view, view.viewers),
    )


def _recommended(made: Recommended) -> list[Part]:
    met = "Yes" if made.criteria_met else "No"
    rows = [("Criteria for a review met?", met), ("Signed by", f"{made.by}, {made.on}")]
    rows += [("Quorum at the decision", made.quorum)]
    rows += [("Short reason", made.reason)] if made.reason else []
    return [subtle("The recommendation"), lead(made.words), *facts(rows)]


def _state(view: SignOffView) -> list[Part]:
    if view.signed:
        return [panel(bold("Signed"), text(view.signed), style="good")]
    if view.not_you:
        return [bold("You cannot sign this."), *bullets(view.not_you), text(view.instead)]
    if view.not_yet:
        return [bold("This cannot be signed yet."), *bullets(view.not_yet)]
    return [text("You will be asked page by page. Nothing is signed until you send it.")]


def _reads(view: SignOffView) -> list[Part]:
    return [actions(dialog_button(view, offer)) for offer in view.reads]


def _more(view: SignOffView) -> list[Part]:
    """What need not be done stands in the card, so that it takes no button's place below."""
    if not view.more:
        return []
    return [subheading("You can also"), *(actions(button(view, one)) for one in view.more)]


def _buttons(view: SignOffView) -> list[Submit]:
    may_sign = not (view.signed or view.not_yet or view.not_you)
    sign = Offer(Verb.CASE_OPEN, view.does, view.about)
    return [
        *([button(view, sign, FIRST)] if may_sign else []),
        *([dialog_button(view, view.read)] if view.read else []),
        *nothing_opened(view, view.read, *view.reads),
        *(button(view, offer) for offer in view.offers),
    ]
