"""A Word file packed so that the same words make the same bytes, and nothing needless is in it."""

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_ONE_DAY: Final = (1980, 1, 1, 0, 0, 0)  # the first that a zip can name


def packed(file: bytes) -> bytes:
    kept = BytesIO()
    with ZipFile(BytesIO(file)) as old, ZipFile(kept, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, _ONE_DAY), old.read(name), ZIP_DEFLATED)
    return kept.getvalue()
