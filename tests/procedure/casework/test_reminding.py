"""Somebody is reminded of what they are asked, by a person who waits for it."""

from dataclasses import replace
from typing import Final

from procedure.actions import Action
from procedure.casework.ask import Ask
from procedure.notices import NoticeKind
from procedure.roles import Actor
from tests.procedure.casework.given import POLICE_LEAD, RUTH, UMA, an_ask, changed, refused
from tests.procedure.casework.life import until

DECIDED: Final = until("it is decided to notify")
SENT: Final = until("the notification is sent")


def reminds(about: str, by: Actor = UMA) -> Ask:
    return an_ask(by, Action.REMIND, "2026-09-08", about=about)


def test_whoever_could_do_it_is_reminded_of_that_one_thing() -> None:
    change = changed(DECIDED, reminds("give-view/police"))

    assert [(one.kind, one.to.person, one.about) for one in change.notices] == [
        (NoticeKind.ASKED_AGAIN, POLICE_LEAD.person, "give-view/police/2026-09-08")
    ]
    assert change.case == DECIDED


def test_whoever_asks_is_not_reminded_themselves() -> None:
    by_uma = changed(SENT, reminds("record-receipt"))
    by_ruth = changed(SENT, reminds("record-receipt", RUTH))

    assert [one.to.person for one in by_uma.notices] == [RUTH.person]
    assert [one.to.person for one in by_ruth.notices] == [UMA.person]


def test_nobody_is_said_to_be_reminded_if_nobody_else_could_do_it() -> None:
    alone = replace(reminds("record-receipt"), enrolled={UMA.person: UMA})

    assert refused(SENT, alone)[0].startswith("Nobody else on this case can do this today")


def test_nobody_is_reminded_of_what_is_not_waited_for() -> None:
    assert refused(SENT, reminds("record-notified"))[0] == (
        "Nobody waits for this any more. Nothing was sent."
    )
