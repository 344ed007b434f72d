"""Dates that somebody asked to have put right: added once, answered once, and never deleted.

What was asked cannot be changed by answering it; the reasons are sealed with the case's key.
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection, Row

from procedure.case import Case
from procedure.corrections import Correction, CorrectionState, Hand
from procedure.disclosure import Sensitive, Tier, reveal
from procedure.facts import Fact
from procedure.roles import PersonId, Role
from storage import case_statements as sql
from storage.case_places import correction_place
from storage.sealed import DataKey, KeyId, seal

Open: TypeAlias = Callable[[bytes | None, KeyId, bytes], str]

_WHY: Final = "why"
_WHY_NOT: Final = "why_not"


class CorrectionRewritten(ValueError):
    """A change would take back what somebody asked or answered about a date."""


class CorrectionWriter:
    def __init__(self, connection: Connection, key: DataKey) -> None:
        self._connection = connection
        self._key = key

    def write(self, before: Case, after: Case) -> None:
        kept = len(before.corrections)
        for was, now in zip(before.corrections, after.corrections, strict=False):
            if was != now:
                self._answer(after, was, now)
        if len(after.corrections) < kept:
            raise CorrectionRewritten("what was asked about a date is never taken away")
        new = [self._row(after, one) for one in after.corrections[kept:]]
        if new:
            self._connection.execute(sql.ADD_CORRECTION, new)

    def _answer(self, case: Case, was: Correction, now: Correction) -> None:
        asked = (was.number, was.fact, was.was, was.now, was.why, was.asked, was.version)
        same = asked == (now.number, now.fact, now.was, now.now, now.why, now.asked, now.version)
        if not (was.is_open and same):
            raise CorrectionRewritten("what was asked about a date is answered once, as it stands")
        which = {"this_reference": case.reference, "this_number": now.number}
        self._connection.execute(sql.ANSWER_CORRECTION, which | self._answered(case, now))

    def _row(self, case: Case, one: Correction) -> dict[str, object]:
        return {
            "case_reference": case.reference,
            "number": one.number,
            "fact": one.fact,
            "was": one.was,
            "now": one.now,
            "why_sealed": self._sealed(case, one, _WHY, one.why),
            "at_version": one.version,
            **_hand("asked", one.asked),
            **self._answered(case, one),
        }

    def _answered(self, case: Case, one: Correction) -> dict[str, object]:
        why_not = self._sealed(case, one, _WHY_NOT, one.why_not) if one.why_not else None
        return {
            "state": one.state,
            **_hand("answered", one.answered),
            "why_not_sealed": why_not,
        }

    def _sealed(self, case: Case, one: Correction, what: str, words: Sensitive) -> bytes:
        where = correction_place(case.reference, one.number, what, self._key.id)
        return seal(reveal(words, tier=Tier.CASE), self._key, where)


def correction_of(row: Row[Any], key_id: KeyId, opened: Open) -> Correction:
    """Read one back; ``opened`` gives the sealed words, or none once their key is destroyed."""

    def words(sealed: bytes | None, what: str) -> Sensitive:
        where = correction_place(row.case_reference, row.number, what, key_id)
        return Sensitive(opened(sealed, key_id, where))

    return Correction(
        number=row.number,
        fact=Fact(row.fact),
        was=row.was,
        now=row.now,
        why=words(row.why_sealed, _WHY),
        asked=Hand(
            person=PersonId(row.asked_by),
            name=row.asked_name,
            role=Role(row.asked_role),
            on=row.asked_on,
            at=row.asked_at,
        ),
        version=row.at_version,
        state=CorrectionState(row.state),
        answered=_answered(row),
        why_not=words(row.why_not_sealed, _WHY_NOT),
    )


def _answered(row: Row[Any]) -> Hand | None:
    if row.answered_by is None:
        return None
    return Hand(
        person=PersonId(row.answered_by),
        name=row.answered_name,
        role=Role(row.answered_role),
        on=row.answered_on,
        at=row.answered_at,
    )


def _hand(did: str, hand: Hand | None) -> dict[str, object]:
    return {
        f"{did}_by": hand.person if hand else None,
        f"{did}_name": hand.name if hand else None,
        f"{did}_role": hand.role if hand else None,
        f"{did}_on": hand.on if hand else None,
        f"{did}_at": hand.at if hand else None,
    }
