"""When a question is asked: by what was answered before it.

A condition is data, so that it can be printed, reviewed and checked.  It must bear any answers
at all, and none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

Answers: TypeAlias = Mapping[str, str]  # question id to what was typed; choices by key


class Condition(Protocol):
    def __call__(self, answers: Answers) -> bool: ...

    @property
    def rests_on(self) -> frozenset[str]:
        """The ids of the questions whose answers it looks at."""
        ...


@dataclass(frozen=True, slots=True)
class Answered:
    """One of these was chosen; or, if ``other``, something that is none of them."""

    question: str
    keys: tuple[str, ...]
    other: bool = False

    def __call__(self, answers: Answers) -> bool:
        chosen = set(answers.get(self.question, "").split(",")) - {""}
        return bool(chosen.difference(self.keys) if self.other else chosen.intersection(self.keys))

    @property
    def rests_on(self) -> frozenset[str]:
        return frozenset({self.question})

    def __str__(self) -> str:
        keys = " or ".join(f"`{key}`" for key in self.keys)
        return f"`{self.question}` is {'something besides ' if self.other else ''}{keys}"


@dataclass(frozen=True, slots=True)
class All:
    """Every one of these holds; without any, it always does."""

    conditions: tuple[Condition, ...] = ()

    def __call__(self, answers: Answers) -> bool:
        return all(condition(answers) for condition in self.conditions)

    @property
    def rests_on(self) -> frozenset[str]:
        return frozenset[str]().union(*(condition.rests_on for condition in self.conditions))

    def __str__(self) -> str:
        return " and ".join(map(str, self.conditions)) or "always"


@dataclass(frozen=True, slots=True)
class Unless:
    condition: Condition

    def __call__(self, answers: Answers) -> bool:
        return not self.condition(answers)

    @property
    def rests_on(self) -> frozenset[str]:
        return self.condition.rests_on

    def __str__(self) -> str:
        return f"not ({self.condition})"


ALWAYS: Final = All()
