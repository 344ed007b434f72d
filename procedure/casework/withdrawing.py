"""A notification that is withdrawn, since the criteria turn out not to be met (section 4.1).

The authority decides with the three partners, and tells the national Panel itself.  Nothing
changes for any clock until that is recorded: what it will do is shown before anybody confirms.
"""

from typing import Final

from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import (
    Ask,
    Change,
    Verdict,
    day,
    first,
    in_future,
    with_fact,
    with_signature,
)
from procedure.casework.onward import onward
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.forms.disagreement import GOES_ON
from procedure.forms.notification import DO_NOT_NOTIFY
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.sources import default
from procedure.stages import Stage
from procedure.task_rules import is_being_withdrawn, may_withdraw

_WITHDRAWN: Final = default("a notification that is withdrawn")
_TOUCHES: Final = frozenset({Topic.NOTIFICATION, Topic.VIEWS, Topic.DATES, Topic.MEETING})
_NOTHING: Final = Refused(
    "There is no notification on this case that could be withdrawn now. Nothing was changed.",
    _WITHDRAWN,
)
_NOT_BEGUN: Final = Refused(
    "Nobody has decided to withdraw the notification. Choose “Withdraw the notification” first.",
    _WITHDRAWN,
)


def withdraw(case: Case, ask: Ask) -> Verdict:
    """Decide that it was not owed; the safeguarding partners are asked for their views anew."""
    if not may_withdraw(case):
        return _NOTHING
    return Change(
        case=with_signature(case, ask, DecisionCode.NOTIFY, DO_NOT_NOTIFY),
        says="It is recorded. The safeguarding partners are being asked whether they agree.",
        touches=_TOUCHES,
    )


def record_withdrawn(case: Case, ask: Ask) -> Verdict:
    """The national Panel has been told, and the rapid review is over."""
    if refused := first(
        (None if is_being_withdrawn(case) else _NOT_BEGUN, in_future(ask, "told-on"))
    ):
        return refused
    case = with_fact(case, ask, Fact.NOTIFICATION_WITHDRAWN, day(ask.answers, "told-on"))
    case = with_fact(case, ask, Fact.DEFINITION_NOT_MET, ask.today)
    goes_on = ask.answers["then"] == GOES_ON
    row = KeptRow(
        register=RegisterKey.NOTICES,
        about="withdrawn/national-panel",
        by=ask.by.person,
        on=ask.today,
        form=ask.form,
    )
    change = Change(
        case=case,
        says="The notification is recorded as withdrawn.",
        touches=_TOUCHES,
        why=ask.answers["reasons"],
        rows=(row,),
    )
    return onward(change, ask, Stage.NO_RR_ROUTE if goes_on else Stage.ARCHIVED)
