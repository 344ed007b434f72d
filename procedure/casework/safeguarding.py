"""A reply says that somebody may be unsafe: it stands until somebody says what was done."""

from dataclasses import replace

from procedure.case import Case
from procedure.casework.ask import Ask, Change, Verdict
from procedure.casework.asked import TOUCHES, with_request
from procedure.desk import Refused
from procedure.sources import section


def confirm_safe(case: Case, ask: Ask) -> Verdict:
    asked = case.request_to(ask.about)
    if asked is None or not asked.unsafe:
        return Refused("This has been confirmed already. Nothing was changed.", section("4.6"))
    return Change(
        case=with_request(case, replace(asked, unsafe=False)),
        says="What was done is recorded.",
        touches=TOUCHES,
    )
