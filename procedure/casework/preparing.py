"""What the national system will ask, gathered before anybody notifies: it saves nothing itself.

Nothing is sent from here, and nothing waits for it.
"""

from typing import Final

from procedure.case import Case, Topic
from procedure.casework.ask import Ask, Change, Verdict
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.sources import section

_SENT: Final = Refused(
    "The notification has been sent already, so there is nothing more to prepare. What you wrote"
    " is kept as a draft until it expires.",
    section("4.1"),
)


def prepare(case: Case, ask: Ask) -> Verdict:  # noqa: ARG001 - every rule is asked alike
    """Keep the answers; another version takes the place of this one."""
    if Fact.PANEL_NOTIFIED in case.facts:
        return _SENT
    return Change(
        case=case,
        says=(
            "It is kept. Export it as Word from the case, and copy it into the national system,"
            " which closes after 20 minutes and saves nothing. Quorate does not submit it."
        ),
        touches=frozenset({Topic.PREPARED}),
    )
