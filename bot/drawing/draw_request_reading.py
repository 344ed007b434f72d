"""A letter, a reply, why it was sent back, and each step's reasons: read in a dialog, in pages.

A lead reads their own letter without the list of who else was asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.drawing.scene import Scene
from cards.elements import Json
from cards.press import Verb
from cards.reading import ReadingView, reading
from procedure.case import FormId
from procedure.disclosure import Sensitive
from procedure.documents.standing_words import STANDING_WORDS
from procedure.filling import Filled
from procedure.questions import FormKey
from procedure.reading import in_words
from procedure.requests import AgencyRequest
from procedure.walking import Sheet, sheets

LIST_PAGE: Final = "asked"
OWN: Final = frozenset({"letter", "back"})
ALL: Final = OWN | {"reply", "steps", "list"}


@dataclass(frozen=True, slots=True)
class _Page:
    form: FormKey
    title: str
    written_by: str
    answers: Sequence[tuple[str, Sensitive]]


def draw_request_reading(scene: Scene, what: str, page: int) -> Json | None:
    """Return one page of what is asked for; pages count from 1, and one too far is the last."""
    pages = [each for form in _forms(scene, what) for each in _pages(scene, form, what)]
    if not pages:
        return None
    at = min(max(page, 1), len(pages))
    one = pages[at - 1]
    return reading(
        ReadingView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            form=one.form,
            title=one.title,
            page=at,
            pages=len(pages),
            written_by=one.written_by,
            answers=one.answers,
            before=f"{what}/{at - 1}" if at > 1 else "",
            after=f"{what}/{at + 1}" if at < len(pages) else "",
            verb=Verb.REQUEST_READ,
        )
    )


def title_of(what: str) -> str:
    return {
        "letter": "Information Request Letter",
        "list": "Information Request Letter",
        "reply": "Reply of an agency",
        "back": "What is missing",
        "steps": "Reasons",
    }[what.partition(".")[0]]


def _forms(scene: Scene, what: str) -> list[FormId]:
    kind, _, agency = what.partition(".")
    if kind == "list":
        return [FormId(form) for form in dict.fromkeys(_letters(scene))]
    found = scene.case.request_to(agency)
    return [FormId(form) for form in _of(found, kind) if form] if found else []


def _letters(scene: Scene) -> list[str]:
    return [one.letter for one in scene.case.requests if one.letter]


def _of(found: AgencyRequest, kind: str) -> list[str]:
    match kind:
        case "letter":
            return [found.letter] if found.sent else []
        case "reply":
            return [found.reply] if found.returned else []
        case "back":
            return [found.sent_back]
        case _:
            return [step.form for step in found.steps]


def _pages(scene: Scene, form_id: FormId, what: str) -> list[_Page]:
    stored = scene.work.forms.get(form_id)
    form = scene.about.partnership.forms[stored.draft.form]
    filled = Filled(scene.work.forms.answers(form_id))
    by = scene.name_of(stored.owner)
    walked = [sheet for sheet in sheets(form, filled.answers) if not sheet.is_list]
    if what.startswith("letter"):
        walked = [sheet for sheet in walked if sheet.key != LIST_PAGE]
    pages = [_Page(form.key, sheet.title, by, _answers(sheet)) for sheet in walked]
    standing = STANDING_WORDS[FormKey.INFORMATION_REQUEST] if what.startswith("letter") else ()
    words = [("What every letter says", Sensitive("\n".join(one.words for one in standing)))]
    return [*pages, *([_Page(form.key, "What every letter says", by, words)] if standing else [])]


def _answers(sheet: Sheet) -> list[tuple[str, Sensitive]]:
    return [(q.asks, Sensitive(in_words(q, sheet.answers.get(q.id, "")))) for q in sheet.questions]
