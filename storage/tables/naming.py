"""What every table shares: constraint names that can be migrated, and how long a key may be."""

from typing import Final

from sqlalchemy import BigInteger, Dialect, Integer, Table
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata: Final = SQLModel.metadata

ID: Final = 64  # a key of ours: a person, a form, a data key
REFERENCE: Final = 40
TEAMS_ID: Final = 400  # a conversation, a user or an activity, as Teams names it
NAME: Final = 200
TERM: Final = 60  # the key of a term: a role, a fact, a kind


class RowId(TypeDecorator[int]):
    """A number the database gives out.  SQLite counts only in its own INTEGER."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[int]:
        return Integer() if dialect.name == "sqlite" else BigInteger()


def table(row: type[SQLModel]) -> Table:
    """Return the table behind a row, for statements that are built once and run often."""
    return metadata.tables[str(row.__tablename__)]
