"""Who must be in the room before a decision counts (section 4.6).

In the strict reading agencies are counted and not people: two colleagues are one voice.  The
answer is never a bare yes or no; it says what is missing, in words a chair can read out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from procedure.agencies import elsewhere
from procedure.meetings import Attendance, is_barred
from procedure.readings import QuorumMode
from procedure.roles import Agency, Partner
from procedure.sources import Source, section
from procedure.words import counted, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumRule:
    """``voices`` are agencies in the strict reading and people in the literal one."""

    voices: int
    partners: int
    source: Source


RAPID_REVIEW: Final = QuorumRule(voices=3, partners=2, source=section("4.6"))


@dataclass(frozen=True, slots=True)
class Quorum:
    """``agencies`` has one of each; ``missing`` is what would have to be put right."""

    met: bool
    agencies: frozenset[Agency]
    partners: frozenset[Partner]
    missing: tuple[str, ...]
    says: str


def assess(attendances: Iterable[Attendance], mode: QuorumMode) -> Quorum:
    """Measure who counts now against the rule.  One person counts once, for one agency."""
    seats = _counting(attendances)
    agencies: dict[str, Agency] = {}
    for agency in seats:
        agencies.setdefault(agency.partner or agency.key, agency)
    partners = frozenset(agency.partner for agency in agencies.values() if agency.partner)
    strict = mode is QuorumMode.STRICT
    voices = _voices(len(agencies) if strict else len(seats), strict=strict)
    missing = tuple(_missing(voices, partners))
    return Quorum(
        met=not missing,
        agencies=frozenset(agencies.values()),
        partners=partners,
        missing=missing,
        says=_says(missing, voices, partners, agencies.values()),
    )


@dataclass(frozen=True, slots=True)
class _Voices:
    number: int
    one: str
    many: str

    @property
    def short(self) -> int:
        return max(0, RAPID_REVIEW.voices - self.number)

    def __str__(self) -> str:
        return f"{counted(self.number, self.one, self.many)} of {RAPID_REVIEW.voices} needed"


def _counting(attendances: Iterable[Attendance]) -> tuple[Agency, ...]:
    """Return the agency of each person who counts.

    Two seats are one person's if they have the same number; a name proves nothing, since two
    people may share it.
    """
    people: dict[str, list[Attendance]] = {}
    for one in attendances:
        people.setdefault(one.person or f"seat {one.id}", []).append(one)
    here = (
        next((seat.agency for seat in seats if seat.counts), None)
        for seats in people.values()
        if not is_barred(seats)
    )
    return tuple(agency for agency in here if agency)


def _voices(number: int, *, strict: bool) -> _Voices:
    one, many = ("agency", "agencies") if strict else ("person", "people")
    return _Voices(number, one, many)


def _missing(voices: _Voices, partners: frozenset[Partner]) -> Iterator[str]:
    if voices.short:
        yield f"{voices.short} more {voices.one if voices.short == 1 else voices.many}"
    absent = [partner.label for partner in Partner if partner not in partners]
    match RAPID_REVIEW.partners - len(partners):
        case 1:
            yield listed(absent, "or")
        case 2:
            yield f"two of {listed(absent)}"
        case _:
            return


def _says(
    missing: tuple[str, ...],
    voices: _Voices,
    partners: frozenset[Partner],
    agencies: Iterable[Agency],
) -> str:
    count = counted(len(partners), "safeguarding partner")
    verdict = "Not quorate" if missing else "Quorate"
    says = f"{verdict}: {voices}; {count} of {RAPID_REVIEW.partners} needed."
    if missing:
        says += f" Missing: {'; and '.join(missing)}."
    others = sorted(agency.name for agency in agencies if elsewhere(agency))
    if others:
        says += f" {listed(others)}: counted as agencies, not as safeguarding partners here."
    return says
