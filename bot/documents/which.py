"""Which documents there are in Word, what is put into each, and what each file is called.

A file's name lies about in folders and lists, so it says the case and the form, and no more.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from procedure.case import CaseReference
from procedure.documents.comes_from import COMES_FROM
from procedure.documents.drawn import Drawn, Kept, drawn
from procedure.documents.scoping import SCOPING
from procedure.documents.standing_words import STANDING_WORDS
from procedure.questions import FormKey
from procedure.sources import Source, section

_STRIP: Final = COMES_FROM[FormKey.OFFICE_USE]
_DECISION: Final = section("4.7")


def _signed(source: Source) -> Drawn:
    return drawn("Signature", Kept.SIGNATURES, source)


# The three sections of the referral form carry the strip of dates; the letter to the referrer
# gives the decision and no reasons.
_ON_THE_FORM: Final[Mapping[FormKey, tuple[Drawn, ...]]] = {
    FormKey.REFERRAL: (*_STRIP, _signed(section("4.1"))),
    FormKey.SECTION_2: (*_STRIP, _signed(_DECISION)),
    FormKey.SECTION_3: (*_STRIP, _signed(_DECISION)),
    FormKey.OUTCOME_NOTICE: (
        drawn("Reference", Kept.REFERENCE, _DECISION),
        drawn("Decision", FormKey.SECTION_3, _DECISION, "decision", "decided-on"),
    ),
}

# Every form and letter up to the shared outcome, each with the parts that are drawn for it.
PARTS: Final[Mapping[FormKey, tuple[Drawn, ...]]] = MappingProxyType(
    {**_ON_THE_FORM, **{one.form.key: COMES_FROM[one.form.key] for one in SCOPING}}
)


def standing_words(key: FormKey) -> tuple[str, ...]:
    return tuple(sentence.words for sentence in STANDING_WORDS.get(key, ()))


def file_name(reference: CaseReference, key: FormKey, number: int = 1) -> str:
    """Return "ANY-2026-004-section-2.docx"; a second of the same form is numbered."""
    return f"{reference}-{key}{f'-{number}' if number > 1 else ''}.docx"
