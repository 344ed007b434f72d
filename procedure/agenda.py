"""The seven things a rapid review meeting should do (section 4.6), and what came of each.

An outcome carries the quorum as it stood at that moment.  One that was taken without a quorum is
for information only: it stays on the record, and nothing can be decided on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from procedure.questions import NO, YES
from procedure.roles import PersonId
from procedure.terms import Term


class Item(Term):
    """The keys are those of the questions of the form; the order is that of section 4.6."""

    FACTS = "facts-reviewed", "1. The facts"
    ACTION = "immediate-action", "2. Immediate action"
    LEARNING = "immediate-learning", "3. Immediate learning"
    IMPROVEMENTS = "improvements", "4. Potential for improvements"
    REVIEW = "lcspr", "5. Whether to commission a review"
    KEY_LINES = "key-lines", "6. Key Lines of Enquiry"
    SHARING = "dissemination", "7. Sharing the learning"


# What is decided and not only heard: without a quorum it waits.
DECISIONS: Final = frozenset({Item.REVIEW, Item.KEY_LINES, Item.SHARING})


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOutcome:
    """What was recorded of one item, at which meeting of the case, with the quorum then.

    ``answer`` is yes or no to whether there should be a review, and empty for any other item;
    all else that was written is in the sealed ``form``.
    """

    item: Item
    meeting: int
    form: str
    by: PersonId
    on: date
    at: str
    quorate: bool
    quorum: str
    answer: str = ""


def standing(outcomes: Sequence[ItemOutcome], item: Item) -> ItemOutcome | None:
    """Return what stands of an item: the last with a quorum or, if none had one, the last."""
    found = [one for one in outcomes if one.item is item]
    return next((one for one in reversed(found) if one.quorate), found[-1] if found else None)


def needed(outcomes: Sequence[ItemOutcome]) -> tuple[Item, ...]:
    """Return the items there are to record.  Which comes last hangs on the fifth."""
    review = standing(outcomes, Item.REVIEW)
    last = {YES: (Item.KEY_LINES,), NO: (Item.SHARING,)}
    return (
        Item.FACTS,
        Item.ACTION,
        Item.LEARNING,
        Item.IMPROVEMENTS,
        Item.REVIEW,
        *last.get(review.answer if review else "", ()),
    )


def unrecorded(outcomes: Sequence[ItemOutcome]) -> tuple[Item, ...]:
    """Return the items of which nothing has been recorded, in order."""
    return tuple(item for item in needed(outcomes) if standing(outcomes, item) is None)


def for_information(outcomes: Sequence[ItemOutcome]) -> tuple[Item, ...]:
    """Return the items that were only ever taken without a quorum."""
    found = ((item, standing(outcomes, item)) for item in needed(outcomes))
    return tuple(item for item, outcome in found if outcome and not outcome.quorate)


def is_settled(outcomes: Sequence[ItemOutcome]) -> bool:
    """Whether every item was recorded with a quorum, so that a recommendation may rest on them."""
    return not unrecorded(outcomes) and not for_information(outcomes)
