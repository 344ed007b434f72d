"""Writing files that nobody else on the machine may read, whole or not at all."""

import os
from pathlib import Path
from typing import Final

PRIVATE: Final = 0o600


def write_private(file: Path, text: str) -> None:
    fresh = file.with_name(f"{file.name}.new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE)
    with os.fdopen(descriptor, "w") as opened:
        opened.write(text)
    fresh.replace(file)
