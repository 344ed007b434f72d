"""Is the database file sound, and is it the one this version needs?  Asked at start."""

from sqlalchemy import Engine, text

from storage.engine import UnsafeDatabase, is_sqlite
from storage.migrate import current, head


def faults(engine: Engine) -> tuple[str, ...]:
    """Return what SQLite finds wrong with its file; PostgreSQL looks after its own."""
    if not is_sqlite(engine):
        return ()
    with engine.connect() as connection:
        said = [str(row) for row in connection.scalars(text("PRAGMA quick_check"))]
        broken = connection.execute(text("PRAGMA foreign_key_check")).all()
    orphans = [f"a row of {row[0]} points at nothing" for row in broken]
    lines = (line for answer in said for line in answer.splitlines())
    return tuple(line for line in lines if line != "ok") + tuple(orphans)


def check_at_head(engine: Engine) -> None:
    found, wanted = current(engine), head()
    if found != wanted:
        raise UnsafeDatabase(f"the database is at {found or 'nothing'}; run quorate migrate")
