"""A default template, made from the tables: a partnership copies it, and moves what it likes.

Headings are Word's own, one under the other without a gap, which is how a screen reader finds
its way: a page is a heading 1, a question on it a heading 2; in a list, an entry is the
heading 2 and its questions are headings 3.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final

import docx
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from bot.documents.context import part_name
from bot.documents.packing import packed
from bot.documents.record import ours
from bot.documents.values import name_of
from bot.documents.which import PARTS, standing_words
from procedure.documents.drawn import Drawn, Kept
from procedure.questions import Entries, Form, FormKey, Question
from procedure.words import capital

LANGUAGE: Final = "en-GB"
_MADE_UP: Final = "{{ quorate.mark }}. Nothing in this document is real."
_HEADER: Final = "{{ quorate.mark }} {{ quorate.reference }}"
_BEFORE_ALL: Final = datetime(2000, 1, 1, tzinfo=UTC)  # a file's own dates would tell of nobody


def default_template(key: FormKey, form: Form | None = None) -> bytes:
    """Return the template of a form, ours unless a partnership's own fields are given."""
    page = _Page(form or ours(key))
    page.top(standing_words(key))
    for step in page.form.steps:
        if isinstance(step, Entries):
            page.entries(step)
        else:
            page.questions(step.title, step.questions)
    page.parts(PARTS[key])
    page.end()
    return page.bytes()


class _Page:
    def __init__(self, form: Form) -> None:
        self.form = form
        self._word: Any = docx.Document()
        self._set_up()

    def top(self, standing: Sequence[str]) -> None:
        self._word.add_heading("{{ quorate.title }}", 0)
        self._tag("if quorate.mark")
        self._says(_MADE_UP)
        self._tag("endif")
        self._says("Case {{ quorate.reference }}. {{ quorate.partnership }}.")
        self._says("{{ quorate.made }} Keep it where only people who may read it can.")
        if standing:
            self._word.add_heading("Please note", 1)
            self._tag("for words in quorate.standing_words")
            self._word.add_paragraph("{{ words }}", "List Bullet")
            self._tag("endfor")

    def questions(self, title: str, questions: Iterable[Question]) -> None:
        asked = " or ".join(f"answers.{name_of(one.id)}.asked" for one in questions)
        self._tag(f"if {asked}")
        self._word.add_heading(title, 1)
        for question in questions:
            self._question(question, "answers", 2)
        self._tag("endif")

    def entries(self, step: Entries) -> None:
        listed = f"lists.{name_of(step.id)}"
        self._word.add_heading(step.title, 1)
        self._tag(f"if not {listed}")
        self._says("None given")
        self._tag("endif")
        self._tag(f"for entry in {listed}")
        self._word.add_heading(f"{capital(step.one)} {{{{ loop.index }}}}", 2)
        for question in step.page.questions:
            self._question(question, "entry", 3)
        self._tag("endfor")

    def parts(self, parts: Sequence[Drawn]) -> None:
        """What stands in a heading already, the reference, is not said again."""
        self._word.add_heading("From the record of the case", 1)
        for part in parts:
            if part.origin is not Kept.REFERENCE:
                self._part(part.part, f"parts.{part_name(part)}")

    def end(self) -> None:
        self._tag("if quorate.no_longer_asked")
        self._word.add_heading("Answered when it was still asked", 1)
        self._lines("quorate.no_longer_asked", 2)
        self._tag("endif")

    def bytes(self) -> bytes:
        kept = BytesIO()
        self._word.save(kept)
        return packed(kept.getvalue())

    def _part(self, title: str, lines: str) -> None:
        self._word.add_heading(title, 2)
        self._lines(lines, 3)

    def _lines(self, lines: str, level: int) -> None:
        self._tag(f"for line in {lines}")
        self._tag("if line.asks.asked")
        self._word.add_heading("{{ line.asks }}", level)
        self._tag("endif")
        self._says("{{ line.words }}")
        self._tag("endfor")

    def _question(self, question: Question, place: str, level: int) -> None:
        value = f"{place}.{name_of(question.id)}"
        self._tag(f"if {value}.asked")
        self._word.add_heading(question.asks, level)
        self._says(f"{{{{ {value} }}}}")
        self._tag("endif")

    def _says(self, words: str) -> None:
        self._word.add_paragraph(words)

    def _tag(self, tag: str) -> None:
        """Say something to docxtpl, in a paragraph of its own that leaves no trace."""
        self._word.add_paragraph(f"{{%p {tag} %}}")

    def _set_up(self) -> None:
        named = self._word.core_properties
        named.title = f"{self.form.title}: {{{{ quorate.reference }}}}"
        named.author, named.comments, named.keywords = "Quorate", "", ""
        named.language = LANGUAGE
        named.created = named.modified = _BEFORE_ALL
        normal = self._word.styles["Normal"]
        normal.font.name, normal.font.size = "Arial", Pt(12)
        spoken = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): LANGUAGE})
        normal.element.get_or_add_rPr().append(spoken)
        for style in ("Title", "Heading 1", "Heading 2", "Heading 3"):
            self._word.styles[style].font.color.rgb = RGBColor(0, 0, 0)
        _drop(self._word.part, "stylesWithEffects", "customXml")
        _drop(self._word.part.package, "thumbnail")
        [section] = self._word.sections
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.header.paragraphs[0].text = _HEADER


def _drop(part: Any, *kinds: str) -> None:
    """Leave out what the empty document brings along and nothing needs."""
    for key, related in list(part.rels.items()):
        if related.reltype.rpartition("/")[2] in kinds:
            del part.rels[key]
