"""A referral becomes a case; who made it is confirmed if nobody had enrolled them."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Topic
from procedure.casework.referral import lodged
from procedure.facts import Fact
from procedure.roles import Role
from procedure.tasks import open_tasks
from tests.procedure.casework.given import (
    AMINA,
    FORM,
    MEMBERS,
    REFERENCE,
    UMA,
    an_ask,
    changed,
    done,
    refused,
)
from tests.procedure.casework.life import REFERRED
from tests.procedure.given import day

KNOWN = replace(AMINA, enrolled=True)
BY_SOMEBODY_KNOWN = lodged(
    an_ask(KNOWN, Action.LODGE_REFERRAL, "2026-11-13"), REFERENCE, FORM, "2023", MEMBERS
)
NEEDLESS = ("Who made this referral needs no confirming.", "s4.1")


def confirms(answer: str) -> Case:
    return done(
        REFERRED, an_ask(UMA, Action.CONFIRM_REFERRER, "2026-09-08", {"confirmed": answer})
    )


def test_a_referral_is_received_on_the_day_it_was_sent() -> None:
    received = BY_SOMEBODY_KNOWN.facts[Fact.REFERRAL_RECEIVED]

    assert (received.on, received.by) == (day("2026-11-13"), KNOWN.person)
    assert received.role is Role.REFERRER
    assert BY_SOMEBODY_KNOWN.referrer == KNOWN.person
    assert BY_SOMEBODY_KNOWN.referral == FORM


def test_a_new_case_is_at_its_first_version_with_every_topic_touched() -> None:
    assert REFERRED.version == 1
    assert dict(REFERRED.touched) == dict.fromkeys(Topic, 1)


def test_a_referrer_who_is_enrolled_needs_no_confirming() -> None:
    confirm = an_ask(UMA, Action.CONFIRM_REFERRER, "2026-11-13", {"confirmed": "confirmed"})

    assert refused(BY_SOMEBODY_KNOWN, confirm) == NEEDLESS
    assert "confirm-referrer" not in {task.key for task in open_tasks(BY_SOMEBODY_KNOWN)}


@pytest.mark.parametrize("answer", ["confirmed", "not-confirmed"])
def test_what_the_safeguarding_lead_says_is_recorded_once_and_by_whom(answer: str) -> None:
    case = confirms(answer)
    made = case.signed(DecisionCode.REFERRAL_GOES_IN)
    again = an_ask(UMA, Action.CONFIRM_REFERRER, "2026-09-09", {"confirmed": "confirmed"})

    assert made
    assert (made.outcome, made.name, made.role) == (answer, "Uma Bell", Role.BUSINESS_UNIT)
    assert refused(case, again) == NEEDLESS


def test_confirming_brings_the_notification_cards_up_to_date() -> None:
    confirm = an_ask(UMA, Action.CONFIRM_REFERRER, "2026-09-08", {"confirmed": "confirmed"})

    assert changed(REFERRED, confirm).touches == {Topic.NOTIFICATION}
