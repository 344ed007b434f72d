"""Action or learning that did not wait for the end: a row of its register each time (18.2)."""

from typing import Final

from procedure.case import Case, Topic
from procedure.casework.ask import Ask, Change, Verdict, in_future
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey

_TOUCHES: Final = frozenset({Topic.OUTCOME})


def share(case: Case, ask: Ask) -> Verdict:
    """Keep what is passed on, with its effect on the family and on other investigations."""
    if refused := in_future(ask, "raised-on", "done-on"):
        return refused
    row = KeptRow(
        register=RegisterKey.MEANWHILE,
        about=f"learning/{ask.form}",
        by=ask.by.person,
        on=ask.today,
        form=ask.form,
    )
    return Change(case=case, says="It is in the register.", touches=_TOUCHES, rows=(row,))
