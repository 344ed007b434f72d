"""Which cases may concern the same child, found without keeping who any child is.

What is compared is a keyed digest of an NHS number, or of a name and a date of birth together.
Its key is the one that belongs to no case; without it a mark means nothing.  So the key of a case
does not take its marks along: they are deleted once it is destroyed.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import Connection, bindparam, delete, insert, select

from procedure.case import CaseReference
from storage.keys import STANDING, Keys
from storage.sealed import KeyId, commitment
from storage.tables import CaseRow, ChildMarkRow, table

_MARK: Final = table(ChildMarkRow)
_KEEP: Final = insert(_MARK)
_ALIKE: Final = (
    select(_MARK.c.case_reference)
    .where(_MARK.c.mark.in_(bindparam("marks", expanding=True)))
    .distinct()
    .order_by(_MARK.c.case_reference)
)
_CASE: Final = table(CaseRow)
_KEYS: Final = select(_CASE.c.key_id).join(_MARK, _MARK.c.case_reference == _CASE.c.reference)
_ERASED: Final = _MARK.c.case_reference.in_(
    select(_CASE.c.reference).where(_CASE.c.key_id.in_(bindparam("keys", expanding=True)))
)
_FORGET: Final = delete(_MARK).where(_ERASED).returning(_MARK.c.case_reference)


class ChildMarks:
    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

    def alike(self, likenesses: Iterable[str]) -> Sequence[CaseReference]:
        """Return the cases, open or closed, that share one of these with a child of theirs."""
        found = self._connection.execute(_ALIKE, {"marks": self._marks(likenesses)})
        return [CaseReference(row.case_reference) for row in found]

    def keep(self, reference: CaseReference, likenesses: Iterable[str]) -> None:
        values = [{"case_reference": reference, "mark": mark} for mark in self._marks(likenesses)]
        if values:
            self._connection.execute(_KEEP, values)

    def forget_erased(self) -> Sequence[CaseReference]:
        """Delete the marks of every case whose key was destroyed, and return those cases."""
        keys = self._keys.destroyed(KeyId(each) for each in self._connection.scalars(_KEYS))
        found = self._connection.scalars(_FORGET, {"keys": keys}) if keys else ()
        return sorted({CaseReference(each) for each in found})

    def _marks(self, likenesses: Iterable[str]) -> list[str]:
        key = self._keys.key(STANDING)
        return sorted({commitment(f"child\x1f{each}", key) for each in likenesses})
