"""Which answers a condition looks at, found by trying it.

A condition is a function and does not say what it rests on.  It is tried with no answers, and
then with each answer that could be given to whatever it looked up, until it looks up nothing new.
"""

from collections.abc import Iterator, Mapping

from procedure.questions import NO, YES, Condition, Kind, Question


class _Noting(Mapping[str, str]):
    """Answers that remember what was looked up in them."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self._answers = answers
        self.looked_up: set[str] = set()

    def __getitem__(self, question: str) -> str:
        self.looked_up.add(question)
        return self._answers[question]

    def __iter__(self) -> Iterator[str]:
        return iter(self._answers)

    def __len__(self) -> int:
        return len(self._answers)


def rests_on(condition: Condition, questions: Mapping[str, Question]) -> frozenset[str]:
    """Return the ids of the questions whose answers it looks at."""
    found: set[str] = set()
    to_try: list[dict[str, str]] = [{}]
    while to_try:
        answers = to_try.pop()
        noting = _Noting(answers)
        condition(noting)
        fresh = noting.looked_up - found
        found |= fresh
        to_try += [{**answers, one: key} for one in fresh for key in possible(questions.get(one))]
    return frozenset(found)


def possible(question: Question | None) -> tuple[str, ...]:
    """Return the answers that can be chosen; none for what is answered in words."""
    if question is None:
        return ()
    if question.kind is Kind.YES_NO:
        return (YES, NO)
    return tuple(choice.key for choice in question.choices)
