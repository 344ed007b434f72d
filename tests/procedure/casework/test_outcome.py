"""Telling the referrer: once, after the decision, and only if there is a referrer."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.case import DecisionCode, Topic
from procedure.facts import Fact
from procedure.notices import Audience, NoticeKind
from tests.procedure.casework.given import (
    AMINA,
    REFERENCE,
    SAM,
    an_ask,
    changed,
    done,
    entry,
    refused,
)
from tests.procedure.casework.life import until

TELLS = an_ask(SAM, Action.TELL_REFERRER, "2026-09-29", {"ready": "yes"})
DECIDED = until("section 3 is signed")


def test_the_referrer_is_left_one_notice_that_dates_itself_when_it_arrives() -> None:
    change = changed(DECIDED, TELLS)
    [notice] = change.notices

    assert notice.kind is NoticeKind.OUTCOME
    assert (notice.to, notice.reference) == (Audience(person=AMINA.person), REFERENCE)
    assert notice.marks is Fact.REFERRER_TOLD
    assert change.touches == {Topic.OUTCOME}


def test_they_have_not_been_told_until_it_is_delivered() -> None:
    case = done(DECIDED, TELLS)

    assert Fact.REFERRER_TOLD not in case.facts
    assert case.signed(DecisionCode.REFERRER_TOLD)


@pytest.mark.parametrize("step", ["the outcomes are recorded", "section 2 is signed"])
def test_there_is_nothing_to_tell_before_the_decision(step: str) -> None:
    assert refused(until(step), TELLS) == ("There is no decision to tell yet.", "s4.7")


def test_there_may_be_no_referrer() -> None:
    nobody = replace(DECIDED, referrer=None)

    assert refused(nobody, TELLS) == ("This case has no referrer to tell.", "s4.7")


def test_the_referrer_is_told_once() -> None:
    left = done(DECIDED, TELLS)
    told = replace(left, facts={**left.facts, Fact.REFERRER_TOLD: entry("2026-09-29")})

    assert refused(done(DECIDED, TELLS), TELLS) == ("The referrer has been told already.", "s4.7")
    assert refused(told, TELLS) == ("The referrer has been told already.", "s4.7")
