"""Statements with ON CONFLICT, which SQLAlchemy spells once for each database.

They are built when a module is read, and compiled once: building a statement costs more
than running it.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

Upsert: TypeAlias = sqlite.Insert | postgresql.Insert
Build: TypeAlias = Callable[[Table], Upsert]


def per_dialect(shape: Callable[[Build], Upsert]) -> Mapping[str, Upsert]:
    """Build one statement for both databases; look it up by the name of the dialect."""
    return {"sqlite": shape(sqlite.insert), "postgresql": shape(postgresql.insert)}
