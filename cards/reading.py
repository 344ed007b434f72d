"""Reading what somebody wrote, in a dialog of Teams' own, which leaves no copy in the chat.

Who reads is checked, and written down, before this is drawn; nothing here is ever posted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import Json, Part, bold, card, heading, paragraphs, ruled, subtle, text
from cards.elements.kinds import Submit
from cards.press import FIRST, PLAIN, Offer, Verb, inside_button
from procedure.case import CaseReference
from procedure.disclosure import Sensitive, Tier, reveal
from procedure.questions import FormKey

TIER: Final = Tier.CASE


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingView:
    """``written_by`` is the author as they signed in, not as they called themselves.

    ``before`` and ``after`` are the keys of the pages next to this one, if there are any.
    """

    k: str
    n: int
    reference: CaseReference
    form: FormKey
    title: str
    page: int
    pages: int
    written_by: str
    answers: Sequence[tuple[str, Sensitive]]
    before: str = ""
    after: str = ""
    verb: Verb = Verb.CASE_READ


def reading(view: ReadingView) -> Json:
    return card(
        [
            subtle(f"Case {view.reference}. {view.form.label}"),
            heading(view.title),
            text(f"Page {view.page} of {view.pages}. Written by {view.written_by}."),
            subtle("It is recorded that you have read this. Do not copy it into a chat."),
            *(_answer(asks, said) for asks, said in view.answers),
        ],
        _buttons(view),
        summary=f"{view.reference}: open Teams to read this.",
    )


def _answer(asks: str, said: Sensitive) -> Part:
    words = paragraphs(reveal(said, tier=TIER)) or [text("Not answered")]
    return ruled(bold(asks), *words)


def _buttons(view: ReadingView) -> list[Submit]:
    after = Offer(view.verb, "Next page", view.after)
    before = Offer(view.verb, "Previous page", view.before)
    return [
        *([inside_button(view, after, FIRST)] if view.after else []),
        *([inside_button(view, before, PLAIN)] if view.before else []),
    ]
