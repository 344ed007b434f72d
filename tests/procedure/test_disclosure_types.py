"""What may identify a child is refused by the type checker wherever words are shown."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Final

import pytest

import procedure
from tests.cards.tiers import VIEWS_FOR_A_CHANNEL

PROJECT: Final = Path(procedure.__file__).parent.parent
PRODUCT: Final = ("bot", "cards", "dialogs", "procedure", "storage")

# Each line puts what is sealed, or what somebody typed, where words are shown.
SLIPS: Final = (
    "text(said)",
    "heading(said)",
    "bold(said)",
    "subtle(said)",
    "card([], [], summary=said)",
    "replace(list_of_children, title=said)",
    "replace(list_of_children, says=said)",
    "replace(case, reference=said)",
    "CaseReference(said)",
    "said + ' told us'",
    "', '.join([said])",
    "reveal(said, tier=Tier.CHANNEL)",
    "reveal(said, tier=Tier.MEMBER)",
    "reveal('words', tier=Tier.CASE)",
    "replace(rule, in_channel=typed)",
    "replace(overlay, in_channel=typed)",
    "replace(partnership, name=typed)",
)
PUT_IN_A_CHANNEL: Final = tuple(
    f"replace({view.__name__}_, {place.name}={words})"
    for view in VIEWS_FOR_A_CHANNEL
    for place in fields(view)
    for words in ("said", "typed")
)
ALLOWED: Final = (
    "text(reveal(said, tier=Tier.CASE))",
    "text(typed)",
    "replace(ChannelLineView_, next_due=InChannel('Agency replies'))",
)
ABOVE: Final = "\n".join(
    (
        "from dataclasses import replace",
        "from bot.partnership import Partnership",
        "from cards.elements import bold, card, heading, subtle, text",
        "from cards.entries import EntriesView",
        "from procedure.case import Case, CaseReference",
        "from procedure.clock_rules import ClockRule",
        "from procedure.disclosure import InChannel, Sensitive, Tier, reveal",
        "from procedure.filling import Filled",
        "from procedure.overlay_rules import OverlayRule",
        "from procedure.questions import PageKey",
        *(f"from {view.__module__} import {view.__name__}" for view in VIEWS_FOR_A_CHANNEL),
        'said = Sensitive("words")',
        'typed = Filled().answers[PageKey("circumstances")]["account"]',
        "case: Case",
        "list_of_children: EntriesView",
        "overlay: OverlayRule",
        "partnership: Partnership",
        "rule: ClockRule",
        *(f"{view.__name__}_: {view.__name__}" for view in VIEWS_FOR_A_CHANNEL),
        "",
    )
)

# Where such a word is made of something other than a literal, and of what.
MADE_OF: Final = {
    ("InChannel", "procedure/reminders.py"): 3,  # the words of a clock, a date and a number
    ("InChannel", "procedure/moved_dates.py"): 2,  # a bank holiday by name, a setting in words
    ("InChannel", "bot/config/chosen.py"): 1,  # the partnership's name, from its own settings
    ("CardKey", "bot/drawing/draw.py"): 1,  # what storage drew at random
    ("CardKey", "cards/press.py"): 1,  # the same, as it comes back on a button
    ("ChannelId", "bot/drawing/draw_channel.py"): 1,  # what Teams calls the channel
}


def refused(lines: tuple[str, ...]) -> set[str]:
    """Which of these lines the type checker refuses."""
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--no-pretty", "-c", "\n".join([ABOVE, *lines])],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.findall(r"^<string>:(\d+): error:", checked.stdout, re.MULTILINE)
    assert found, checked.stdout + checked.stderr
    return {[*ABOVE.split("\n"), *lines][int(number) - 1] for number in found}


def test_what_is_sealed_or_typed_cannot_be_put_where_it_may_not_stand_without_a_type_error() -> (
    None
):
    slips = (*SLIPS, *PUT_IN_A_CHANNEL)

    assert refused((*ALLOWED, *slips)) == set(slips)


def conversions(kind: str) -> Iterator[tuple[str, ast.expr]]:
    """Where the product makes one of these of something else, and of what."""
    for path in (path for part in PRODUCT for path in (PROJECT / part).rglob("*.py")):
        for made in ast.walk(ast.parse(path.read_text())):
            if isinstance(made, ast.Call) and ast.unparse(made.func).split(".")[-1] == kind:
                yield path.relative_to(PROJECT).as_posix(), made.args[0]


@pytest.mark.parametrize("kind", ["InChannel", "CardKey", "ChannelId"])
def test_what_a_channel_may_see_is_made_of_our_own_words_and_of_little_else(kind: str) -> None:
    computed = [where for where, of in conversions(kind) if not isinstance(of, ast.Constant)]
    known = [
        where for (made, where), times in MADE_OF.items() for _ in range(times) if made == kind
    ]

    assert sorted(computed) == sorted(known)


def test_the_words_of_a_channel_are_written_in_the_tables_alone() -> None:
    literal = {where for where, of in conversions("InChannel") if isinstance(of, ast.Constant)}

    assert {where.partition("/")[0] for where in literal} == {"procedure"}


def test_nobody_casts_what_was_typed_into_what_a_channel_may_see() -> None:
    sources = {
        path: path.read_text() for part in PRODUCT for path in (PROJECT / part).rglob("*.py")
    }

    assert [path for path, code in sources.items() if "cast(InChannel" in code] == []
