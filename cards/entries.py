"""A list page of a form: the children, relatives or agencies so far, each by its number.

What was written about each is on its own page, and is not shown here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import (
    Json,
    Part,
    actions,
    bold,
    card,
    heading,
    paragraphs,
    ruled,
    subtle,
    text,
)
from cards.elements.kinds import Submit
from cards.inputs import problems
from cards.press import FIRST, Offer, Verb, button
from procedure.disclosure import Tier
from procedure.questions import FormKey, PageKey
from procedure.sources import Source
from procedure.words import capital, counted

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesView:
    """``one`` is the word for an entry ("child") and ``most`` how many there is room for.

    An entry is shown as "Child 1", and never by a name.
    """

    k: str
    n: int
    form: FormKey
    key: PageKey
    title: str
    one: str
    page: int
    pages: int
    source: Source
    entries: Sequence[PageKey]
    most: int
    says: str = ""
    complaint: str = ""


def entries(view: EntriesView) -> Json:
    return card(
        [
            subtle(f"{view.form.label}. Page {view.page} of {view.pages}"),
            heading(view.title),
            *problems((), [view.complaint] if view.complaint else ()),
            *paragraphs(view.says),
            *(_entry(view, number, key) for number, key in enumerate(view.entries, 1)),
            text(_room(view)),
            subtle(f"Asked because of {view.source.in_words}."),
        ],
        _buttons(view),
        summary="A page of your form is ready.",
    )


def _entry(view: EntriesView, number: int, key: PageKey) -> Part:
    name = f"{view.one} {number}"
    return ruled(
        bold(capital(name)),
        actions(
            button(view, Offer(Verb.FORM_CHANGE, f"Change {name}", key)),
            button(view, Offer(Verb.FORM_REMOVE, f"Remove {name}", key)),
        ),
    )


def _room(view: EntriesView) -> str:
    here, left = len(view.entries), view.most - len(view.entries)
    if left <= 0:
        return f"You have given {here}. There is no room for more."
    if not here:
        return f"You have given none yet. There is room for {view.most}."
    return f"You have given {here}. There is room for {counted(left, 'more', 'more')}."


def _buttons(view: EntriesView) -> list[Submit]:
    article = "an" if view.one.startswith(tuple("aeiou")) else "a"
    title = "Add another" if view.entries else f"Add {article} {view.one}"
    add = Offer(Verb.FORM_ADD, title, view.key)
    return [
        button(view, Offer(Verb.FORM_NEXT, "Continue", view.key), FIRST),
        *([button(view, add)] if len(view.entries) < view.most else []),
        button(view, Offer(Verb.FORM_BACK, "Back", view.key)),
        button(view, Offer(Verb.FORM_LATER, "Save and finish later", view.key)),
    ]
