"""Whether the index of clocks says what the facts say.  It reads, and puts nothing right.

The index only saves a sweep from reading every case.  If it ever differs from the facts, a
reminder may be late, so ``quorate reconcile`` shows each difference for a person to see.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from bot.desk.circumstances import Circumstances
from bot.desk.reckoning import clocks_of, rows
from procedure.case import CaseReference
from procedure.moved_dates import dates_of
from storage.index import Indexed
from storage.store import Store
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One clock of one case.  None: no row, or no such clock."""

    reference: CaseReference
    code: str
    index: Indexed | None
    facts: Indexed | None


async def reconcile(store: Store, about: Circumstances) -> list[Difference]:
    return await store.read(lambda work: list(differences(work, about)))


def differences(work: UnitOfWork, about: Circumstances) -> Iterator[Difference]:
    """Compare every case with its part of the index, one case after another."""
    kept = {ref: list(each) for ref, each in groupby(work.index.all(), itemgetter(0))}
    for reference in work.cases.all_references():
        index = {row.code: row for _, row in kept.get(reference, ())}
        clocks = clocks_of(work.cases.get(reference), about)
        facts = {row.code: row for row in rows(clocks, index, about.partnership)}
        for code in sorted(index.keys() | facts.keys()):
            found, wanted = index.get(code), facts.get(code)
            if _says(found) != _says(wanted):
                yield Difference(reference=reference, code=code, index=found, facts=wanted)


def _says(row: Indexed | None) -> tuple[object, ...] | None:
    """A row without a date is one whose clock went away; it only remembers what was told."""
    if row is None or row.due is None:
        return None
    return dates_of(row), row.next_moment, row.fingerprint
