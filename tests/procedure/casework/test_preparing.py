"""What the national system will ask is gathered before anybody notifies, and sends nothing."""

from procedure.actions import Action
from tests.procedure.casework.given import LENA, an_ask, changed, refused
from tests.procedure.casework.life import before, until

PREPARES = an_ask(LENA, Action.PREPARE_NOTIFICATION, "2026-09-08")


def test_a_notification_is_prepared_until_it_is_sent_and_that_changes_nothing_else() -> None:
    case = before("the notification is sent")
    change = changed(case, PREPARES)

    assert change.case == case
    assert change.notices == ()
    assert change.says.endswith("Quorate does not submit it.")


def test_nothing_more_is_prepared_once_the_notification_is_sent() -> None:
    because, source = refused(until("the notification is sent"), PREPARES)

    assert because == (
        "The notification has been sent already, so there is nothing more to prepare. What you"
        " wrote is kept as a draft until it expires."
    )
    assert source == "s4.1"
