"""What in a text may identify somebody: an aid to the person who wrote it, never a guarantee.

It leans towards finding too little rather than too much, since a check that cries wolf is soon
ignored.  A first name by itself gets past it, and so does a name without capitals.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from procedure.names import names
from procedure.terms import Term


class Mark(Term):
    """What a finding looks like, as it is told to the person."""

    NHS_NUMBER = "nhs-number", "an NHS number"
    POSTCODE = "postcode", "a postcode"
    BIRTH = "birth", "a date of birth"
    PHONE = "phone", "a phone number"
    EMAIL = "email", "an email address"
    NAME = "name", "a name"


@dataclass(frozen=True, slots=True)
class Finding:
    """Where it stands in the text.  The words themselves are left where they are."""

    mark: Mark
    start: int
    end: int


# What people put between the parts of a number; a pasted one may hold a no-break space.
_GAP: Final = r"[ .\u00a0\u2010-\u2015-]{0,2}"
_TEN_DIGITS: Final = re.compile(
    rf"(?<![0-9_+-])[0-9]{{3}}{_GAP}[0-9]{{3}}{_GAP}[0-9]{{4}}(?![\w-])"
)
_WEIGHTS: Final = range(10, 1, -1)

# The shapes that Royal Mail uses, without the letters it never uses in each position.
_POSTCODE: Final = re.compile(
    r"\b(?:GIR ?0AA"
    r"|(?:[A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRV-Y]?)"
    r"[ \u00a0]{0,2}[0-9][ABD-HJLNP-UW-Z]{2})\b",
    re.IGNORECASE,
)
_ORDINALS: Final = ("st", "nd", "rd", "th")
_DAY: Final = (
    r"(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
    r"|[0-9]{1,2}[ /.-][0-9]{1,2}[ /.-](?:[0-9]{4}|[0-9]{2})"
    r"|[0-9]{1,2}(?:st|nd|rd|th)?[ -](?:of )?[A-Za-z]{3,9},?[ -](?:[0-9]{4}|[0-9]{2})"
    r"|[A-Za-z]{3,9} [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4})(?![0-9])"
)
_OF_BIRTH: Final = r"(?:born|dob|d\.o\.b|date of birth|birth ?da(?:te|y))(?![a-z])"
_BIRTH: Final = re.compile(
    rf"\b(?:{_OF_BIRTH}\.?[:\s]{{0,3}}[^.;\n]{{0,20}}?{_DAY}|{_DAY}[ (,]{{1,2}}{_OF_BIRTH})",
    re.IGNORECASE,
)
_PHONE: Final = re.compile(
    r"(?<![\w/-])(?:(?:(?:\+|00)44[ \u00a0-]?(?:\(0\)[ -]?)?|\(?0(?=[1-9]))"
    r"[0-9](?:[ \u00a0()-]{0,2}[0-9]){8,9}"
    r"|0[1-9][0-9]{1,3}(?:\.[0-9]{3,4}){2})(?![\w/:-])"
)
_EMAIL: Final = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+")


def likely(text: str) -> tuple[Finding, ...]:
    """Return what may identify somebody, in the order of the text."""
    found = [
        Finding(mark, start, end)
        for mark, finder in _FINDERS.items()
        for start, end in finder(text)
    ]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def passes(text: str) -> bool:
    """Whether nothing was found, so that the text may be shown to a checked member."""
    return not likely(text)


def _by_pattern(pattern: re.Pattern[str]) -> Callable[[str], Iterator[tuple[int, int]]]:
    return lambda text: (match.span() for match in pattern.finditer(text))


def _nhs_numbers(text: str) -> Iterator[tuple[int, int]]:
    for match in _TEN_DIGITS.finditer(text):
        if is_nhs_number(match.group()):
            yield match.span()


def is_nhs_number(text: str) -> bool:
    """Whether ten digits carry the check digit of an NHS number (modulus 11)."""
    digits = [int(sign) for sign in text if sign.isascii() and sign.isdigit()]
    if len(digits) != len(_WEIGHTS) + 1 or len(set(digits)) == 1:
        return False
    total = sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return (11 - total % 11) % 11 == digits[-1]


def _postcodes(text: str) -> Iterator[tuple[int, int]]:
    """Find postcodes, but not "s1 4th", which only looks like one."""
    for match in _POSTCODE.finditer(text):
        if not match.group().endswith(_ORDINALS):
            yield match.span()


_FINDERS: Final[Mapping[Mark, Callable[[str], Iterator[tuple[int, int]]]]] = {
    Mark.NHS_NUMBER: _nhs_numbers,
    Mark.POSTCODE: _postcodes,
    Mark.BIRTH: _by_pattern(_BIRTH),
    Mark.PHONE: _by_pattern(_PHONE),
    Mark.EMAIL: _by_pattern(_EMAIL),
    Mark.NAME: names,
}
