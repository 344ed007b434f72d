"""S17.  The Police representative supervised the officer in the case, and says so."""

from dataclasses import replace

from procedure.disclosure import Sensitive
from procedure.meetings import Capacity, Ruling
from procedure.quorum import assess
from procedure.readings import QuorumMode
from procedure.stages import IN_CHANNEL, Stage
from tests.procedure.given import due, facts
from tests.procedure.given_meeting import around_the_table

COUNCIL, POLICE, HOUSING = around_the_table("local-authority", "police", "housing")


def test_it_is_quorate_until_the_declaration() -> None:
    assert assess([COUNCIL, POLICE, HOUSING], QuorumMode.STRICT).met


def test_withdrawing_leaves_one_partner_and_two_agencies() -> None:
    withdrawn = replace(POLICE, declared=True, ruling=Ruling.WITHDRAW)
    found = assess([COUNCIL, withdrawn, HOUSING], QuorumMode.STRICT)

    assert not found.met
    assert len(found.partners) == 1
    assert len(found.agencies) == 2


def test_a_named_deputy_of_the_police_puts_it_right() -> None:
    withdrawn = replace(POLICE, declared=True, ruling=Ruling.WITHDRAW)
    deputy = replace(POLICE, id="9", name=Sensitive("The deputy"), capacity=Capacity.DEPUTY)

    assert assess([COUNCIL, withdrawn, HOUSING, deputy], QuorumMode.STRICT).met


def test_the_dates_do_not_move_and_the_channel_says_only_that_it_is_in_progress() -> None:
    case = facts(
        became_aware="2026-09-07",
        panel_notified="2026-09-08",
        notification_received="2026-09-08",
        meeting_held="2026-09-24",
    )

    assert due(case, "C12-local", "C12-national") == ["2026-09-28", "2026-09-29"]
    assert IN_CHANNEL[Stage.IN_MEETING] == "Meeting in progress"
