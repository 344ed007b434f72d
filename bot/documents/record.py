"""All that a document is made from: one case, what was sent on it, and who sent it.

It holds tier 2 text of one case and of no other; whoever makes one has checked who will read it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from procedure.case import Case, FormId, Signature
from procedure.conditions import Answers
from procedure.documents import DOCUMENTS
from procedure.forms import FORMS
from procedure.questions import Form, FormKey, PageKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One form that was sent on the case, and by whom."""

    id: FormId
    form: FormKey
    by: str
    answers: Mapping[PageKey, Answers] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """``written`` is in the order in which it was sent.  ``forms`` are as asked here."""

    case: Case
    written: tuple[Written, ...]
    forms: Mapping[FormKey, Form]
    partnership: str
    made_on: date
    made_by: str
    rehearsal: bool = False

    def standing(self, key: FormKey) -> tuple[Written, ...]:
        """Return what was sent of a form, without what a later decision has replaced."""
        return tuple(one for one in self.written if one.form is key and not self._replaced(one))

    def signatures_on(self, written: Written) -> Iterator[Signature]:
        return (made for made in self.case.signatures if made.form == written.id)

    def _replaced(self, written: Written) -> bool:
        signed = set(self.signatures_on(written))
        return bool(signed) and not signed & set(self.case.in_force)


def form_of(key: FormKey, forms: Mapping[FormKey, Form]) -> Form:
    """Return a form as this partnership asks it, or as we do."""
    return forms.get(key) or ours(key)


def ours(key: FormKey) -> Form:
    return FORMS[key] if key in FORMS else DOCUMENTS[key].form
