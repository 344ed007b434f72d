"""A page of a form: related questions, asked together.

Drawn with answers it may only go back to whoever wrote them, in reply to their own press.
What is stored in the chat is the same page ``blank()``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from cards.elements import Json, Part, card, heading, lead, panel, paragraphs, subtle
from cards.elements.kinds import Submit
from cards.inputs import Asked, inputs, problems
from cards.press import SAVES, SENDS, Offer, Verb, button
from procedure.disclosure import Tier
from procedure.questions import FormKey, PageKey
from procedure.sources import Source

TIER: Final = Tier.CASE


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """``warning`` is what must be read before anything else, such as whom to call in danger.

    ``first`` means that there is no page to go back to; ``removes`` is on the button that takes
    an entry out of its list ("Remove this child"), on an entry's page.
    """

    k: str
    n: int
    form: FormKey
    key: PageKey
    title: str
    page: int
    pages: int
    source: Source
    asked: Sequence[Asked]
    says: str = ""
    warning: str = ""
    first: bool = False
    removes: str = ""

    def blank(self) -> "PageView":
        """Return the page as it may be stored: nobody's answers, and so no complaints."""
        return replace(self, asked=tuple(Asked(question=one.question) for one in self.asked))


def page(view: PageView) -> Json:
    return card(
        [
            subtle(f"{view.form.label}. Page {view.page} of {view.pages}"),
            heading(view.title),
            *_warning(view.warning),
            *problems(view.asked),
            *paragraphs(view.says),
            *inputs(view.asked, demanded=False),
            subtle(f"Asked because of {view.source.in_words}."),
        ],
        _buttons(view),
        summary="A page of your form is ready.",
    )


def _warning(words: str) -> list[Part]:
    if not words:
        return []
    first, *rest = words.split("\n", 1)
    return [panel(lead(first), *paragraphs("".join(rest)), style="attention")]


def _buttons(view: PageView) -> list[Submit]:
    remove = Offer(Verb.FORM_REMOVE, view.removes, view.key)
    back = [] if view.first else [button(view, Offer(Verb.FORM_BACK, "Back", view.key), SAVES)]
    return [
        button(view, Offer(Verb.FORM_NEXT, "Continue", view.key), SENDS),
        *back,
        *([button(view, remove)] if view.removes else []),
        button(view, Offer(Verb.FORM_LATER, "Save and finish later", view.key), SAVES),
    ]
