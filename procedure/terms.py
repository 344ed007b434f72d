"""A term of the procedure: a key that is stored, and the words people read."""

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """Rewording a term never migrates data, since only its key is stored."""

    label: str

    def __new__(cls, key: str, label: str = "") -> Self:
        term = str.__new__(cls, key)
        term._value_ = key
        term.label = label
        return term
