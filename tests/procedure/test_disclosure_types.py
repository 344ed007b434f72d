"""What may identify a child is refused by the type checker wherever words are shown."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import procedure

# Each line puts what is sealed where words are shown.
SLIPS: Final = (
    "text(said)",
    "heading(said)",
    "bold(said)",
    "subtle(said)",
    "card([], [], summary=said)",
    "replace(line, next_due=said)",
    "replace(reminder, due=said)",
    "replace(moved, what=said)",
    "replace(channel, channel=said)",
    "replace(channel, team=said)",
    "replace(channel, done=said)",
    "replace(entries, title=said)",
    "replace(entries, says=said)",
    "replace(help_, contact=said)",
    "replace(case, reference=said)",
    "CaseReference(said)",
    "said + ' told us'",
    "', '.join([said])",
    "reveal(said, tier=Tier.CHANNEL)",
    "reveal(said, tier=Tier.MEMBER)",
    "reveal('words', tier=Tier.CASE)",
)
ALLOWED: Final = (
    "text(reveal(said, tier=Tier.CASE))",
    "replace(line, next_due='Agency replies')",
)
ABOVE: Final = """\
from dataclasses import replace
from cards.channel_confirm import ChannelConfirmView
from cards.channel_line import ChannelLineView
from cards.date_moved import DateMovedView
from cards.elements import bold, card, heading, subtle, text
from cards.entries import EntriesView
from cards.help import HelpView
from cards.reminder import ReminderView
from procedure.case import Case, CaseReference
from procedure.disclosure import Sensitive, Tier, reveal
said = Sensitive("words")
line: ChannelLineView
reminder: ReminderView
moved: DateMovedView
channel: ChannelConfirmView
entries: EntriesView
help_: HelpView
case: Case
"""


def refused(lines: tuple[str, ...]) -> set[str]:
    """Which of these lines the type checker refuses."""
    project = Path(procedure.__file__).parent.parent
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--no-pretty", "-c", "\n".join([ABOVE, *lines])],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.findall(r"^<string>:(\d+): error:", checked.stdout, re.MULTILINE)
    assert found, checked.stdout + checked.stderr
    return {[*ABOVE.split("\n"), *lines][int(number) - 1] for number in found}


def test_what_is_sealed_cannot_be_put_where_words_are_shown_without_a_type_error() -> None:
    assert refused((*ALLOWED, *SLIPS)) == set(SLIPS)
