"""What every document is made from, besides what a person writes in it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from procedure.documents import DOCUMENTS
from procedure.documents.drawn import Drawn, Origin
from procedure.documents.drawn_outcome import OUTCOME
from procedure.documents.drawn_review import REVIEW
from procedure.documents.drawn_scoping import SCOPING
from procedure.forms import FORMS
from procedure.questions import FormKey, Question
from procedure.registers import REGISTERS
from procedure.registers.register import RegisterKey
from procedure.whole_forms import questions_of

COMES_FROM: Final[Mapping[FormKey, tuple[Drawn, ...]]] = MappingProxyType(
    {**SCOPING, **OUTCOME, **REVIEW}
)


def offered_by(origin: Origin) -> Mapping[str, Question]:
    """Return the questions or columns that can be taken from there, by id."""
    match origin:
        case FormKey():
            return questions_of(FORMS[origin] if origin in FORMS else DOCUMENTS[origin].form)
        case RegisterKey():
            return {column.id: column for column in REGISTERS[origin].columns}
        case _:
            return {}
