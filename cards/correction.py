"""A date to be put right: what it would change, shown before anybody decides.

The same card serves whoever asks and whoever confirms.  What it says would change is worked out
when it is drawn; nothing on it has happened.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cards.elements import (
    Json,
    Part,
    bold,
    bullets,
    card,
    facts,
    heading,
    panel,
    paragraphs,
    subheading,
    subtle,
    table,
    text,
)
from cards.elements.kinds import Submit
from cards.inputs import Asked, inputs, problems
from cards.press import SENDS, Offer, Verb, button
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.sources import Source
from procedure.words import counted

TIER: Final = Tier.MEMBER

_MOST: Final = 24  # rows that fit on one card beside everything else


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectView:
    """``moves`` are which date, what it is and what it would be; the rest are sentences.

    ``stays`` counts what would keep its date; ``signed`` is what was decided with the date as it
    is.
    """

    moves: Sequence[tuple[str, str, str]]
    stays: int
    late: Sequence[str] = ()
    meeting: Sequence[str] = ()
    signed: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """``effect`` is None until a date has been named; ``done`` says what came of it.

    ``not_you`` is why this viewer may not answer.
    """

    k: str
    n: int
    reference: CaseReference
    about: str
    asks: str
    source: Source
    does: str
    says: str = ""
    facts: Sequence[tuple[str, str]] = field(default=(), repr=False)
    effect: EffectView | None = None
    asked: Sequence[Asked] = ()
    not_you: str = ""
    done: str = ""
    offers: Sequence[Offer] = ()


def correction(view: CorrectionView) -> Json:
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading(view.asks),
            *problems(view.asked),
            *paragraphs(view.says),
            *facts(view.facts),
            *(_effect(view.effect) if view.effect else []),
            *_state(view),
            subtle(f"Asked because of {view.source.in_words}."),
        ],
        _buttons(view),
        summary=_summary(view),
    )


def _effect(effect: EffectView) -> list[Part]:
    return [
        subheading("What it would change"),
        *_moves(effect),
        *_sentences("What would be late, or would no longer be", effect.late),
        *_sentences("The meeting", effect.meeting),
        *_signed(effect.signed),
    ]


def _moves(effect: EffectView) -> list[Part]:
    if not effect.moves:
        return [text("No date that is counted would change.")]
    left = len(effect.moves) - _MOST
    rest = [text(f"And {counted(left, 'more date')}.")] if left > 0 else []
    others = "keeps its date" if effect.stays == 1 else "keep their dates"
    stays = [text(f"{counted(effect.stays, 'other duty', 'other duties')} {others}.")]
    return [
        table(("What", "Is", "Would be"), effect.moves[:_MOST]),
        *rest,
        *(stays if effect.stays else []),
    ]


def _sentences(title: str, says: Sequence[str]) -> list[Part]:
    if not says:
        return []
    return [panel(bold(title), *map(text, says), style="warning")]


def _signed(signed: Sequence[str]) -> list[Part]:
    if not signed:
        return []
    return [
        subheading("Decided with the date as it is"),
        *bullets(signed),
        text(
            "These stay as they are. If it is put right, ask whoever decided whether they would"
            " decide the same."
        ),
    ]


def _state(view: CorrectionView) -> list[Part]:
    if view.done:
        return [panel(bold("Done"), text(view.done), style="good")]
    if view.not_you:
        return [panel(bold("You cannot confirm this"), text(view.not_you), style="warning")]
    return inputs(view.asked, demanded=True)


def _buttons(view: CorrectionView) -> list[Submit]:
    others: list[Submit] = [button(view, offer) for offer in view.offers]
    if view.done or view.not_you:
        return others
    return [button(view, Offer(Verb.CASE_SUBMIT, view.does, view.about), SENDS), *others]


def _summary(view: CorrectionView) -> str:
    if view.done:
        return f"{view.reference}: this has been done."
    return f"{view.reference}: something is waiting for you."
