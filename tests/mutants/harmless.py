"""Alterations that change nothing anybody could notice, each with the reason."""

from collections.abc import Mapping
from typing import Final

from tests.mutants.mutations import Mutant

# By module, and what a line says when altered.
REASONS: Final[Mapping[tuple[str, str], str]] = {}


def harmless(mutant: Mutant) -> str:
    """Return why an alteration has no effect; nothing if no reason is known."""
    return REASONS.get((mutant.module, mutant.says), "")
